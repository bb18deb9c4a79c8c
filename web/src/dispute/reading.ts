// Disputes as they are read and followed: whose they are, what waits, what is late, who may sign what.
import type { DisputeView, SuspensionView } from '../api/dispute-views';
import type { SessionPost } from '../api/routes';
import type { PartyView } from '../api/views';
import type { Mark } from '../design/marks';
import { maySign } from '../operation/facts';

export const DISPUTE_MARKS: Record<DisputeView['state'], Mark> = {
  REPORTED: { shape: 'half', tone: 'warn' },
  RAISED: { shape: 'alert', tone: 'critical' },
  ACKNOWLEDGED: { shape: 'dashed', tone: 'warn' },
  ANSWERED: { shape: 'half', tone: 'warn' },
  IN_CONSULTATION: { shape: 'circle', tone: 'info' },
  ESCALATED: { shape: 'alert', tone: 'warn' },
  SETTLED: { shape: 'double-check', tone: 'ok' },
  WITHDRAWN: { shape: 'square', tone: 'soft' },
};
export const LATE_MARK: Mark = { shape: 'clock', tone: 'critical' };
export const COOPERATION_MARKS: Record<SuspensionView['state'], Mark> = {
  SUSPENDED: { shape: 'alert', tone: 'critical' },
  RESUMED: { shape: 'check', tone: 'ok' },
};

export function isSide(view: DisputeView, party: string | undefined): boolean {
  return party !== undefined && (view.owner === party || view.against === party);
}

export function isOver(view: DisputeView): boolean {
  return view.state === 'SETTLED' || view.state === 'WITHDRAWN';
}

export function isAnswered(view: DisputeView): boolean {
  return view.items.some((one) => one.entry === 'ANSWER');
}

/** The copy may be hours old: time passes without the server. */
export function isAnswerLate(view: DisputeView, now: Date): boolean {
  const due = view.answerBy !== undefined && new Date(view.answerBy).getTime() <= now.getTime();
  return view.late || (due && !isOver(view) && !isAnswered(view) && view.level === 'FULL');
}

/** Those against the party that it has not answered, the earliest due first. */
export function awaited(all: DisputeView[], party: string): DisputeView[] {
  return all
    .filter((one) => one.against === party && one.state !== 'REPORTED' && !isOver(one) && !isAnswered(one))
    .sort((a, b) => (a.answerBy ?? '9').localeCompare(b.answerBy ?? '9'));
}

/** Open ones first, the latest first. */
export function sortedDisputes(all: DisputeView[]): DisputeView[] {
  return [...all].sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || b.at.localeCompare(a.at) || a.reference.localeCompare(b.reference));
}

export type DisputeOffer =
  | 'AcknowledgeDispute'
  | 'AnswerDispute'
  | 'ConsultOnDispute'
  | 'ProposeSettlement'
  | 'SignSettlement'
  | 'EscalateDispute'
  | 'WithdrawDispute';

/** It only spares useless buttons: the server decides. */
export function disputeOffers(view: DisputeView, post: SessionPost): DisputeOffer[] {
  const side = isSide(view, post.party);
  const other = view.against === post.party;
  const reported = view.state === 'REPORTED';
  const open = side && !reported && !isOver(view);
  const latest = view.settlements.at(-1);
  const offers: [DisputeOffer, boolean][] = [
    ['AcknowledgeDispute', open && other && view.acknowledged === undefined],
    ['AnswerDispute', other || (reported && side)],
    ['ConsultOnDispute', open],
    ['ProposeSettlement', open],
    ['SignSettlement', open && latest !== undefined && !latest.signatures.some((one) => one.party === post.party)],
    ['EscalateDispute', open],
    ['WithdrawDispute', open && view.owner === post.party],
  ];
  return offers.filter(([kind, holds]) => holds && maySign(post, kind)).map(([kind]) => kind);
}

/** The State that answers for a party, or the party itself. */
export function stateOf(parties: PartyView[], id: string): string {
  return parties.find((one) => one.id === id)?.answersTo ?? id;
}

/** With whom a State can suspend its cooperation: with States and with forces that answer to none. */
export function partners(parties: PartyView[], own: string): PartyView[] {
  return parties.filter((one) => one.id !== own && one.partyKind !== 'HUMANITARIAN' && one.answersTo === undefined);
}

export function maySuspend(parties: PartyView[], post: SessionPost | undefined): boolean {
  const kind = parties.find((one) => one.id === post?.party)?.partyKind;
  return post !== undefined && (kind === 'HOST_NATION' || kind === 'STATE') && maySign(post, 'SuspendCooperation');
}

export function mayResume(view: SuspensionView, post: SessionPost | undefined): boolean {
  const side = post !== undefined && (view.owner === post.party || view.with === post.party);
  return side && view.state === 'SUSPENDED' && !view.resumptions.some((one) => one.party === post.party) && maySign(post, 'ResumeCooperation');
}
