// Drafts on this device, saved at every change: a power cut loses at most the last keystroke.
import type { Database } from '../store/database';

export async function keptDraft<T>(db: Database, id: string): Promise<T | undefined> {
  return (await db.get('drafts', id))?.draft as T | undefined;
}

export async function keepDraft(db: Database, id: string, draft: unknown): Promise<void> {
  await db.put('drafts', { id, draft, at: new Date().toISOString() });
}

export async function dropDraft(db: Database, id: string): Promise<void> {
  await db.delete('drafts', id);
}

/** Whose draft of what: never shown to another person at the same machine. */
export function draftId(login: string, post: string, about: string): string {
  return `${login}|${post}|${about}`;
}
