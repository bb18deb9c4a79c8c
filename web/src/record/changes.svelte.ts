// What entered the record since the reader last said to have seen it, per account, post and device: the
// record's own entries, as this audience may see them. Kept beside the copy, so that it is there without
// a network, with the number it was read up to.
import { isRetryable } from '../api/problem';
import { api, type Entries, type EntryLine } from '../api/routes';
import type { Database } from '../store/database';

/** One page crosses a poor link in about two seconds; older ones are in the record's own screen. */
export const PAGE = 60;

interface Kept {
  seen: number | undefined;
  size: number;
  items: EntryLine[];
}
export type Read = 'not-yet' | 'read' | 'no-answer';

export interface ChangesPorts {
  entries: (from: number, limit: number) => Promise<Entries>;
  kept: () => Promise<Kept | undefined>;
  keep: (kept: Kept) => Promise<unknown>;
}

export class Changes {
  private row = $state.raw<Kept>({ seen: undefined, size: 0, items: [] });
  read = $state<Read>('not-yet');
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly ports: ChangesPorts) {}

  /** The latest first. */
  get items(): EntryLine[] {
    return [...this.row.items].reverse();
  }
  /** How many there are, shown or not. */
  get count(): number {
    return Math.max(0, this.row.size - (this.row.seen ?? 0));
  }
  get isFirstVisit(): boolean {
    return this.row.seen === undefined;
  }
  get upTo(): number {
    return this.row.size;
  }

  async begin(): Promise<void> {
    this.row = (await this.ports.kept()) ?? this.row;
  }

  /** Reads what is new, one call after the other. */
  refresh(): Promise<void> {
    return (this.turn = this.turn.then(() => this.readOn()));
  }

  /** Everything up to what was read counts as seen from now on. */
  async markSeen(): Promise<void> {
    await this.take({ seen: this.row.size, size: this.row.size, items: [] });
  }

  private async readOn(): Promise<void> {
    try {
      const { seen, size, items } = this.row;
      let page = await this.ports.entries(Math.max(size, seen ?? 0) + 1, PAGE);
      const from = Math.max((seen ?? 0) + 1, page.size - PAGE + 1);
      // More came than one page holds, or nothing was ever read: the latest page, whole.
      const gap = page.items.length < page.size - size;
      if (gap) page = await this.ports.entries(from, PAGE);
      const all = gap ? page.items : [...items, ...page.items];
      // A record restored from before is shorter than what was seen of it.
      const known = seen === undefined ? undefined : Math.min(seen, page.size);
      await this.take({ seen: known, size: page.size, items: all.filter((one) => one.seq >= page.size - PAGE + 1) });
      this.read = 'read';
    } catch (error) {
      if (!isRetryable(error)) throw error;
      this.read = 'no-answer';
    }
  }

  private async take(row: Kept): Promise<void> {
    this.row = row;
    await this.ports.keep(row);
  }
}

export function changesFor(db: Database, login: string, post: string): Changes {
  const seenKey = `entente.seen.${login}|${post}`;
  const place = `changes|${login}|${post}`;
  return new Changes({
    entries: (from, limit) => api.entries(post, from, limit),
    kept: async () => {
      // The number alone survives signing out: it tells nothing but how long the record was.
      const seen = localStorage.getItem(seenKey);
      const kept = (await db.get('memory', place)) as Kept | undefined;
      const number = seen === null ? undefined : Number(seen);
      return kept ? { ...kept, seen: number } : number === undefined ? undefined : { seen: number, size: number, items: [] };
    },
    keep: (kept) => {
      if (kept.seen !== undefined) localStorage.setItem(seenKey, String(kept.seen));
      return db.put('memory', kept, place);
    },
  });
}
