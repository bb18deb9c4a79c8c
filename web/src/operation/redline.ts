// Two texts against one another, word by word: what was struck out, what was put in, what stayed.

export type Piece = { is: 'same' | 'gone' | 'new'; text: string };

/** Beyond this the table of common words takes too long on an old laptop: then the whole is replaced. */
const MAX_CELLS = 4_000_000;

/** The words with the white space after them, so that the pieces together are the texts again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

export function redline(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if ((a.length + 1) * (b.length + 1) > MAX_CELLS) return joined([piece('gone', before), piece('new', after)]);
  return joined(walk(a, b, commonLengths(a, b)));
}

const piece = (is: Piece['is'], text: string): Piece => ({ is, text });

/** `lengths[i][j]`: the longest common run of words of `a` from i and `b` from j. */
function commonLengths(a: string[], b: string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] = same(a[i]!, b[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

/** A word is the same whatever white space follows it. */
const same = (a: string, b: string) => a === b || (a.trim() !== '' && a.trim() === b.trim());

function walk(a: string[], b: string[], lengths: Uint32Array[]): Piece[] {
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(a[i]!, b[j]!)) {
      pieces.push(piece('same', b[j]!));
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      pieces.push(piece('gone', a[i]!));
      i += 1;
    } else {
      pieces.push(piece('new', b[j]!));
      j += 1;
    }
  }
  return pieces;
}

function joined(pieces: Piece[]): Piece[] {
  const list: Piece[] = [];
  for (const { is, text } of pieces) {
    const last = list.at(-1);
    if (last?.is === is) last.text += text;
    else if (text !== '') list.push({ is, text });
  }
  return list;
}
