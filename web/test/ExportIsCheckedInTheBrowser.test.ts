import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkExport } from '../src/record/export-check';

const sha = (...bytes: (Buffer | string)[]) => createHash('sha256').update(Buffer.concat(bytes.map((one) => Buffer.from(one)))).digest();
const line = (fields: Record<string, unknown>) => {
  const sorted = (more: object) => JSON.stringify(Object.fromEntries(Object.entries({ ...fields, ...more }).sort(([a], [b]) => (a < b ? -1 : 1))));
  return sorted({ check: sha(sorted({})).toString('hex').slice(0, 16) });
};
function root(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Buffer.from([1]), root(leaves.slice(0, split)), root(leaves.slice(split)));
}
function entry(seq: number, open: boolean) {
  const part = { body: `{"n":${seq}}`, salt: 'ab'.repeat(16) };
  const digest = sha('entente/part/v1\nact\n', Buffer.from(part.salt, 'hex'), part.body).toString('hex');
  const manifest = `entente/entry/v1\n${seq}\nact ${digest}\nsig p node ES256 AA BB\n`;
  const leaf = sha(Buffer.from([0]), sha(manifest));
  return { leaf, fields: { seq, leaf: leaf.toString('hex'), ...(open ? { manifest, parts: { act: part } } : {}) } };
}
const entries = Array.from({ length: 7 }, (_, i) => entry(i + 1, i % 3 !== 1));
function file(change: (fields: Record<string, unknown>, i: number) => Record<string, unknown> = (fields) => fields) {
  const checkpoint = `entente/x\n7\n${root(entries.map((one) => one.leaf)).toString('base64')}\n\n— entente/x AAAA\n`;
  return [
    line({ audience: 'force', export: 'entente/export/v1', log: { key: 'k', origin: 'entente/x' }, size: 7 }),
    ...entries.map((one, i) => line(change(one.fields, i))),
    line({ checkpoint }),
    '',
  ].join('\n');
}

describe('an export is checked in the browser', () => {
  it('agrees when nothing was touched, closed entries included', async () =>
    expect(await checkExport(file())).toEqual({ entries: 7, opened: 5, parts: 5 }));
  it('names a changed byte', async () =>
    expect((await checkExport(file().replace('{\\"n\\":4}', '{\\"n\\":5}'))).wrong).toEqual({ seq: 4, why: 'line' }));
  it('names a changed part whose line was sealed anew', async () => {
    const forged = file((fields, i) => (i === 3 ? { ...fields, parts: { act: { body: '{"n":9}', salt: 'ab'.repeat(16) } } } : fields));
    expect((await checkExport(forged)).wrong).toEqual({ seq: 4, why: 'part' });
  });
  it('names a manifest that is not the leaf’s', async () => {
    const forged = file((fields, i) => (i === 0 ? { ...fields, leaf: '00'.repeat(32) } : fields));
    expect((await checkExport(forged)).wrong).toEqual({ seq: 1, why: 'leaf' });
  });
  it('finds a closed entry replaced by the root alone', async () => {
    const forged = file((fields, i) => (i === 1 ? { ...fields, leaf: '00'.repeat(32) } : fields));
    expect((await checkExport(forged)).wrong).toEqual({ seq: 0, why: 'root' });
  });
  it('finds what was left out', async () => {
    const lines = file().split('\n');
    expect((await checkExport([...lines.slice(0, 3), ...lines.slice(4)].join('\n'))).wrong).toEqual({ seq: 4, why: 'order' });
  });
});
