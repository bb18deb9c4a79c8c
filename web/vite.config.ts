import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// The mock server of mock/ by default; a real node when NODE_URL says where one is.
const server = process.env['NODE_URL'] ?? 'http://127.0.0.1:8199';

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
  },
});
