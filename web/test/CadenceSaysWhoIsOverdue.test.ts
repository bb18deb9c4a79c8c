import { describe, expect, it } from 'vitest';
import type { CadenceView, EncounterView, ForumView } from '../src/api/meeting-views';
import { gridOf, pairsOf } from '../src/meeting/cadence';
import { isKept, meetingsOn, mondayOf, sortedMeetings, weekNumber, weeksOf } from '../src/meeting/reading';

const NOW = new Date('2021-10-18T08:00:00Z');
const forum = (parties: string[], rhythmDays: number, more: Partial<ForumView> = {}) =>
  ({ kind: 'ForumView', id: 'f', state: 'OPEN', parties, rhythmDays, hosts: parties, at: '2021-09-01T00:00:00Z', overdue: false, ...more }) as unknown as ForumView;
const pair = (a: string, b: string, last?: string, next?: string) =>
  ({ kind: 'CadenceView', id: `${a}+${b}`, parties: [a, b], ...(last ? { last: { meeting: 'm', from: last, reported: false } } : {}), ...(next ? { next: { meeting: 'n', from: next, reported: false } } : {}) }) as CadenceView;
const meeting = (id: string, state: string, from?: string, to?: string, more: Partial<EncounterView> = {}) =>
  ({ kind: 'MeetingView', id, reference: id, state, parties: ['mali', 'force'], owner: 'mali', ...(from ? { window: { from, to } } : {}), ...more }) as unknown as EncounterView;

describe('cadence', () => {
  it('is overdue against the shortest rhythm both agreed to, and against none where none was agreed', () => {
    const rows = pairsOf([pair('force', 'mali', '2021-09-20T09:00:00Z'), pair('force', 'un', '2020-01-01T00:00:00Z')], [forum(['mali', 'force'], 60), forum(['force', 'mali'], 20)], NOW);
    expect(rows.map((row) => [row.id, row.overdue, row.rhythmDays, row.due])).toEqual([
      ['force+mali', true, 20, '2021-10-10T09:00:00.000Z'],
      ['force+un', false, undefined, undefined],
    ]);
    expect(rows[0]!.days).toBe(27);
  });

  it('counts those of a forum that never met from the day it was established', () => {
    const [row] = pairsOf([], [forum(['a', 'b'], 30)], NOW);
    expect(row).toMatchObject({ parties: ['a', 'b'], last: undefined, overdue: true });
    expect(pairsOf([], [forum(['a', 'b'], 30, { state: 'CLOSED' })], NOW)).toEqual([]);
  });

  it('is the same in the grid and in the list', () => {
    const rows = pairsOf([pair('a', 'b', '2021-10-01T00:00:00Z'), pair('b', 'c')], [], NOW);
    const grid = gridOf(rows);
    expect(grid.parties).toEqual(['a', 'b', 'c']);
    expect([grid.at('b', 'a')?.id, grid.at('a', 'c')]).toEqual(['a+b', undefined]);
  });
});

describe('meetings', () => {
  it('stand in the order in which they ask something: to be told of, to come, over', () => {
    const all = [
      meeting('old', 'TOOK_PLACE', '2021-09-01T09:00:00Z', '2021-09-01T10:00:00Z'),
      meeting('next', 'PLANNED', '2021-10-21T09:00:00Z', '2021-10-21T10:00:00Z'),
      meeting('undated', 'PLANNED'),
      meeting('late', 'TO_REPORT', '2021-10-17T09:00:00Z', '2021-10-17T10:00:00Z'),
      meeting('newer', 'REPORTED', '2021-10-05T00:00:00Z', '2021-10-06T00:00:00Z'),
    ];
    expect(sortedMeetings(all, NOW).map((one) => one.id)).toEqual(['late', 'next', 'newer', 'old', 'undated']);
  });

  it('are kept by party, forum, period and words without accents', () => {
    const none = { forum: '', party: '', from: undefined, to: undefined, words: '' };
    const one = meeting('m', 'PLANNED', '2021-10-21T09:00:00Z', '2021-10-21T11:00:00Z', { forum: 'f' });
    expect(isKept(one, { ...none, words: 'coordination opera' }, 'Réunion de coordination opérationnelle')).toBe(true);
    expect(isKept(one, { ...none, party: 'un' }, '')).toBe(false);
    expect(isKept(one, { ...none, forum: 'f', from: '2021-10-21T10:59:00Z', to: '2021-10-22T00:00:00Z' }, '')).toBe(true);
    expect(isKept(one, { ...none, to: '2021-10-21T09:00:00Z' }, '')).toBe(false);
    expect(isKept(meeting('x', 'PLANNED'), { ...none, from: '2021-01-01T00:00:00Z' }, '')).toBe(false);
  });

  it('fall on every day they touch, and not on the midnight at which they end', () => {
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    const whole = meeting('m', 'REPORTED', '2021-10-05T00:00:00Z', '2021-10-06T00:00:00Z');
    expect(meetingsOn([whole], day('2021-10-05'))).toHaveLength(1);
    expect(meetingsOn([whole], day('2021-10-06'))).toHaveLength(0);
    expect(meetingsOn([whole], day('2021-10-04'))).toHaveLength(0);
  });
});

describe('the calendar', () => {
  it('has the weeks of ISO 8601, Monday first', () => {
    expect(weekNumber(new Date('2021-01-03T12:00:00Z'))).toBe(53);
    expect(weekNumber(new Date('2021-01-04T00:00:00Z'))).toBe(1);
    expect(weekNumber(new Date('2021-10-21T00:00:00Z'))).toBe(42);
    expect(weekNumber(new Date('2024-12-30T00:00:00Z'))).toBe(1);
    expect(mondayOf(new Date('2021-10-24T23:59:59Z')).toISOString()).toBe('2021-10-18T00:00:00.000Z');
  });

  it('holds every day of its month once', () => {
    for (let month = 0; month < 24; month += 1) {
      const days = weeksOf(2021, month % 12).flatMap((week) => week.days).filter((day) => day.inMonth);
      expect(days.map((day) => day.at.getUTCDate())).toEqual(Array.from({ length: days.length }, (_, i) => i + 1));
      expect(days.length).toBe(new Date(Date.UTC(2021, (month % 12) + 1, 0)).getUTCDate());
    }
  });
});
