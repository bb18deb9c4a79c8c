// Checks types and words, builds, and measures: `npm run build -- --outDir X --emptyOutDir`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { check } from './sizes.mjs';

const options = process.argv.slice(2);
const at = options.indexOf('--outDir');
const dist = resolve(at < 0 ? 'dist' : (options[at + 1] ?? 'dist'));

function run(command, ...args) {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human');
run('vite', 'build', '--logLevel', 'warn', ...options);
if (!check(dist)) process.exit(1);

// The node sends these to whoever reads Brotli: a tenth less than gzip, and nothing to press at each request.
const assets = join(dist, 'assets');
for (const name of readdirSync(assets)) writeFileSync(join(assets, `${name}.br`), brotliCompressSync(readFileSync(join(assets, name))));
