// How the web application is built: one page, hashed files, modules collected from their own folders.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { titles } from './tools/titles_plugin.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const packages = JSON.parse(readFileSync(here('./package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const target = `http://127.0.0.1:${process.env.PARAAT_PORT ?? '8181'}`;
/** Paraat answers to its own address alone, and takes no change from another origin. */
const server = { target, changeOrigin: true, headers: { origin: target } };

export default defineConfig(({ mode }) => ({
  root: here('.'),
  plugins: [svelte(), titles([here('../modules'), ...(mode === 'mock' ? [here('./mock')] : [])])],
  resolve: {
    alias: {
      $base: here('./base'),
      $kit: here('./kit'),
      $map: here('./map'),
      $app: here('./app'),
      // In mode "mock" invented modules stand beside the real ones; a product build never sees them.
      $collected: here(mode === 'mock' ? './mock/collected.ts' : './app/collected.ts'),
    },
    // Modules live outside this folder and have no node_modules of their own: what they import is resolved
    // here.
    dedupe: Object.keys(packages.dependencies),
  },
  build: {
    target: 'es2022',
    outDir: here('./dist'),
    emptyOutDir: true,
    // A data: address would need a wider Content-Security-Policy; every asset is a file.
    assetsInlineLimit: 0,
    // A part that comes later never lacks its looks: a sheet that failed once would not be asked for again.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    host: '127.0.0.1',
    fs: { allow: [here('..')] },
    proxy: {
      '/api': { ...server, ws: true },
      '/basemap': server,
      '/reference': server,
    },
  },
  test: {
    environment: 'node',
    include: ['{base,kit,app,map}/**/*.test.ts', '../modules/*/web/**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**'],
  },
}));
