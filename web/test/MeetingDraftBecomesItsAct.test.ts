import { describe, expect, it } from 'vitest';
import type { EncounterView } from '../src/api/meeting-views';
import { newForum, newHold, newPlan, newPostpone, newPromise, newReport, readForum, readHold, readPlan, readPostpone, readPromise, readReport } from '../src/draft/meeting';
import { isLatest, isOvertaken, newMinutes, readMinutes } from '../src/draft/minutes';

const NOW = new Date('2021-10-18T08:00:00Z');
const faultsOf = (read: { ok: boolean; faults?: { field: string; fault: string }[] }) => (read.ok ? [] : read.faults!.map(({ field, fault }) => `${field} ${fault}`));
const MEETING = {
  id: 'm',
  state: 'TOOK_PLACE',
  exercise: true,
  parties: ['mali', 'force'],
  participants: [{ party: 'mali', posts: ['mali.ops'] }, { party: 'force', posts: [] }],
  agenda: ['Interférences'],
  place: 'Gao',
  point: { lonE7: 1, latE7: 2 },
  window: { from: '2021-10-17T09:00:00Z', to: '2021-10-17T11:00:00Z' },
  minutes: [],
} as unknown as EncounterView;

describe('a meeting', () => {
  it('is planned as it is written, its parties in the order of protocol', () => {
    const draft = { ...newPlan('mali', true), title: ' Coordination ', from: '210900ZOCT21', to: '211100ZOCT21', place: 'Gao', point: '16.27, -0.04', purpose: 'Calendrier', agenda: ['Un', ' ', 'Deux'], participants: [{ party: 'force', posts: ['force.plans'] }, { party: 'mali', posts: [] }], forum: 'f' };
    expect(readPlan(draft, NOW)).toEqual({
      ok: true,
      value: {
        kind: 'PlanMeeting',
        title: 'Coordination',
        exercise: true,
        schedule: { window: { from: '2021-10-21T09:00:00.000Z', to: '2021-10-21T11:00:00.000Z' }, place: 'Gao', point: { latE7: 162_700_000, lonE7: -400_000 } },
        purpose: 'Calendrier',
        agenda: ['Un', 'Deux'],
        participants: draft.participants,
        languages: ['fr'],
        interpreter: false,
        release: { grants: [] },
        forum: 'f',
      },
    });
    expect(faultsOf(readPlan({ ...newPlan('mali', true), from: '211100ZOCT21', to: '210900ZOCT21', point: 'nowhere' }, NOW))).toEqual([
      'title blank', 'to window-order', 'place blank', 'point place-shape', 'meetingPurpose blank', 'participants two-parties',
    ]);
  });

  it('put off keeps its point as long as it keeps its place', () => {
    const draft = { ...newPostpone(MEETING), reason: 'Pluie' };
    expect(readPostpone('m', MEETING.point, draft, NOW)).toMatchObject({ ok: true, value: { schedule: { place: 'Gao', point: MEETING.point } } });
    expect(readPostpone('m', undefined, { ...draft, place: 'Mopti' }, NOW)).toMatchObject({ ok: true, value: { schedule: { place: 'Mopti' } } });
  });

  it('held names each by the post held then, and says so where somebody did not hold it', () => {
    const draft = newHold(MEETING, () => 'p1');
    const held = (post: string, person: string, at: string) => post === 'mali.ops' && person === 'p1' && at === '2021-10-17T09:00:00.000Z';
    expect(readHold('m', draft, NOW, held)).toMatchObject({ ok: true, value: { attendees: [{ party: 'mali', post: 'mali.ops', person: 'p1' }] } });
    expect(newHold(MEETING, () => 'p2', { party: 'force', post: 'force.plans' }).attendees.map((one) => one.post)).toEqual(['force.plans', 'mali.ops']);
    expect(newHold(MEETING, () => 'p2', { party: 'mali', post: 'mali.plans' }).attendees.map((one) => one.post)).toEqual(['mali.ops']);
    expect(faultsOf(readHold('m', { ...draft, from: '160900ZOCT21' }, NOW, held))).toEqual(['attendees/0 not-held-then']);
    expect(faultsOf(readHold('m', { from: '190900ZOCT21', to: '191000ZOCT21', attendees: [] }, NOW, held))).toEqual(['from to-come', 'attendees no-attendee']);
  });

  it('reported is its source’s word', () => {
    const draft = { ...newReport(false), title: 'T', from: '050000ZOCT21', to: '060000ZOCT21', place: 'Bamako', purpose: 'P', parties: ['mali', 'force'], present: [{ party: 'mali', name: 'Ministre' }, { party: 'un', name: 'X' }, { party: 'mali', name: ' ' }], publication: 'Presse', saidBy: 'A.', date: '060000ZOCT21' };
    expect(readReport(draft, NOW)).toMatchObject({ ok: true, value: { kind: 'ReportMeeting', present: [{ party: 'mali', name: 'Ministre' }], source: { publication: 'Presse', saidBy: 'A.', date: '2021-10-06T00:00:00.000Z' } } });
    expect(faultsOf(readReport(newReport(false), NOW))).toContain('publication blank');
  });
});

