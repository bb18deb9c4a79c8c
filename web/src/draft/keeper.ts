// Drafts on this device, saved at every change: a power cut loses at most the last keystroke.
import type { Database, DraftRow } from '../store/database';

export async function keptDraft<T>(db: Database, id: string): Promise<T | undefined> {
  return (await db.get('drafts', id))?.draft as T | undefined;
}

/** @param sent the act it was signed as, whose fate is not known yet */
export async function keepDraft(db: Database, id: string, draft: unknown, sent?: string): Promise<void> {
  await db.put('drafts', { id, draft, at: new Date().toISOString(), ...(sent === undefined ? {} : { sent }) });
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
