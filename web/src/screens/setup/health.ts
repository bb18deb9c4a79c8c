// Where approvals may get stuck: acts of decision that hang on one person or on nobody, and proposals that wait. Made of what the
// reader is shown, without a mark or a total: who decides well is nobody's to count.
import type { Instant } from '../../api/values';
import type { OperationView, PostView } from '../../api/views';
import { holdersAt } from '../../meeting/counterparts';

/** The acts of the host that an operation waits for, and the one by which it is stopped. */
export const DECISIONS = ['ApproveOperation', 'SuspendApproval'] as const;

export interface Hand {
  act: (typeof DECISIONS)[number];
  posts: PostView[];
  /** Distinct persons who may sign it now, by whatever post and capacity. */
  persons: { person: string; name: PostView['holders'][number]['name'] }[];
}
export interface Pending {
  operation: OperationView;
  since: Instant;
  /** Whole days. */
  days: number;
}

const DAY_MS = 86_400_000;

/** For each decision of the host: who could sign it at that instant. A post counts by its mandate or by one lent to it, as far as these are shown; areas and sizes are asked of "who must sign this?". */
export function handsOf(posts: PostView[], host: string, now: Date): Hand[] {
  return DECISIONS.map((act) => {
    const lent = (post: PostView) => post.lent?.some((one) => one.acts.includes(act) && Date.parse(one.until) > now.getTime()) ?? false;
    const own = posts.filter((post) => post.party === host && (post.mandate?.acts.includes(act) || lent(post)));
    const persons = own.flatMap((post) => holdersAt(post, now.toISOString())).map(({ person, name }) => ({ person, name }));
    return { act, posts: own, persons: [...new Map(persons.map((one) => [one.person, one])).values()] };
  });
}

/** Proposals that no decision was taken on, the longest wait first. */
export function pendingOf(operations: OperationView[], now: Date): Pending[] {
  return operations
    .filter(({ state }) => state === 'PROPOSED')
    .flatMap((operation) => {
      const since = operation.versions.at(-1)?.at;
      return since === undefined ? [] : [{ operation, since, days: Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / DAY_MS)) }];
    })
    .sort((a, b) => a.since.localeCompare(b.since) || a.operation.reference.localeCompare(b.operation.reference));
}
