import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// The mock server of mock/ by default; a real node when NODE_URL says where one is.
const server = process.env['NODE_URL'] ?? 'http://127.0.0.1:8199';

/** What the first screen stands on. */
const SHELL = new RegExp(
  [
    'node_modules/(idb|svelte|esm-env|clsx)/',
    'src/(app|acts|store)/',
    'src/api/(client|problem|routes|values)',
    'src/shell/(TopBar|SyncLight|Clocks|screens)',
    'src/i18n/(i18n|phrase|features)',
    'src/time/dtg\\.ts',
    'src/operation/(facts|reading)\\.ts',
    'src/design/Icon\\.svelte|src/design/marks\\.ts',
  ].join('|'),
);

/**
 * Parts of Svelte's runtime that this client never enters: pages a server drew, components of Svelte 4,
 * asynchronous components, tracing. Their switches are written as constants, so that the build leaves
 * out what only they would run: some kilobytes less before the first screen.
 */
const SWITCHED_OFF = /svelte\/src\/internal\/(client\/dom\/hydration|flags\/index)\.js/;
const withoutUnusedRuntime = {
  name: 'without-unused-runtime',
  apply: 'build' as const,
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    SWITCHED_OFF.test(id)
      ? code
          .replace(/export let (hydrating|\w+_mode_flag) = false/g, 'export const $1 = false')
          .replace(/^\t(hydrating|\w+_mode_flag) = .*;$/gm, '')
      : undefined,
};

export default defineConfig({
  plugins: [svelte(), withoutUnusedRuntime],
  base: './',
  server: { proxy: { '/api': server } },
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    // The node serves these files under a policy without `data:` scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        // Few files: on a line of 600 ms each request costs more than its bytes.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'first-fr', test: /i18n\/shell.*\.fr\.json$/ },
            { name: 'first-en', test: /i18n\/shell.*\.en\.json$/ },
            { name: 'rest-fr', test: /i18n\/(screens|words)\.fr\.json$/ },
            { name: 'rest-en', test: /i18n\/(screens|words)\.en\.json$/ },
            { name: 'shell', test: SHELL },
            { name: 'marks', test: /src\/design\/(Mark|Degree|Dtg|Span)\.svelte/ },
            { name: 'geo', test: /src\/(geo|time)\/(?!places|geodesic|utm)|node_modules\/mgrs/ },
            { name: 'writing', test: /src\/draft\/|src\/design\/\w+\.svelte/ },
          ],
        },
      },
    },
  },
});
