import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askAgain, bring, parts } from '../src/app/bring.svelte';

const SRC = new URL('../src/', import.meta.url).pathname;
const turn = () => new Promise<void>((done) => setTimeout(done));

describe('a part of the client that does not come', () => {
  it('is told, asked for again at the next press, and then goes on', async () => {
    let line = false;
    let asked = 0;
    const load = async () => {
      asked++;
      if (!line) throw new TypeError('Failed to fetch dynamically imported module');
      return { default: 'dialog' };
    };
    const shown: unknown[] = [];
    void bring(load).then((part) => shown.push(part));
    await turn();
    expect([asked, parts.missing, shown]).toEqual([1, true, []]);

    askAgain();
    await turn();
    expect([asked, parts.missing, shown]).toEqual([2, true, []]);

    line = true;
    askAgain();
    await turn();
    expect([asked, parts.missing, shown]).toEqual([3, false, [{ default: 'dialog' }]]);
  });

  it('is never loaded in a way that keeps its failure', () => {
    const bare = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.svelte'))
      .filter((file) => /(?<!\(\) => |extends )import\(/.test(readFileSync(join(SRC, file), 'utf8')));
    expect(bare).toEqual([]);
  });

  it('is none of what restraint needs: that comes with the screen of the operation', () => {
    const of = (file: string) => readFileSync(join(SRC, 'screens/operation', file), 'utf8');
    expect(of('Operation.svelte')).toContain("const bar = bring(() => import('./ActBar.svelte'))");
    expect(of('ActBar.svelte')).toContain("import TextDialog from './TextDialog.svelte'");
  });
});
