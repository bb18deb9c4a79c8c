import { describe, expect, it } from 'vitest';
import type { MeasurementView, PlanView } from '../src/api/result-views';
import { toMeasure } from '../src/result/to-measure';

const NOW = new Date('2021-10-18T08:00:00Z');
const measure = (id: string, due?: string) => ({ id, name: { fr: id, en: id }, ...(due ? { due } : {}) });
const plan = (...measures: object[]) => ({ kind: 'PlanView', lines: [{ objectives: [{}, { effects: [{ measures }] }] }] }) as unknown as PlanView;
const told = (id: string, happened: string) => ({ measure: id, from: { happened } }) as unknown as MeasurementView;
const ids = (found: { id: string; late: boolean }[]) => found.map(({ id, late }) => `${id}${late ? ' late' : ''}`);

describe('a measure of the plan', () => {
  it('is to be told of from three days before its day, and is late from that day on', () => {
    const all = plan(measure('never'), measure('later', '2021-10-21T08:00:01Z'), measure('soon', '2021-10-21T08:00:00Z'), measure('past', '2021-09-01T00:00:00Z'));
    expect(ids(toMeasure(all, [], NOW))).toEqual(['past late', 'soon']);
    expect(toMeasure(undefined, [], NOW)).toEqual([]);
  });

  it('is told of by what happened then, not by what was told long before', () => {
    const all = plan(measure('a', '2021-10-10T00:00:00Z'));
    expect(ids(toMeasure(all, [told('a', '2021-10-06T23:59:59Z'), told('b', '2021-10-11T00:00:00Z')], NOW))).toEqual(['a late']);
    expect(toMeasure(all, [told('a', '2021-10-07T00:00:00Z')], NOW)).toEqual([]);
  });
});
