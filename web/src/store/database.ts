// What this browser keeps: a read copy per post acted for, acts not yet accepted, drafts, and the last
// session, so that the client opens and works without a network. Nothing here is the truth; the record is.
import type { Act } from '../api/acts';
import type { Problem } from '../api/problem';
import type { Delta, Session } from '../api/routes';
import type { View, ViewKind } from '../api/views';

const NAME = 'entente';
/** 2: files on their way. */
const VERSION = 2;
/** Its place among what is kept; another than older clients', whose sessions came without their clock. */
const SESSION = 'session-and-clock';

/** Whose copy it is: views are made for one audience and never mixed with another's. */
export type Scope = string;

export function scopeOf(login: string, post: string): Scope {
  return `${login}|${post}`;
}

export interface CursorRow {
  scope: Scope;
  cursor: string;
  /** Highest sequence number this copy rests on. */
  head: number;
  /** When the server last answered. */
  at: string;
  /** The server holds more back: this is what the first screen stands on. */
  more?: boolean;
}

/** An act on its way. It leaves only when accepted, or when its rejection was dismissed. */
export interface QueuedAct {
  order: number;
  login: string;
  act: Act;
  madeAt: string;
  attempts: number;
  problem?: Problem;
}

export interface DraftRow {
  id: string;
  draft: unknown;
  at: string;
  /** The act it was signed as, while nobody knows yet what became of that. */
  sent?: string;
}

/** A file on its way to the server, under the id of the act that will name it. It leaves when that act is queued. */
export interface KeptFile {
  id: string;
  login: string;
  act: Act;
  blob: Blob;
  madeAt: string;
  problem?: Problem;
}

interface Rows {
  objects: { scope: Scope; kind: ViewKind; id: string; view: View };
  cursors: CursorRow;
  outbox: QueuedAct;
  drafts: DraftRow;
  files: KeptFile;
  memory: unknown;
}
type Store = keyof Rows;
type Of = (store: Store) => IDBObjectStore;

/** IndexedDB with promises, as much of it as this client asks. */
export class Database {
  constructor(private readonly db: IDBDatabase) {}

  /** One transaction, all of it or nothing: resolves once it is over, with what `work` asked for. */
  run<T>(stores: Store[], mode: IDBTransactionMode, work: (of: Of) => IDBRequest<T> | void, options?: IDBTransactionOptions): Promise<T> {
    return new Promise((resolve, reject) => {
      const tx = this.db.transaction(stores, mode, options);
      const request = work((store) => tx.objectStore(store));
      tx.oncomplete = () => resolve((request as IDBRequest<T>)?.result);
      tx.onabort = () => reject(tx.error);
    });
  }

  get<S extends Store>(store: S, key: IDBValidKey): Promise<Rows[S] | undefined> {
    return this.run([store], 'readonly', (of) => of(store).get(key));
  }

  getAll<S extends Store>(store: S, keys?: IDBKeyRange): Promise<Rows[S][]> {
    return this.run([store], 'readonly', (of) => of(store).getAll(keys));
  }

  put<S extends Store>(store: S, row: Rows[S], key?: IDBValidKey, options?: IDBTransactionOptions): Promise<unknown> {
    return this.run([store], 'readwrite', (of) => of(store).put(row, key), options);
  }

  delete(store: Store, key: IDBValidKey): Promise<unknown> {
    return this.run([store], 'readwrite', (of) => of(store).delete(key));
  }

  close(): void {
    this.db.close();
  }
}

export function openDatabase(name = NAME): Promise<Database> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      const db = request.result;
      db.createObjectStore('files', { keyPath: 'id' });
      if (oldVersion > 0) return;
      db.createObjectStore('objects', { keyPath: ['scope', 'kind', 'id'] });
      db.createObjectStore('cursors', { keyPath: 'scope' });
      db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
      db.createObjectStore('drafts', { keyPath: 'id' });
      db.createObjectStore('memory');
    };
    request.onsuccess = () => resolve(new Database(request.result));
    request.onerror = () => reject(request.error);
  });
}

/** Every object of one scope: an array sorts after any text. */
const within = (scope: Scope) => IDBKeyRange.bound([scope], [scope, []]);

/** Takes a delta over in one transaction: objects and cursor move together or not at all. */
export async function applyDelta(db: Database, scope: Scope, delta: Delta, at: string): Promise<CursorRow> {
  let row!: CursorRow;
  await db.run(['objects', 'cursors'], 'readwrite', (of) => {
    const objects = of('objects');
    if (delta.full) objects.delete(within(scope));
    for (const view of delta.objects) objects.put({ scope, kind: view.kind, id: view.id, view });
    for (const { kind, id } of delta.gone) objects.delete([scope, kind, id]);
    const cursors = of('cursors');
    const before: IDBRequest<CursorRow | undefined> = cursors.get(scope);
    before.onsuccess = () => {
      const head = Math.max(before.result?.head ?? 0, delta.head ?? 0, highestSeq(delta.objects));
      cursors.put((row = { scope, cursor: delta.cursor, head, at, more: delta.more === true }));
    };
  });
  return row;
}

/** The highest entry number that anything in these views speaks of. */
export function highestSeq(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((most, one) => Math.max(most, highestSeq(one)), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (most, [key, inner]) => Math.max(most, key === 'seq' && typeof inner === 'number' ? inner : highestSeq(inner)),
    0,
  );
}

export async function viewsOf(db: Database, scope: Scope): Promise<View[]> {
  const rows = await db.getAll('objects', within(scope));
  return rows.map((row) => row.view);
}

/** At sign-out the copies go; acts not yet accepted stay, for their author alone. */
export async function forgetCopies(db: Database): Promise<void> {
  const stores: Store[] = ['objects', 'cursors', 'memory'];
  await db.run(stores, 'readwrite', (of) => stores.forEach((store) => of(store).clear()));
}

export interface KeptSession {
  session: Session;
  /** How far this device's clock was behind the server's. */
  behindMs: number;
}

export async function keepSession(db: Database, kept: KeptSession): Promise<void> {
  await db.put('memory', kept, SESSION);
}

export async function keptSession(db: Database): Promise<KeptSession | undefined> {
  return (await db.get('memory', SESSION)) as KeptSession | undefined;
}
