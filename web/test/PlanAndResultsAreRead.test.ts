import { describe, expect, it } from 'vitest';
import type { CivilianHarmView, MeasurementView, ReportView } from '../src/api/result-views';
import { amountText, isHarmLate, readAmount, rowsBy, seriesOf, sortedHarms, sparkPoints } from '../src/result/reading';

const NOW = new Date('2021-10-20T00:00:00Z');

function report(id: string, objective: string | undefined, from: string, ...states: ReportView['facts'][number]['state'][]): ReportView {
  return {
    kind: 'ReportView', id, reference: id, level: 'FULL', party: 'mali', type: 'SITUATION', exercise: true, state: 'PARTLY', period: { from, to: from },
    ...(objective === undefined ? {} : { objective }), asked: [], at: from,
    facts: states.map((state) => ({ text: 'x', state, silent: [], answers: [], from: { source: 'x', grade: { reliability: 'B', credibility: 2 }, happened: from, told: from } })),
  };
}

function harm(id: string, state: CivilianHarmView['state'], due: string, ...silent: string[]): CivilianHarmView {
  return { kind: 'CivilianHarmView', id, reference: id, level: 'FULL', party: 'aid', exercise: true, state, late: false, concerned: ['mali'], silent, due, answers: [], amends: [], at: due };
}

describe('Results', () => {
  it('are counted by what they are about, each row with its reports, and never averaged', () => {
    const rows = rowsBy(
      [
        report('a', 'axe', '2021-10-04T00:00:00Z', 'CONFIRMED', 'CONTESTED'),
        report('b', 'axe', '2021-10-18T00:00:00Z', 'UNANSWERED'),
        report('c', undefined, '2021-10-11T00:00:00Z', 'PARTLY'),
      ],
      (one) => one.objective,
    );
    expect(rows.map((row) => row.key)).toEqual(['', 'axe']);
    expect(rows[1]!.facts).toEqual({ CONFIRMED: 1, CONTESTED: 1, PARTLY: 0, UNANSWERED: 1 });
    expect(rows[1]!.weeks).toEqual([2, 0, 1]);
    expect(rows[1]!.reports.map((one) => one.id)).toEqual(['a', 'b']);
  });

  it('of a measure are a series by when the fact was, and none is not zero', () => {
    const at = (id: string, happened: string): MeasurementView =>
      ({ kind: 'MeasurementView', id, measure: 'm', version: 1, value: { digits: 1, decimals: 0 }, from: { source: 'x', grade: { reliability: 'A', credibility: 1 }, happened, told: happened }, at: happened }) as unknown as MeasurementView;
    expect(seriesOf([at('late', '2021-10-09T00:00:00Z'), at('early', '2021-10-01T00:00:00Z')], 'm').map((one) => one.id)).toEqual(['early', 'late']);
    expect(seriesOf([], 'm')).toEqual([]);
  });

  it('are numbers as they were given, with a comma or a point', () => {
    expect(readAmount('12,50')).toEqual({ digits: 1250, decimals: 2 });
    expect(readAmount('−3.5')).toEqual({ digits: -35, decimals: 1 });
    expect(readAmount('0')).toEqual({ digits: 0, decimals: 0 });
    expect(readAmount('beaucoup')).toBeUndefined();
    expect(amountText({ digits: 1250, decimals: 2 }, 'fr')).toBe('12,50');
  });

  it('are drawn within their box, a line of one in the middle', () => {
    expect(sparkPoints([3])).toBe('50.0,12.0');
    expect(sparkPoints([0, 10])).toBe('2.0,22.0 98.0,2.0');
  });
});

describe('Civilian harm', () => {
  it('is late when an answer is due and missing, whatever the copy says', () => {
    expect(isHarmLate(harm('a', 'UNANSWERED', '2021-10-19T00:00:00Z', 'mali'), NOW)).toBe(true);
    expect(isHarmLate(harm('b', 'ANSWERED', '2021-10-19T00:00:00Z'), NOW)).toBe(false);
    expect(isHarmLate(harm('c', 'CLOSED', '2021-10-19T00:00:00Z', 'mali'), NOW)).toBe(false);
  });

  it('stands late first and closed last', () => {
    const all = [harm('closed', 'CLOSED', '2021-10-01T00:00:00Z'), harm('waits', 'EXAMINING', '2021-10-25T00:00:00Z', 'mali'), harm('late', 'UNANSWERED', '2021-10-19T00:00:00Z', 'mali')];
    expect(sortedHarms(all, NOW).map((one) => one.id)).toEqual(['late', 'waits', 'closed']);
  });
});
