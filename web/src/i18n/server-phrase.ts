// The server's phrases: `{field}`, and `[…]`, a segment that stands only when every field in it is given.

/** One of the server's phrases, as its `Phrase` fills it. */
export function fillServer(phrase: string, words: (field: string) => string | undefined): string {
  const kept = phrase.replace(/\[([^[\]]*)\]/g, (_, segment: string) => {
    const fields = [...segment.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!);
    return fields.every((field) => words(field) !== undefined) ? segment : '';
  });
  return kept.replace(/\{(\w+)\}/g, (_, field: string) => words(field) ?? '…');
}
