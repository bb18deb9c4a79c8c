// The short name a country goes by in the record: of its name's letters.
const MOST = 32;

export function shortName(name: string, i: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, MOST);
  return plain.length >= 2 ? plain : `pays-${i + 1}`;
}
