// The type of the plugin, for vite.config.ts.
import type { Plugin } from 'vite';

export function titles(folders: string[]): Plugin;
