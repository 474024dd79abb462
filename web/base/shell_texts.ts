// The texts of the shell and the components, with their keys known to the compiler.
import { texts_of } from './i18n';
import type nl from './texts.nl.json';

export type ShellKey = keyof typeof nl;
export const t = texts_of<ShellKey>('shell');
