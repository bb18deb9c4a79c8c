// What a post may sign about a meeting or a commitment as they stand. It only spares useless buttons: the server decides.
import type { CommitmentView, EncounterView } from '../api/meeting-views';
import type { SessionPost } from '../api/routes';
import { maySign } from '../operation/facts';

export type MeetingOffer =
  | 'HoldMeeting'
  | 'PostponeMeeting'
  | 'CancelMeeting'
  | 'ChangeMeetingRelease'
  | 'RecordStatement'
  | 'ProposeMinutes'
  | 'SignMinutes'
  | 'RefuseMinutes'
  | 'MakeCommitment'
  | 'AnswerInvitation'
  | 'ProposeCommunique'
  | 'SignCommunique';

export function meetingOffers(view: EncounterView, post: SessionPost, now: Date): MeetingOffer[] {
  const there = view.parties.includes(post.party);
  const planned = view.state === 'PLANNED' || view.state === 'TO_REPORT';
  const held = view.state === 'TOOK_PLACE';
  const reported = view.state === 'REPORTED' && view.owner === post.party;
  const begun = view.window !== undefined && new Date(view.window.from).getTime() <= now.getTime();
  const latest = view.minutes.at(-1);
  const answered = latest?.answers.some((one) => one.by.party === post.party) ?? true;
  const communique = view.communiques?.at(-1);
  const published = communique?.signatures.some((one) => one.party === post.party) ?? true;
  const offers: [MeetingOffer, boolean][] = [
    ['HoldMeeting', there && ((planned && begun) || held)],
    ['ProposeMinutes', there && held],
    ['SignMinutes', there && held && !answered],
    ['RefuseMinutes', there && held && !answered],
    ['RecordStatement', (there && held) || reported],
    ['MakeCommitment', (there && held) || reported],
    ['AnswerInvitation', there && planned],
    ['ProposeCommunique', there && held],
    ['SignCommunique', there && held && !published],
    ['PostponeMeeting', there && planned],
    ['CancelMeeting', there && planned],
    ['ChangeMeetingRelease', view.state === 'REPORTED' ? reported : there],
  ];
  return offers.filter(([kind, holds]) => holds && maySign(post, kind)).map(([kind]) => kind);
}

export type CommitmentOffer = 'ClaimCommitmentKept' | 'ClaimCommitmentBroken' | 'ReleaseCommitment';

export function commitmentOffers(view: CommitmentView, post: SessionPost): CommitmentOffer[] {
  const side = view.ower === post.party || view.beneficiary === post.party;
  const offers: [CommitmentOffer, boolean][] = [
    ['ClaimCommitmentKept', side],
    ['ClaimCommitmentBroken', side],
    ['ReleaseCommitment', view.beneficiary === post.party && view.state !== 'RELEASED'],
  ];
  return offers.filter(([kind, holds]) => holds && maySign(post, kind)).map(([kind]) => kind);
}

/** A claim of the other side that this party has not answered. */
export function mayAnswer(view: CommitmentView, claim: CommitmentView['claims'][number], post: SessionPost): boolean {
  const side = view.ower === post.party || view.beneficiary === post.party;
  return side && claim.by.party !== post.party && claim.answer === undefined && maySign(post, 'AnswerClaim');
}
