// Drafts on this device, saved at every change: a power cut loses at most the last keystroke.
import type { Database, DraftRow } from '../store/database';

export async function keptDraft<T>(db: Database, id: string): Promise<T | undefined> {
  return (await db.get('drafts', id))?.draft as T | undefined;
}

/** @param sent the act it was signed as, whose fate is not known yet */
export async function keepDraft(db: Database, id: string, draft: unknown, sent?: string): Promise<void> {
  await db.put('drafts', { id, draft, at: new Date().toISOString(), ...(sent === undefined ? {} : { sent }) });
}

/**
 * Keeps a draft unless somebody else has written it since, in another tab of this browser: the later writer would take
 * the other's words away.
 *
 * @param seen when what this writer goes on from was written; none: it has not been yet
 * @returns when it was written; none if it was not
 */
export async function keepDraftAfter(db: Database, id: string, draft: unknown, seen: string | undefined): Promise<string | undefined> {
  // Two within one millisecond are still two.
  const at = new Date(Math.max(Date.now(), seen === undefined ? 0 : Date.parse(seen) + 1)).toISOString();
  let kept: string | undefined;
  await db.run(['drafts'], 'readwrite', (of) => {
    const drafts = of('drafts');
    const there: IDBRequest<DraftRow | undefined> = drafts.get(id);
    there.onsuccess = () => {
      if (there.result?.at !== seen) return;
      kept = at;
      drafts.put({ id, draft, at });
    };
  });
  return kept;
}

/** Those of one person, post and kind, the latest first. */
export async function keptDrafts(db: Database, start: string): Promise<DraftRow[]> {
  const rows = await db.getAll('drafts', IDBKeyRange.bound(start, `${start}\uffff`));
  return rows.sort((a, b) => b.at.localeCompare(a.at));
}

export async function dropDraft(db: Database, id: string): Promise<void> {
  await db.delete('drafts', id);
}

/** Whose draft of what: never shown to another person at the same machine. */
export function draftId(login: string, post: string, about: string): string {
  return `${login}|${post}|${about}`;
}