describe('minutes', () => {
  it('begin with the agenda, and are signed in both languages or not at all', () => {
    const draft = newMinutes(MEETING);
    expect(draft).toEqual({ articles: [{ fr: 'Interférences — ', en: '' }], decisions: [], base: 0 });
    expect(faultsOf(readMinutes(MEETING, draft))).toEqual(['articles/0/en blank']);
    expect(readMinutes(MEETING, { articles: [{ fr: ' Un ', en: 'One' }], decisions: [{ fr: 'D', en: 'D' }], base: 0 })).toEqual({
      ok: true,
      value: { kind: 'ProposeMinutes', meeting: 'm', minutes: { articles: [{ fr: 'Un', en: 'One' }], decisions: [{ fr: 'D', en: 'D' }] } },
    });
  });

  it('changed begin with the latest version; the same again is no version; one that came meanwhile is told', () => {
    const one = { ...MEETING, minutes: [{ number: 1, articles: [{ fr: 'Un', en: 'One' }], decisions: [] }] } as unknown as EncounterView;
    const draft = newMinutes(one);
    expect(isLatest(one, draft)).toBe(true);
    expect(faultsOf(readMinutes(one, draft))).toEqual(['form same-minutes']);
    expect(isOvertaken(one, draft)).toBe(false);
    expect(isOvertaken({ ...one, minutes: [...one.minutes, one.minutes[0]!].map((each, i) => ({ ...each, number: i + 1 })) }, draft)).toBe(true);
  });
});

describe('a promise and a forum', () => {
  it('are signed by their own party, or attributed by who reported the meeting', () => {
    const own = { ...newPromise('mali', MEETING, false), text: 'T', due: '+72h' };
    expect(own).toMatchObject({ ower: 'mali', beneficiary: 'force', attributed: false, exercise: true });
    expect(readPromise(own, NOW)).toMatchObject({ ok: true, value: { links: { meeting: 'm' }, due: '2021-10-21T08:00:00.000Z' } });
    expect(newPromise('un', { ...MEETING, state: 'REPORTED' }, false)).toMatchObject({ ower: '', beneficiary: '', attributed: true });
    expect(faultsOf(readPromise({ ...own, beneficiary: 'mali' }, NOW))).toEqual(['beneficiary owed-to-itself']);
  });

  it('have a rhythm and hosts that sit in it', () => {
    const draft = { ...newForum('mali', true), nameFr: 'R', nameEn: 'M', parties: ['mali', 'force'], hosts: ['force', 'un'] };
    expect(readForum(draft, NOW)).toMatchObject({ ok: true, value: { rhythmDays: 30, hosts: ['force'] } });
    expect(faultsOf(readForum({ ...draft, rhythm: '0', hosts: ['un'] }, NOW))).toEqual(['rhythm rhythm', 'hosts no-host']);
  });
});
