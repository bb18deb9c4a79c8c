// Who to meet: posts found by a few letters of their title, of their party or of who holds them, those met before first.
import type { EncounterView } from '../api/meeting-views';
import type { Instant, Name, Text } from '../api/values';
import type { Holder, PostView } from '../api/views';
import { plain } from './reading';

export interface Counterpart {
  post: string;
  party: string;
  title: Name;
  /** Who holds it then, where that is told. */
  holders: { person: string; name: Text }[];
  /** How often it met the reader's party. */
  met: number;
}

/** Who held a post at an instant, by any appointment then in effect, each human being once; nobody where it is not told. */
export function holdersAt(post: PostView, at: Instant): Holder[] {
  const when = new Date(at).getTime();
  const ms = (instant: Instant | undefined) => (instant === undefined ? Infinity : new Date(instant).getTime());
  return post.holders
    .filter((one) => one.confirmed && ms(one.during.from) <= when && when < ms(one.during.to) && when < ms(one.ended))
    .map((one) => (one.sameAs === undefined ? one : { ...one, person: one.sameAs }))
    .filter((one, i, all) => all.findIndex((other) => other.person === one.person) === i);
}

/** How often each post sat with this party, or was expected to. */
export function metWith(meetings: EncounterView[], party: string): Map<string, number> {
  const count = new Map<string, number>();
  for (const meeting of meetings.filter((one) => one.parties.includes(party))) {
    const posts = new Set([...meeting.participants.flatMap((one) => one.posts), ...meeting.attendance.flatMap((one) => one.there.map(({ post }) => post))]);
    for (const post of posts) count.set(post, (count.get(post) ?? 0) + 1);
  }
  return count;
}

export interface Asked {
  posts: PostView[];
  /** Names by which a party is typed, its code among them. */
  partyWords: (party: string) => string;
  at: Instant;
  met: Map<string, number>;
  /** Only posts of these parties. */
  among: readonly string[];
  /** Already there. */
  taken: readonly string[];
}

/** What a reader takes in at a glance. */
export const MOST = 6;

/** Every word typed must begin a word of the title, of the party or of a holder's name. */
export function suggested(typed: string, asked: Asked): Counterpart[] {
  const words = plain(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return asked.posts
    .filter((post) => asked.among.includes(post.party) && !asked.taken.includes(post.id))
    .flatMap((post) => {
      const holders = holdersAt(post, asked.at).map(({ person, name }) => ({ person, name }));
      const named = holders.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
      const begins = wordsOf(named.join(' '), post.title.fr, post.title.en, asked.partyWords(post.party), post.party);
      if (!words.every((word) => begins.some((one) => one.startsWith(word)))) return [];
      const byName = words.length > 0 && words.some((word) => wordsOf(named.join(' ')).some((one) => one.startsWith(word)));
      return [{ counterpart: { post: post.id, party: post.party, title: post.title, holders, met: asked.met.get(post.id) ?? 0 }, byName }];
    })
    .sort((a, b) => Number(b.byName) - Number(a.byName) || b.counterpart.met - a.counterpart.met || a.counterpart.title.fr.localeCompare(b.counterpart.title.fr, 'fr') || a.counterpart.post.localeCompare(b.counterpart.post))
    .slice(0, MOST)
    .map(({ counterpart }) => counterpart);
}

function wordsOf(...texts: string[]): string[] {
  return texts.flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
}
