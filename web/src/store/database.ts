// What this browser keeps: a read copy per post acted for, acts not yet accepted, drafts, and the last
// session, so that the client opens and works without a network. Nothing here is the truth; the record is.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Act } from '../api/acts';
import type { Problem } from '../api/problem';
import type { Delta, Session } from '../api/routes';
import type { View, ViewKind } from '../api/views';

const NAME = 'entente';
const VERSION = 1;

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

interface Schema extends DBSchema {
  objects: {
    key: [Scope, ViewKind, string];
    value: { scope: Scope; kind: ViewKind; id: string; view: View };
    indexes: { scope: Scope };
  };
  cursors: { key: Scope; value: CursorRow };
  outbox: { key: number; value: QueuedAct };
  drafts: { key: string; value: { id: string; draft: unknown; at: string } };
  memory: { key: string; value: unknown };
}
export type Database = IDBPDatabase<Schema>;

export function openDatabase(name = NAME): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db) {
      const objects = db.createObjectStore('objects', { keyPath: ['scope', 'kind', 'id'] });
      objects.createIndex('scope', 'scope');
      db.createObjectStore('cursors', { keyPath: 'scope' });
      db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
      db.createObjectStore('drafts', { keyPath: 'id' });
      db.createObjectStore('memory');
    },
  });
}

/** Takes a delta over in one transaction: objects and cursor move together or not at all. */
export async function applyDelta(db: Database, scope: Scope, delta: Delta, at: string): Promise<CursorRow> {
  const tx = db.transaction(['objects', 'cursors'], 'readwrite');
  const objects = tx.objectStore('objects');
  const before = await tx.objectStore('cursors').get(scope);
  if (delta.full) {
    for (const key of await objects.index('scope').getAllKeys(scope)) void objects.delete(key);
  }
  for (const view of delta.objects) void objects.put({ scope, kind: view.kind, id: view.id, view });
  for (const { kind, id } of delta.gone) void objects.delete([scope, kind, id]);
  const head = Math.max(before?.head ?? 0, delta.head ?? 0, highestSeq(delta.objects));
  const row = { scope, cursor: delta.cursor, head, at };
  void tx.objectStore('cursors').put(row);
  await tx.done;
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
  const rows = await db.getAllFromIndex('objects', 'scope', scope);
  return rows.map((row) => row.view);
}

/** At sign-out the copies go; acts not yet accepted stay, for their author alone. */
export async function forgetCopies(db: Database): Promise<void> {
  const tx = db.transaction(['objects', 'cursors', 'memory'], 'readwrite');
  await Promise.all([
    tx.objectStore('objects').clear(),
    tx.objectStore('cursors').clear(),
    tx.objectStore('memory').clear(),
    tx.done,
  ]);
}

export async function keepSession(db: Database, session: Session): Promise<void> {
  await db.put('memory', session, 'session');
}

export async function keptSession(db: Database): Promise<Session | undefined> {
  return (await db.get('memory', 'session')) as Session | undefined;
}
