import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isProved } from '../src/record/inclusion';

const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leafOf = (n: number) => sha(Buffer.from([0]), Buffer.from(`entry ${n}`));

/** RFC 6962 §2.1, written naively. */
function rootOf(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!;
  const k = splitOf(leaves.length);
  return sha(Buffer.from([1]), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}
function pathOf(m: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const k = splitOf(leaves.length);
  return m < k
    ? [...pathOf(m, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...pathOf(m - k, leaves.slice(k)), rootOf(leaves.slice(0, k))];
}
const splitOf = (n: number) => 2 ** Math.floor(Math.log2(n - 1));

function proofOf(seq: number, size: number) {
  const leaves = Array.from({ length: size }, (_, i) => leafOf(i));
  const root = rootOf(leaves);
  return {
    seq,
    size,
    leaf: leaves[seq - 1]!.toString('hex'),
    path: pathOf(seq - 1, leaves).map((hash) => hash.toString('hex')),
    root: root.toString('hex'),
    checkpoint: `entente/t\n${size}\n${root.toString('base64')}\n\n— sig`,
  };
}

describe('an inclusion proof leads to the root, or it does not', () => {
  it('holds for every entry of every small record', async () => {
    for (let size = 1; size <= 33; size++) {
      for (let seq = 1; seq <= size; seq++) expect(await isProved(proofOf(seq, size)), `${seq}/${size}`).toBe(true);
    }
  });

  it('fails for another leaf, another place, a path cut short, another root, another checkpoint', async () => {
    const proof = proofOf(11, 20);
    const other = proofOf(12, 20);
    expect(await isProved({ ...proof, leaf: other.leaf })).toBe(false);
    expect(await isProved({ ...proof, seq: 12 })).toBe(false);
    expect(await isProved({ ...proof, seq: 21 })).toBe(false);
    expect(await isProved({ ...proof, path: proof.path.slice(1) })).toBe(false);
    expect(await isProved({ ...proof, path: [...proof.path, proof.leaf] })).toBe(false);
    expect(await isProved({ ...proof, root: other.leaf })).toBe(false);
    expect(await isProved({ ...proof, checkpoint: proofOf(11, 21).checkpoint })).toBe(false);
  });
});
