// What the server said to acts of ours: told once for what was done alike, and no longer than it is news.
import { subjectOf, type Content } from '../api/acts';
import type { Answer } from '../api/routes';
import type { ClauseKind } from '../api/values';
import type { ConflictView } from '../api/views';
import { mustBeSettled } from './facts';

/** What the server said to an act of ours, until the reader has seen it. */
export interface Receipt {
  content: Content;
  answer: Answer;
}

/** Acts alike about one thing, in the order of the record. */
export interface Told {
  content: Content;
  clauses: ClauseKind[];
  receipts: Receipt[];
  /** Older ones about the same thing that are no news: seen with these, so that no older act stands last. */
  past: Receipt[];
  /** Conflicts they opened that have to be settled still. */
  opened: number;
  throughHostCell: boolean;
  protectedSite: boolean;
}

/** Only what makes something known can have met what nobody may name. */
const MEETING: readonly Content['kind'][] = ['ProposeOperation', 'ReviseOperation', 'GiveNotice', 'DeclareImmediateAction'];

/** It opened something the reader still has to deal with: it stays until it was seen. */
export function isNews(receipt: Receipt, find: Find): boolean {
  const { content, answer } = receipt;
  return stillOpen(answer.conflicts, find).length > 0 || ((answer.throughHostCell || answer.protectedSite) && MEETING.includes(content.kind));
}

type Find = (id: string) => ConflictView | undefined;

/** As they are now; one that has not come with the copy yet, as the answer said it. */
function stillOpen(conflicts: ConflictView[], find: Find): ConflictView[] {
  return conflicts.filter((one) => mustBeSettled(find(one.id) ?? one));
}

/** The newest first; conflicts settled or gone since are not told any more. */
export function toldOf(receipts: Receipt[], find: Find): Told[] {
  const groups = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const { content } = receipt;
    const key = [content.kind, aboutOf(receipt), 'stance' in content ? content.stance : ''].join(' ');
    const alike = [...(groups.get(key) ?? []), receipt];
    // What was done again is the latest.
    groups.delete(key);
    groups.set(key, alike);
  }
  return [...groups.values()].map((alike) => tell(alike, find, receipts)).reverse();
}

function aboutOf({ content, answer }: Receipt): string {
  return subjectOf(content) ?? answer.id;
}

function tell(alike: Receipt[], find: Find, all: Receipt[]): Told {
  const last = alike.at(-1)!;
  return {
    content: alike[0]!.content,
    clauses: [...new Set(alike.flatMap(({ content }) => ('clause' in content ? [content.clause] : [])))],
    receipts: alike,
    past: all.filter((one) => aboutOf(one) === aboutOf(last) && one.answer.seq < last.answer.seq && !alike.includes(one) && !isNews(one, find)),
    opened: new Set(stillOpen(alike.flatMap((one) => one.answer.conflicts), find).map((one) => one.id)).size,
    throughHostCell: alike.some((one) => one.answer.throughHostCell && isNews(one, find)),
    protectedSite: alike.some((one) => one.answer.protectedSite && isNews(one, find)),
  };
}
