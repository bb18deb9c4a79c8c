// Which acts a screen offers about an operation, and why one that is shown cannot be signed now. It only
// spares a vain try: the server decides.
import type { ActKind } from '../api/acts';
import type { SessionPost } from '../api/routes';
import type { ConflictView, OperationView, VersionView } from '../api/views';
import { crossingNow, missingFrom } from '../border/reading';
import { inForceOf, isOnTheGround, isOver, maySign, takesPart } from './facts';

export type Obstacle =
  | 'offline'
  | 'proposer'
  | 'not-yet'
  | 'window-over'
  | 'approval-expired'
  | 'suspended'
  | 'cooperation'
  | 'lead-paused'
  | 'crossing'
  | 'blocking';

export interface Offer {
  kind: ActKind;
  /** Why it cannot be signed now; none: it can. */
  obstacle?: Obstacle;
}

export interface Viewer {
  post: SessionPost;
  person: string | undefined;
  isHost: boolean;
  contingent: string | undefined;
  online: boolean;
  now: Date;
}

export function offersOf(operation: OperationView, conflicts: ConflictView[], viewer: Viewer): Offer[] {
  const offers = [
    ...decisionOffers(operation, viewer),
    ...hostOffers(operation, viewer),
    ...leadOffers(operation, conflicts, viewer),
    ...partOffers(operation, viewer),
  ];
  return offers.filter((offer) => maySign(viewer.post, offer.kind));
}

function decisionOffers(operation: OperationView, viewer: Viewer): Offer[] {
  // Nothing more comes into force once everybody has left; sending back and refusing remain.
  const left = operation.state === 'DISENGAGED';
  const open = operation.latest?.state === 'PROPOSED' && !isOver(operation);
  if (!viewer.isHost || !open) return [];
  const proposer = operation.latest && isAuthor(operation.latest, viewer);
  const kinds: ActKind[] = [...(left ? [] : ['ApproveOperation' as const]), 'ReturnOperation', 'RefuseOperation'];
  return kinds.map((kind) => {
    if (proposer) return { kind, obstacle: 'proposer' };
    // Approving needs the awareness list of this very moment, which only the server has.
    return kind === 'ApproveOperation' && !viewer.online ? { kind, obstacle: 'offline' } : { kind };
  });
}

function isAuthor(version: VersionView, viewer: Viewer): boolean {
  return version.by?.post === viewer.post.id;
}

function hostOffers(operation: OperationView, viewer: Viewer): Offer[] {
  if (!viewer.isHost || isOver(operation)) return [];
  const offers: Offer[] = [];
  if (operation.latest?.state === 'PROPOSED') offers.push({ kind: 'AddConsulted' });
  if (inForceOf(operation)) {
    offers.push({ kind: operation.suspension ? 'LiftSuspension' : 'SuspendApproval' });
    offers.push({ kind: 'WithdrawApproval' });
    if (operation.state !== 'DISENGAGED') offers.push({ kind: 'ReconfirmOperation' });
  }
  return offers;
}

function leadOffers(operation: OperationView, conflicts: ConflictView[], viewer: Viewer): Offer[] {
  if (operation.lead !== viewer.post.party || isOver(operation)) return [];
  const offers: Offer[] = [];
  const onTheGround = isOnTheGround(operation);
  const started = onTheGround || operation.state === 'DISENGAGED';
  if (operation.latest?.state === 'CONDITIONS_OFFERED' && operation.state !== 'DISENGAGED') {
    offers.push({ kind: 'SignConditions' });
  }
  if (inForceOf(operation) && !started) offers.push(startOffer(operation, conflicts, viewer));
  if (inForceOf(operation)?.decision?.margins && !started && !operation.suspension) offers.push({ kind: 'ShiftWithinMargins' });
  if (onTheGround) offers.push({ kind: 'ReportDisengagement' });
  if (operation.state === 'DISENGAGED') offers.push({ kind: 'CloseOperation' });
  if (operation.latest?.state !== 'REFUSED' && operation.state !== 'DISENGAGED') offers.push({ kind: 'ReviseOperation' });
  offers.push({ kind: 'ChangeRelease' });
  if (!started) offers.push({ kind: 'WithdrawOperation' });
  return offers;
}

function startOffer(operation: OperationView, conflicts: ConflictView[], viewer: Viewer): Offer {
  const obstacle = startObstacle(operation, conflicts, viewer.now.getTime());
  return obstacle === undefined ? { kind: 'StartOperation' } : { kind: 'StartOperation', obstacle };
}

function startObstacle(operation: OperationView, conflicts: ConflictView[], now: number): Obstacle | undefined {
  const decision = inForceOf(operation)?.decision;
  const window = decision?.window ?? inForceOf(operation)?.window;
  const at = (instant: string | undefined, otherwise: number) =>
    instant === undefined ? otherwise : new Date(instant).getTime();
  if (operation.suspension) return 'suspended';
  if ((operation.held ?? []).length > 0) return 'cooperation';
  if (now >= at(decision?.validUntil, Infinity)) return 'approval-expired';
  if (now < at(window?.from, -Infinity)) return 'not-yet';
  if (now >= at(window?.to, Infinity)) return 'window-over';
  if (operation.pauses.some((pause) => pause.party === operation.lead && pause.contingent === undefined)) {
    return 'lead-paused';
  }
  const crossing = crossingNow(operation);
  if (crossing && (crossing.beyond || missingFrom(crossing).length > 0)) return 'crossing';
  return conflicts.some((conflict) => mayBlock(conflict, operation.id)) ? 'blocking' : undefined;
}

/** Something in force on the other side and nothing settled; the server knows which came first. */
export function mayBlock(conflict: ConflictView, operation: string): boolean {
  const other = conflict.newcomer.subject === operation ? conflict.earlier : conflict.newcomer;
  const newer = conflict.newcomer.subject === operation;
  return conflict.blocking && other.inForce && (newer || other.present || other.kind !== 'OPERATION');
}

function partOffers(operation: OperationView, viewer: Viewer): Offer[] {
  const offers: Offer[] = [];
  // A part stands still between the approval and the departure; one's own pause can be lifted at any time.
  const underWay = (inForceOf(operation) !== undefined || isOnTheGround(operation)) && operation.state !== 'DISENGAGED';
  if (takesPart(operation, viewer.post.party) && !isOver(operation)) {
    if (ownPause(operation, viewer)) offers.push({ kind: 'ResumePart' });
    else if (underWay) offers.push({ kind: 'PausePart' });
  }
  offers.push({ kind: 'RaiseObjection' });
  return offers;
}

function ownPause(operation: OperationView, viewer: Viewer): boolean {
  return operation.pauses.some(
    (pause) => pause.party === viewer.post.party && pause.contingent === viewer.contingent,
  );
}
