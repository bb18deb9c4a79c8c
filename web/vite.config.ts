import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// The mock server of mock/ by default; a real node when NODE_URL says where one is.
const server = process.env['NODE_URL'] ?? 'http://127.0.0.1:8199';

/** What the first screen stands on. */
const SHELL = new RegExp(
  [
    'node_modules/idb/',
    'src/(app|acts|store)/',
    'src/api/(client|problem|routes)',
    'src/shell/(TopBar|SyncLight)',
    'src/i18n/(i18n|phrase)',
    'src/time/dtg\\.ts',
    'src/operation/(facts|reading)\\.ts',
    'src/design/(Icon|Mark|Degree|Dtg|Span)\\.svelte|src/design/marks\\.ts',
  ].join('|'),
);

export default defineConfig({
  plugins: [svelte()],
  base: './',
  server: { proxy: { '/api': server } },
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    // The node serves these files under a policy without `data:` scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Few files: on a line of 600 ms each request costs more than its bytes.
        codeSplitting: {
          groups: [
            { name: 'first-fr', test: /i18n\/shell.*\.fr\.json$/ },
            { name: 'first-en', test: /i18n\/shell.*\.en\.json$/ },
            { name: 'rest-fr', test: /i18n\/(screens|words)\.fr\.json$/ },
            { name: 'rest-en', test: /i18n\/(screens|words)\.en\.json$/ },
            { name: 'shell', test: SHELL },
            // Not grouped, hence apart from what the form stands on: src/meet, src/geo/exchange.
            { name: 'fields', test: /src\/time\/|src\/design\/\w+\.svelte/ },
            { name: 'places', test: /src\/geo\/(point|shape|coordinates|mgrs)\.ts|node_modules\/mgrs/ },
            { name: 'writing', test: /src\/draft\/(?!consultation)/ },
          ],
        },
      },
    },
  },
});
