// Fills messages in a small part of ICU message syntax: `{name}` and
// `{n, plural, =0 {aucun avis} one {# avis} other {# avis}}`.

export type Values = Record<string, string | number>;

export function fill(message: string, values: Values, language: string): string {
  return message
    .replace(/\{(\w+), plural, ((?:=?\w+ \{[^{}]*\} ?)+)\}/g, (_, name: string, forms: string) =>
      plural(forms, Number(values[name] ?? 0), language),
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function plural(forms: string, n: number, language: string): string {
  const chosen = new Intl.PluralRules(language).select(n);
  const byName = new Map([...forms.matchAll(/(=?\w+) \{([^{}]*)\}/g)].map((found) => [found[1], found[2]]));
  return (byName.get(`=${n}`) ?? byName.get(chosen) ?? byName.get('other') ?? '').replaceAll('#', numberIn(n, language));
}

export function numberIn(n: number, language: string, digits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(n);
}
