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
    if (involved) offers.push(...arrangementOffers(conflict, own));
    if (involved && conflict.degree === FORBIDDEN && !conflict.endorsements.includes(own)) {
      offers.push({ kind: 'EndorseSettlement' });
    }
    if (settler.isHost) offers.push(settleOffer(conflict, settler));
  }
  return offers.filter((offer) => maySign(settler.post, offer.kind));
}

function arrangementOffers(conflict: ConflictView, own: string): SettlingOffer[] {
  const toSign = conflict.arrangements.some((one) => one.signedBy === undefined && one.proposedBy.party !== own);
  return toSign ? [{ kind: 'SignArrangement' }, { kind: 'ProposeArrangement' }] : [{ kind: 'ProposeArrangement' }];
}

function settleOffer(conflict: ConflictView, settler: Settler): SettlingOffer {
  const owners = [conflict.newcomer.owner, conflict.earlier.owner];
  if (owners.some(settler.isHumanitarian)) return { kind: 'SettleConflict', obstacle: 'humanitarian' };
  if (settler.now < new Date(conflict.arrangementDeadline)) {
    return { kind: 'SettleConflict', obstacle: 'arrangement-deadline' };
  }
  const unendorsed = conflict.degree === FORBIDDEN && conflict.endorsements.length === 0;
  return unendorsed ? { kind: 'SettleConflict', obstacle: 'endorsement' } : { kind: 'SettleConflict' };
}
