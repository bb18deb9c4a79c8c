// What an account keeps for itself on the server: searches it saved, and what it follows for this post with what
// happened since. A copy stays on this device; what is changed without a network is kept in order and sent when it
// is back: each change may be sent twice without harm.
import { isRetryable, isSignedOut, ProblemError, type Problem } from '../api/problem';
import { followedApi } from '../api/followed-routes';
import type { FollowedItem, Question, SavedSearch } from '../api/routes';
import type { Database } from '../store/database';

export type Change =
  | { do: 'save'; search: SavedSearch }
  | { do: 'forget'; id: string }
  | { do: 'follow' | 'leave'; kind: string; id: string }
  | { do: 'see'; upTo: number };

interface Kept {
  searches: SavedSearch[];
  followed: FollowedItem[];
  upTo: number;
  waiting: Change[];
}
export type Read = 'not-yet' | 'read' | 'no-answer';

export interface KeepingPorts {
  searches: () => Promise<SavedSearch[]>;
  followed: () => Promise<{ items: FollowedItem[]; upTo: number }>;
  send: (change: Change) => Promise<unknown>;
  kept: () => Promise<Kept | undefined>;
  keep: (kept: Kept) => Promise<unknown>;
}

export class Keeping {
  private row = $state.raw<Kept>({ searches: [], followed: [], upTo: 0, waiting: [] });
  read = $state<Read>('not-yet');
  /** Why the server did not take the last change. */
  problem = $state.raw<Problem | undefined>();
  private begun: Promise<void> | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly ports: KeepingPorts) {}

  get searches(): SavedSearch[] {
    return this.row.waiting.reduce(
      (all, change) =>
        change.do === 'save'
          ? [...all.filter(({ id }) => id !== change.search.id), change.search]
          : change.do === 'forget'
            ? all.filter(({ id }) => id !== change.id)
            : all,
      this.row.searches,
    );
  }

  get followed(): FollowedItem[] {
    return this.row.waiting.reduce((all, change) => after(all, change), this.row.followed);
  }

  get upTo(): number {
    return this.row.upTo;
  }

  /** Changes that have not reached the server. */
  get waiting(): number {
    return this.row.waiting.length;
  }

  follows(kind: string, id: string): boolean {
    return this.followed.some((one) => one.kind === kind && one.id === id);
  }

  /** Reads what this device has, then asks the server, one call after the other. */
  refresh(): Promise<void> {
    const mine = this.turn.then(() => this.goOn());
    // Whoever asks next is not told of a fault that was not his.
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  async change(change: Change): Promise<void> {
    await this.begin();
    this.problem = undefined;
    await this.take({ ...this.row, waiting: [...this.row.waiting, change] });
    await this.refresh();
  }

  save(search: SavedSearch): Promise<void> {
    return this.change({ do: 'save', search });
  }

  private begin(): Promise<void> {
    return (this.begun ??= this.ports.kept().then((kept) => void (this.row = kept ?? this.row)));
  }

  private async goOn(): Promise<void> {
    await this.begin();
    try {
      await this.sendWaiting();
      const [searches, followed] = await Promise.all([this.ports.searches(), this.ports.followed()]);
      await this.take({ ...this.row, searches, followed: followed.items, upTo: followed.upTo });
      this.read = 'read';
    } catch (error) {
      if (!isRetryable(error) && !(error instanceof ProblemError)) throw error;
      this.read = 'no-answer';
    }
  }

  private async sendWaiting(): Promise<void> {
    for (let next = this.row.waiting[0]; next !== undefined; next = this.row.waiting[0]) {
      try {
        await this.ports.send(next);
      } catch (error) {
        if (isRetryable(error) || isSignedOut(error) || !(error instanceof ProblemError)) throw error;
        // What is no longer shown, or too many: said once, and not sent again.
        this.problem = error.problem;
      }
      await this.take({ ...this.row, ...settled(this.row, next), waiting: this.row.waiting.slice(1) });
    }
  }

  private async take(row: Kept): Promise<void> {
    this.row = row;
    await this.ports.keep(row);
  }
}

function after(all: FollowedItem[], change: Change): FollowedItem[] {
  if (change.do === 'see') return all.map((one) => ({ ...one, count: 0, more: false, latest: [] }));
  if (change.do === 'forget') return all.filter((one) => one.kind !== 'Search' || one.id !== change.id);
  if (change.do === 'save') return all;
  const others = all.filter((one) => one.kind !== change.kind || one.id !== change.id);
  return change.do === 'leave' ? others : [...others, { kind: change.kind, id: change.id, seen: 0, count: 0, more: false, latest: [] }];
}

/** What the server will say of it, until it is asked. */
function settled(row: Kept, change: Change): Pick<Kept, 'followed' | 'searches'> {
  const searches =
    change.do === 'save'
      ? [...row.searches.filter(({ id }) => id !== change.search.id), change.search]
      : change.do === 'forget'
        ? row.searches.filter(({ id }) => id !== change.id)
        : row.searches;
  return { searches, followed: after(row.followed, change) };
}

function send(post: string, change: Change): Promise<unknown> {
  switch (change.do) {
    case 'save':
      return followedApi.saveSearch(change.search);
    case 'forget':
      return followedApi.forgetSearch(change.id);
    case 'follow':
      return followedApi.follow(post, change.kind, change.id);
    case 'leave':
      return followedApi.leave(post, change.kind, change.id);
    case 'see':
      return followedApi.seeFollowed(post, change.upTo);
  }
}

const open = new Map<string, Keeping>();

/** The same for every screen of this page. */
export function keepingFor(db: Database, login: string, post: string): Keeping {
  const place = `followed|${login}|${post}`;
  let keeping = open.get(place);
  if (keeping === undefined) {
    keeping = new Keeping({
      searches: async () => (await followedApi.savedSearches()).items,
      followed: () => followedApi.followed(post),
      send: (change) => send(post, change),
      kept: async () => (await db.get('memory', place)) as Kept | undefined,
      keep: (kept) => db.put('memory', kept, place),
    });
    open.set(place, keeping);
  }
  return keeping;
}

/** A question without what it leaves open. */
export function questionOf(fields: { [K in keyof Question]: string | undefined }): Question {
  return Object.fromEntries(Object.entries(fields).filter((one) => one[1] !== undefined && one[1].trim() !== '')) as Question;
}
