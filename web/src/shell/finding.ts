// How the palette finds: every word typed must be in the line; `#tag` keeps what bears it, `-#tag` drops it, and
// `@name` keeps persons, by their name or the post they hold.
export interface Findable {
  id: string;
  hash: string;
  /** The noun of what it is. */
  what: string;
  name: string;
  /** States, parties, kinds: what `#` filters on. */
  tags: string[];
  /** Somebody, found by `@` alone: without it a post is found, which says who holds it. */
  person?: true;
  /** Said beside the name. */
  more?: string;
}

const MOST = 40;

export function found(all: Findable[], typed: string): Findable[] {
  const asked = plain(typed).split(/\s+/).filter(Boolean);
  const dropped = asked.filter((word) => word.startsWith('-#')).map((word) => word.slice(2));
  const wanted = asked.filter((word) => word.startsWith('#')).map((word) => word.slice(1));
  const who = asked.filter((word) => word.startsWith('@'));
  const words = [...asked.filter((word) => !/^(-?#|@)/.test(word)), ...who.map((word) => word.slice(1))].filter(Boolean);
  return all
    .filter((one) => {
      const tags = one.tags.map(asTag);
      const text = plain(`${one.name} ${one.what} ${one.more ?? ''}`);
      return (
        (one.person === true) === who.length > 0 &&
        words.every((word) => text.includes(word)) &&
        wanted.every((tag) => tags.some((own) => own.startsWith(tag))) &&
        !dropped.some((tag) => tag !== '' && tags.some((own) => own.startsWith(tag)))
      );
    })
    .map((one) => ({ one, rank: rankOf(plain(one.name), words) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** What begins with the first word comes before what only holds it. */
function rankOf(name: string, words: string[]): number {
  const [first] = words;
  if (first === undefined || name.startsWith(first)) return 0;
  return name.includes(` ${first}`) || name.includes(`-${first}`) ? 1 : 2;
}

/** A tag is one word: « Approbation échue » is `#approbation-echue`. */
export function asTag(words: string): string {
  return plain(words).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
