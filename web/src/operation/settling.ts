// What the reader's party can do about a conflict now.
import type { ActKind } from '../api/acts';
import type { SessionPost } from '../api/routes';
import type { ConflictView } from '../api/views';
import { maySign } from './facts';

const BLOCKING = 2;
const FORBIDDEN = 4;

export type SettlingObstacle = 'arrangement-deadline' | 'endorsement' | 'humanitarian';
export interface SettlingOffer {
  kind: ActKind;
  obstacle?: SettlingObstacle;
}
export interface Settler {
  post: SessionPost;
  isHost: boolean;
  isHumanitarian: (party: string) => boolean;
  now: Date;
}

export function settlingOffers(conflict: ConflictView, settler: Settler): SettlingOffer[] {
  if (!conflict.live) return [];
  const own = settler.post.party;
  const involved = conflict.newcomer.owner === own || conflict.earlier.owner === own;
  const offers: SettlingOffer[] = [];
  const acknowledged = conflict.acknowledgements.some((by) => by.party === own);
  if (involved && !acknowledged && conflict.degree >= 1) offers.push({ kind: 'AcknowledgeConflict' });
  if (conflict.degree >= BLOCKING && !conflict.settled) {
    // A humanitarian organisation is never asked to sign anything.
    const mayArrange = involved && !withHumanitarian(conflict, settler);
    // What is forbidden two leads cannot allow each other.
    if (mayArrange && conflict.degree < FORBIDDEN) offers.push(...arrangementOffers(conflict, own));
    if (mayArrange && conflict.degree === FORBIDDEN && !conflict.endorsements.includes(own)) {
      offers.push({ kind: 'EndorseSettlement' });
    }
    if (settler.isHost) offers.push(settleOffer(conflict, settler));
  }
  return offers.filter((offer) => maySign(settler.post, offer.kind));
}

export function withHumanitarian(conflict: ConflictView, settler: Pick<Settler, 'isHumanitarian'>): boolean {
  return [conflict.newcomer.owner, conflict.earlier.owner].some(settler.isHumanitarian);
}

function arrangementOffers(conflict: ConflictView, own: string): SettlingOffer[] {
  const toSign = conflict.arrangements.some((one) => one.signedBy === undefined && one.proposedBy.party !== own);
  return toSign ? [{ kind: 'SignArrangement' }, { kind: 'ProposeArrangement' }] : [{ kind: 'ProposeArrangement' }];
}

function settleOffer(conflict: ConflictView, settler: Settler): SettlingOffer {
  const sides = [conflict.newcomer, conflict.earlier];
  const humanitarian = sides.some((side) => side.category.startsWith('HUMANITARIAN'));
  if (humanitarian || withHumanitarian(conflict, settler)) return { kind: 'SettleConflict', obstacle: 'humanitarian' };
  if (settler.now < new Date(conflict.arrangementDeadline)) {
    return { kind: 'SettleConflict', obstacle: 'arrangement-deadline' };
  }
  const endangered = sides.filter((side) => side.category !== 'DANGER_AREA');
  const missing = (endangered.length > 0 ? endangered : sides).some((side) => !conflict.endorsements.includes(side.owner));
  return conflict.degree === FORBIDDEN && missing ? { kind: 'SettleConflict', obstacle: 'endorsement' } : { kind: 'SettleConflict' };
}
