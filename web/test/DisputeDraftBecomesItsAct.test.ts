import { expect, test } from 'vitest';
import type { DisputeView } from '../src/api/dispute-views';
import type { SessionPost } from '../src/api/routes';
import { awaited, disputeOffers, isAnswerLate, maySuspend, partners } from '../src/dispute/reading';
import { newDisputeReport, newRaise, newSettlement, readDisputeReport, readRaise, readSettlement } from '../src/draft/dispute';
import type { PartyView } from '../src/api/views';

const NOW = new Date('2021-10-18T08:00:00Z');
const post = (party: string, ...acts: string[]) => ({ id: `${party}.ops`, party, acts }) as unknown as SessionPost;
const view = (more: Partial<DisputeView> = {}) =>
  ({ kind: 'DisputeView', id: 'd', reference: 'DI', level: 'FULL', owner: 'force', against: 'host', state: 'RAISED', late: false, items: [], meetings: [], settlements: [], answerBy: '2021-10-18T07:00:00Z', at: '2021-10-17T00:00:00Z', ...more }) as unknown as DisputeView;
const party = (id: string, partyKind: string, answersTo?: string) => ({ id, partyKind, ...(answersTo ? { answersTo } : {}) }) as unknown as PartyView;

test('a dispute says against whom, what and until when, or what it lacks', () => {
  const draft = newRaise(true, 'o');
  const lacking = readRaise(draft, NOW);
  expect(lacking.ok ? [] : lacking.faults.map(({ field }) => field)).toEqual(['against', 'title', 'disputed', 'answerBy']);
  const read = readRaise({ ...draft, against: 'host', title: ' Convoy ', text: 'Stopped', answerBy: '201800ZOCT21' }, NOW);
  expect(read).toEqual({
    ok: true,
    value: { kind: 'RaiseDispute', against: 'host', exercise: true, title: 'Convoy', text: 'Stopped', answerBy: '2021-10-20T18:00:00.000Z', evidence: { subjects: ['o'] }, release: { grants: [] } },
  });
});

test('a dispute held elsewhere is between two others or oneself, with its source, and says nothing of a suspension unless the source does', () => {
  const draft = newDisputeReport(true);
  const lacking = readDisputeReport(draft, NOW);
  expect(lacking.ok ? [] : lacking.faults.map(({ field }) => field)).toEqual(['publication', 'saidBy', 'date', 'one', 'other', 'title', 'disputed']);
  const told = { ...draft, one: 'host', other: 'force', title: ' June ', text: ' They fell out ', publication: 'Gazette', saidBy: 'A correspondent', date: '030900ZJUN21' };
  const read = readDisputeReport(told, NOW);
  expect(read).toEqual({
    ok: true,
    value: { kind: 'ReportDispute', between: ['host', 'force'], exercise: true, title: 'June', text: 'They fell out', source: { publication: 'Gazette', saidBy: 'A correspondent', date: '2021-06-03T09:00:00.000Z' }, release: { grants: [] } },
  });
  const faults = (more: Partial<typeof told>) => {
    const one = readDisputeReport({ ...told, ...more }, NOW);
    return one.ok ? one.value.suspended : one.faults;
  };
  expect(faults({ other: 'host' })).toEqual([{ field: 'other', fault: 'same-party' }]);
  expect(faults({ suspendedFrom: '030000ZJUN21' })).toEqual({ from: '2021-06-03T00:00:00.000Z' });
  expect(faults({ suspendedFrom: '030000ZJUN21', suspendedTo: '020000ZJUN21' })).toEqual([{ field: 'suspendedTo', fault: 'window-order' }]);
  expect(faults({ suspendedTo: '020000ZJUN21' })).toEqual([{ field: 'suspendedFrom', fault: 'blank' }]);
});

test('terms need both languages', () => {
  const draft = { ...newSettlement(view()), articles: [{ fr: 'Accord', en: '' }] };
  const read = readSettlement('d', draft);
  expect(read.ok ? [] : read.faults).toEqual([{ field: 'articles/0/en', fault: 'blank' }]);
  expect(readSettlement('d', { ...draft, articles: [{ fr: 'Accord', en: 'Agreed' }] }).ok).toBe(true);
});

test('speech asks for no mandate, and is offered when the dispute is over', () => {
  expect(disputeOffers(view(), post('host'))).toEqual(['AnswerDispute']);
  expect(disputeOffers(view({ state: 'WITHDRAWN' }), post('host', 'AcknowledgeDispute'))).toEqual(['AnswerDispute']);
  expect(disputeOffers(view(), post('mission', 'WithdrawDispute', 'EscalateDispute'))).toEqual([]);
  expect(disputeOffers(view({ state: 'REPORTED' }), post('force', 'ProposeSettlement'))).toEqual(['AnswerDispute']);
});

test('an answer is late by the clock of this device', () => {
  expect(isAnswerLate(view(), NOW)).toBe(true);
  expect(isAnswerLate(view({ state: 'SETTLED' }), NOW)).toBe(false);
  expect(awaited([view(), view({ against: 'mission' })], 'host')).toHaveLength(1);
});

test('a State suspends, with States and with forces that answer to none', () => {
  const all = [party('host', 'HOST_NATION'), party('state', 'STATE'), party('force', 'PARTNER_FORCE', 'state'), party('task', 'PARTNER_FORCE'), party('aid', 'HUMANITARIAN')];
  expect(partners(all, 'host').map((one) => one.id)).toEqual(['state', 'task']);
  expect(maySuspend(all, post('state', 'SuspendCooperation'))).toBe(true);
  expect(maySuspend(all, post('task', 'SuspendCooperation'))).toBe(false);
});
