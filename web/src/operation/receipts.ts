// Receipt of humanitarian notices, post by post: what this post has to report, and how far each has come.
import type { Stage } from '../api/values';
import type { NoticeView, ReceiptView } from '../api/views';

/** One report names no more (org.entente.notice.NoticeAct.ReportReceipt). */
const MOST_IN_ONE = 100;

export interface Report {
  stage: Stage;
  notices: string[];
}

export function isHumanitarian(notice: NoticeView): boolean {
  return notice.category === 'HUMANITARIAN_SITE' || notice.category === 'HUMANITARIAN_MOVEMENT';
}

/** What the record does not say yet of this post, one report for each notifier: so a screen drawn again signs nothing. */
export function reportsOf(stage: Stage, notices: NoticeView[], post: { id: string; party: string }, sent: ReadonlySet<string>): Report[] {
  const byOwner = new Map<string, string[]>();
  for (const notice of notices) {
    if (notice.owner === post.party || !isHumanitarian(notice)) continue;
    const own = notice.receipts.find((one) => one.post === post.id);
    const said = stage === 'READ' ? own?.read : (own?.delivered ?? own?.read);
    if (said || sent.has(keyOf(stage, post.id, notice.id))) continue;
    byOwner.set(notice.owner, [...(byOwner.get(notice.owner) ?? []), notice.id]);
  }
  return [...byOwner.values()].map((ids) => ({ stage, notices: ids.slice(0, MOST_IN_ONE) }));
}

export function keyOf(stage: Stage, post: string, notice: string): string {
  return `${stage}|${post}|${notice}`;
}

export type Reached = 'none' | 'delivered' | 'read' | 'acknowledged';

export function reachedBy(receipt: ReceiptView): Reached {
  if (receipt.acknowledged) return 'acknowledged';
  if (receipt.read) return 'read';
  return receipt.delivered ? 'delivered' : 'none';
}
