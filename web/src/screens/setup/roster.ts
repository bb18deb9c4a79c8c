// Who holds what, and what still waits for a second signature, as the views say.
import type { Reset, Holder, PostView } from '../../api/views';
import type { Mark } from '../../design/marks';

export type HolderState = 'holds' | 'later' | 'waits' | 'over' | 'ended';

export function stateOf(holder: Holder, now: Date): HolderState {
  if (holder.ended !== undefined) return 'ended';
  if (holder.during.to !== undefined && new Date(holder.during.to) <= now) return 'over';
  if (!holder.confirmed) return 'waits';
  return new Date(holder.during.from) > now ? 'later' : 'holds';
}

export const HOLDER_MARKS: Record<HolderState, Mark> = {
  holds: { shape: 'check', tone: 'ok' },
  later: { shape: 'clock', tone: 'info' },
  waits: { shape: 'pen', tone: 'warn' },
  over: { shape: 'square', tone: 'soft' },
  ended: { shape: 'cross', tone: 'soft' },
};

export interface Signatory {
  post: string;
  person: string | undefined;
}

/** Two posts and two persons, and the one concerned is neither: why this one may not be the second. */
export function secondObstacle(firstPost: string, concerned: string, who: Signatory): 'same-post' | 'concerned' | undefined {
  if (firstPost === who.post) return 'same-post';
  return concerned === who.person ? 'concerned' : undefined;
}

export interface Waiting {
  post: PostView;
  holder: Holder;
}
export function waitingAppointments(posts: PostView[], now: Date): Waiting[] {
  return posts.flatMap((post) =>
    post.holders.filter((holder) => stateOf(holder, now) === 'waits').map((holder) => ({ post, holder })),
  );
}

/** Each request once, though it shows at every post its person holds. */
export function resetsOf(posts: PostView[]): Reset[] {
  const all = new Map(posts.flatMap((post) => post.resets ?? []).map((reset) => [reset.id, reset]));
  return [...all.values()].sort((a, b) => a.askedAt.localeCompare(b.askedAt));
}

export function isVacant(post: PostView, now: Date): boolean {
  return !post.holders.some((holder) => stateOf(holder, now) === 'holds');
}
