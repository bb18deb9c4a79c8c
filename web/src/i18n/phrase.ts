// Fills messages. Ours use a small part of ICU message syntax: `{name}` and
// `{n, plural, one {# avis} other {# avis}}`. The server's use `{field}` and `[…]`, a segment that
// stands only when every field in it is given.

export type Values = Record<string, string | number>;

export function fill(message: string, values: Values, language: string): string {
  return message
    .replace(/\{(\w+), plural, ((?:\w+ \{[^{}]*\} ?)+)\}/g, (_, name: string, forms: string) =>
      plural(forms, Number(values[name] ?? 0), language),
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function plural(forms: string, n: number, language: string): string {
  const chosen = new Intl.PluralRules(language).select(n);
  const byName = new Map([...forms.matchAll(/(\w+) \{([^{}]*)\}/g)].map((found) => [found[1], found[2]]));
  return (byName.get(chosen) ?? byName.get('other') ?? '').replaceAll('#', numberIn(n, language));
}

export function numberIn(n: number, language: string, digits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(n);
}

/** The names of what a message takes: both languages must take the same. */
export function placesIn(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)(?:\}|, plural)/g)].map((found) => found[1]!);
  return [...new Set(names)].sort();
}

/** One of the server's phrases, as its `Phrase` fills it. */
export function fillServer(phrase: string, words: (field: string) => string | undefined): string {
  const kept = phrase.replace(/\[([^[\]]*)\]/g, (_, segment: string) => {
    const fields = [...segment.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!);
    return fields.every((field) => words(field) !== undefined) ? segment : '';
  });
  return kept.replace(/\{(\w+)\}/g, (_, field: string) => words(field) ?? '…');
}
