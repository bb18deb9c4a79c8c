// What the server said to acts of ours: told once for what was done alike, and no longer than it is news.
import { subjectOf, type Content } from '../api/acts';
import type { Answer } from '../api/routes';
import type { ClauseKind } from '../api/values';
import type { ConflictView } from '../api/views';

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
  /** Conflicts they opened that are open still. */
  opened: number;
  throughHostCell: boolean;
  protectedSite: boolean;
}

/** Only what makes something known can have met what nobody may name. */
const MEETING: readonly Content['kind'][] = ['ProposeOperation', 'ReviseOperation', 'GiveNotice', 'DeclareImmediateAction'];

/** It opened something the reader has to deal with: it stays until it was seen. */
export function isNews(receipt: Receipt): boolean {
  return receipt.answer.conflicts.length > 0 || ((receipt.answer.throughHostCell || receipt.answer.protectedSite) && MEETING.includes(receipt.content.kind));
}

/** The newest first; conflicts settled or gone since are not told any more. */
export function toldOf(receipts: Receipt[], find: (id: string) => ConflictView | undefined): Told[] {
  const groups = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const { content } = receipt;
    const about = subjectOf(content) ?? receipt.answer.id;
    const key = [content.kind, about, 'stance' in content ? content.stance : ''].join(' ');
    const alike = [...(groups.get(key) ?? []), receipt];
    // What was done again is the latest.
    groups.delete(key);
    groups.set(key, alike);
  }
  return [...groups.values()].map((alike) => tell(alike, find)).reverse();
}

function tell(receipts: Receipt[], find: (id: string) => ConflictView | undefined): Told {
  const opened = new Set(receipts.flatMap((one) => one.answer.conflicts.map((conflict) => conflict.id)));
  const isOpen = (id: string) => {
    const now = find(id);
    return now === undefined || (now.live && !now.settled);
  };
  return {
    content: receipts[0]!.content,
    clauses: [...new Set(receipts.flatMap(({ content }) => ('clause' in content ? [content.clause] : [])))],
    receipts,
    opened: [...opened].filter(isOpen).length,
    throughHostCell: receipts.some((one) => one.answer.throughHostCell && isNews(one)),
    protectedSite: receipts.some((one) => one.answer.protectedSite && isNews(one)),
  };
}
