// Everything that needs no node: types and words, unit tests, and a build within its budgets.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dist = mkdtempSync(join(tmpdir(), 'entente-web-'));
try {
  for (const command of [
    ['npx', '--no-install', 'vitest', 'run'],
    ['node', 'tools/build.mjs', '--outDir', dist, '--emptyOutDir'],
  ]) {
    const { status } = spawnSync(command[0], command.slice(1), { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
} finally {
  rmSync(dist, { recursive: true, force: true });
}
