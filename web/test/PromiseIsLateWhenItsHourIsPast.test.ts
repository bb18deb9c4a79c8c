import { describe, expect, it } from 'vitest';
import type { CommitmentView, EncounterView } from '../src/api/meeting-views';
import type { SessionPost } from '../src/api/routes';
import { fill } from '../src/i18n/phrase';
import { commitmentOffers, mayAnswer, meetingOffers } from '../src/meeting/offers';
import { followedBy, isLate, overdueReport, sortedCommitments } from '../src/meeting/promised';
import { toDoAbout } from '../src/meeting/to-do';

const NOW = new Date('2021-10-18T08:00:00Z');
const claim = (party: string, kept: boolean, answer?: { confirmed: boolean }) => ({ id: `${party}-claim`, kept, evidence: 'x', by: { party }, ...(answer ? { answer } : {}) });
const promise = (id: string, due: string | undefined, more: Partial<CommitmentView> = {}) =>
  ({ kind: 'CommitmentView', id, reference: id, ower: 'force', beneficiary: 'mali', state: 'OPEN', late: false, claims: [], ...(due ? { due } : {}), ...more }) as unknown as CommitmentView;
const post = (party: string, acts: string[] = []) => ({ id: 'p', party, acts }) as unknown as SessionPost;
const ids = (all: CommitmentView[]) => all.map((one) => one.id);

describe('a commitment', () => {
  it('is late past its hour even where the copy is hours old, and not once it is claimed kept or released', () => {
    expect(isLate(promise('a', '2021-10-18T08:00:00Z'), NOW)).toBe(true);
    expect(isLate(promise('b', '2021-10-18T08:00:01Z'), NOW)).toBe(false);
    expect(isLate(promise('c', '2021-10-01T00:00:00Z', { state: 'CLAIMED_KEPT' }), NOW)).toBe(false);
    expect(isLate(promise('d', '2021-10-01T00:00:00Z', { state: 'RELEASED' }), NOW)).toBe(false);
    expect(isLate(promise('e', '2021-10-01T00:00:00Z', { state: 'BROKEN' }), NOW)).toBe(true);
    expect(isLate(promise('f', undefined), NOW)).toBe(false);
  });

  it('is on the day’s board of both sides when late or due within three days, and of nobody else', () => {
    const all = [promise('later', '2021-10-21T08:00:01Z'), promise('soon', '2021-10-21T08:00:00Z'), promise('late', '2021-10-17T18:00:00Z')];
    expect(ids(followedBy('force', all, NOW))).toEqual(['late', 'soon']);
    expect(ids(followedBy('mali', all, NOW))).toEqual(['late', 'soon']);
    expect(followedBy('un', all, NOW)).toEqual([]);
    expect(ids(sortedCommitments([promise('over', '2021-10-01T00:00:00Z', { state: 'KEPT' }), ...all], NOW))).toEqual(['late', 'soon', 'later', 'over']);
  });

  it('stands in the overdue report under the forum it was promised in and who owes it', () => {
    const meetings = new Map([['m', { id: 'm', forum: 'f' } as unknown as EncounterView]]);
    const all = [promise('b', '2021-10-02T00:00:00Z', { meeting: 'm', ower: 'un' }), promise('a', '2021-10-01T00:00:00Z', { meeting: 'm' }), promise('c', '2021-10-03T00:00:00Z'), promise('d', '2021-12-01T00:00:00Z')];
    expect(overdueReport(all, meetings, NOW).map((section) => [section.forum, section.parties.map(({ party, late }) => [party, ids(late)])])).toEqual([
      ['f', [['force', ['a']], ['un', ['b']]]],
      [undefined, [['force', ['c']]]],
    ]);
  });

  it('may be claimed kept or broken by either side without a mandate, released by whom it is owed, answered by the other', () => {
    expect(commitmentOffers(promise('a', undefined), post('force'))).toEqual(['ClaimCommitmentKept', 'ClaimCommitmentBroken']);
    expect(commitmentOffers(promise('a', undefined), post('mali', ['ReleaseCommitment']))).toContain('ReleaseCommitment');
    expect(commitmentOffers(promise('a', undefined), post('un', ['ReleaseCommitment']))).toEqual([]);
    const one = promise('a', undefined, { claims: [claim('force', true)] as unknown as CommitmentView['claims'] });
    expect(mayAnswer(one, one.claims[0]!, post('mali', ['AnswerClaim']))).toBe(true);
    expect(mayAnswer(one, one.claims[0]!, post('force', ['AnswerClaim']))).toBe(false);
  });
});

describe('a meeting', () => {
  const ACTS = ['HoldMeeting', 'PostponeMeeting', 'CancelMeeting', 'RecordStatement', 'ProposeMinutes', 'SignMinutes', 'RefuseMinutes', 'MakeCommitment', 'AnswerInvitation', 'ProposeCommunique', 'SignCommunique', 'ChangeMeetingRelease'];
  const view = (state: string, more: object = {}) => ({ id: 'm', state, owner: 'mali', parties: ['mali', 'force'], minutes: [], communiques: [], window: { from: '2021-10-17T09:00:00Z', to: '2021-10-17T10:00:00Z' }, ...more }) as unknown as EncounterView;

  it('offers what its state and the party allow', () => {
    expect(meetingOffers(view('TO_REPORT'), post('force', ACTS), NOW)).toEqual(['HoldMeeting', 'AnswerInvitation', 'PostponeMeeting', 'CancelMeeting', 'ChangeMeetingRelease']);
    expect(meetingOffers(view('PLANNED', { window: { from: '2021-10-21T09:00:00Z' } }), post('force', ACTS), NOW)).not.toContain('HoldMeeting');
    expect(meetingOffers(view('TOOK_PLACE'), post('force', ACTS), NOW)).toEqual(['HoldMeeting', 'ProposeMinutes', 'RecordStatement', 'MakeCommitment', 'ProposeCommunique', 'ChangeMeetingRelease']);
    expect(meetingOffers(view('TOOK_PLACE'), post('un', ACTS), NOW)).toEqual([]);
  });

  it('is never minutes when it is only reported, and only its reporter attributes words', () => {
    expect(meetingOffers(view('REPORTED'), post('mali', ACTS), NOW)).toEqual(['RecordStatement', 'MakeCommitment', 'ChangeMeetingRelease']);
    expect(meetingOffers(view('REPORTED'), post('force', ACTS), NOW)).toEqual([]);
  });

  it('asks for one answer to the latest minutes, and for no second', () => {
    const minutes = [{ number: 1, digest: 'd', answers: [{ signed: true, by: { party: 'mali' } }] }];
    expect(meetingOffers(view('TOOK_PLACE', { minutes }), post('force', ACTS), NOW)).toContain('SignMinutes');
    expect(meetingOffers(view('TOOK_PLACE', { minutes }), post('mali', ACTS), NOW)).not.toContain('SignMinutes');
    expect(toDoAbout([view('TOOK_PLACE', { minutes }), view('TO_REPORT')], 'force').map((one) => one.asked)).toEqual(['sign', 'report']);
    expect(toDoAbout([view('TOOK_PLACE', { minutes })], 'mali')).toEqual([]);
  });
});

it('a phrase may have words of its own for none', () => {
  const message = '{n, plural, =0 {aucun} one {un seul} other {# en tout}}';
  expect([0, 1, 2].map((n) => fill(message, { n }, 'fr'))).toEqual(['aucun', 'un seul', '2 en tout']);
});
