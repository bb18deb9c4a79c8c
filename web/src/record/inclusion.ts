// RFC 6962 §2.1.1: whether a leaf hash and a path lead to the root of a tree of `size` leaves. Done in the
// browser, so that the node that shows an entry is not also the one that says it is there.
import type { Proof } from '../api/routes';

/** The signed checkpoint's own size and root (C2SP): the second and the third line of the note. */
export function checkpointOf(note: string): { size: number; root: string } {
  const [, size = '', root = ''] = note.split('\n');
  const bytes = Uint8Array.from(atob(root), (char) => char.charCodeAt(0));
  return { size: Number(size), root: hexOf(bytes) };
}

/** Whether the log's checkpoint covers the entry; its signature is for `entente verify`. */
export async function isProved(proof: Proof): Promise<boolean> {
  const signed = checkpointOf(proof.checkpoint);
  return signed.size === proof.size && signed.root === proof.root && (await leadsToRoot(proof));
}

export async function leadsToRoot({ seq, size, leaf, path, root }: Proof): Promise<boolean> {
  let index = seq - 1;
  let last = size - 1;
  if (index < 0 || index > last) return false;
  let hash = bytesOf(leaf);
  for (const step of path) {
    if (last === 0) return false;
    const sibling = bytesOf(step);
    if (index % 2 === 1 || index === last) {
      hash = await parentOf(sibling, hash);
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await parentOf(hash, sibling);
    }
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hexOf(hash) === root;
}

async function parentOf(left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  const node = new Uint8Array(1 + left.length + right.length);
  node[0] = 1;
  node.set(left, 1);
  node.set(right, 1 + left.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', node));
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
