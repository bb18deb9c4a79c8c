// An export checked in the browser (docs/design/entry-format.md): each part against its entry's digests, each entry
// against its leaf, the leaves against the checkpoint. Signatures and rules are for `entente verify`.
import { checkpointOf } from './inclusion';

export interface ExportCheck {
  entries: number;
  /** Entries opened wholly or in part; the rest are given by their leaf alone. */
  opened: number;
  parts: number;
  /** The first entry that does not agree, or 0 for the export as a whole. */
  wrong?: { seq: number; why: 'line' | 'part' | 'leaf' | 'order' | 'root' | 'size' };
}

interface Line {
  seq?: number;
  leaf?: string;
  manifest?: string;
  parts?: Record<string, { body: string; salt: string }>;
  checkpoint?: string;
  check?: string;
  size?: number;
}

const text = new TextEncoder();

export async function checkExport(file: string, progress: (done: number, of: number) => void = () => {}): Promise<ExportCheck> {
  const lines = file.split('\n').filter((line) => line !== '');
  const found: ExportCheck = { entries: 0, opened: 0, parts: 0 };
  const leaves: Uint8Array[] = [];
  let signed: { size: number; root: string } | undefined;
  let size: number | undefined;
  for (const [i, line] of lines.entries()) {
    const read = parsed(line);
    const seq = read?.seq ?? 0;
    if (read === undefined || !(await lineHolds(line, read))) return { ...found, wrong: { seq: seq || leaves.length + (i === 0 ? 0 : 1), why: 'line' } };
    if (i === 0) size = read.size;
    if (read.checkpoint !== undefined) signed = checkpointOf(read.checkpoint);
    if (read.leaf === undefined) continue;
    if (seq !== leaves.length + 1) return { ...found, wrong: { seq, why: 'order' } };
    const why = await faultOf(read);
    if (why !== undefined) return { ...found, wrong: { seq, why } };
    leaves.push(bytesOf(read.leaf));
    found.entries += 1;
    if (read.manifest !== undefined) found.opened += 1;
    found.parts += Object.keys(read.parts ?? {}).length;
    if (i % 100 === 0) progress(i, lines.length);
  }
  if (signed === undefined || signed.size !== leaves.length || size !== leaves.length) return { ...found, wrong: { seq: 0, why: 'size' } };
  return hexOf(await rootOf(leaves)) === signed.root ? found : { ...found, wrong: { seq: 0, why: 'root' } };
}

function parsed(line: string): Line | undefined {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return undefined;
  }
}

/** `check` is of the line as it would be without it. */
async function lineHolds(line: string, read: Line): Promise<boolean> {
  const bare = line.replace(`"check":"${read.check}",`, '');
  return bare !== line && hexOf(await sha256(text.encode(bare))).slice(0, 16) === read.check;
}

async function faultOf(line: Line): Promise<'part' | 'leaf' | 'order' | undefined> {
  if (line.manifest === undefined) return Object.keys(line.parts ?? {}).length > 0 ? 'part' : undefined;
  const rows = line.manifest.split('\n');
  if (rows[0] !== 'entente/entry/v1' || rows[1] !== String(line.seq)) return 'order';
  const digests = new Map(rows.slice(2).filter((row) => !row.startsWith('sig ')).map((row) => row.split(' ') as [string, string]));
  for (const [name, part] of Object.entries(line.parts ?? {})) {
    if (digests.get(name) !== hexOf(await partDigest(name, part))) return 'part';
  }
  const commitment = await sha256(text.encode(line.manifest));
  return hexOf(await sha256(joined(Uint8Array.of(0), commitment))) === line.leaf ? undefined : 'leaf';
}

export function partDigest(name: string, part: { body: string; salt: string }): Promise<Uint8Array> {
  return sha256(joined(text.encode(`entente/part/v1\n${name}\n`), bytesOf(part.salt), text.encode(part.body)));
}

/** RFC 6962 §2.1, folded like a counter in binary: one pass, no recursion. */
export async function rootOf(leaves: Uint8Array[]): Promise<Uint8Array> {
  if (leaves.length === 0) return sha256(new Uint8Array());
  const stack: { hash: Uint8Array; height: number }[] = [];
  for (const leaf of leaves) {
    let node = { hash: leaf, height: 0 };
    while (stack.at(-1)?.height === node.height) {
      node = { hash: await parentOf(stack.pop()!.hash, node.hash), height: node.height + 1 };
    }
    stack.push(node);
  }
  let root = stack.pop()!.hash;
  while (stack.length > 0) root = await parentOf(stack.pop()!.hash, root);
  return root;
}

const parentOf = (left: Uint8Array, right: Uint8Array) => sha256(joined(Uint8Array.of(1), left, right));

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
