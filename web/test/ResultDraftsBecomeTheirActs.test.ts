import { describe, expect, it } from 'vitest';
import { newHarm, newInquiry, newReport, readHarm, readInquiry, readMeasurement, readReport } from '../src/draft/result';
import { draftOf, planOf } from '../src/screens/setup/plan';

const NOW = new Date('2021-10-18T12:00:00.000Z');
const FROM = { source: 'Patrouille', reliability: 'B', credibility: 2, happened: '171200ZOCT21', told: '' } as const;

describe('A report', () => {
  it('names each fact with its source and both its times; told when it happened if nothing else is said', () => {
    const draft = { ...newReport(true, ''), title: 'Semaine', from: '110000ZOCT21', to: '180000ZOCT21', facts: [{ ...FROM, text: 'Six convois' }], asked: ['barkhane'] };
    const read = readReport(draft, NOW);
    expect(read.ok && read.value.facts[0]).toEqual({
      text: 'Six convois',
      from: { source: 'Patrouille', grade: { reliability: 'B', credibility: 2 }, happened: '2021-10-17T12:00:00.000Z', told: '2021-10-17T12:00:00.000Z' },
    });
  });

  it('tells nothing of a time to come, and nothing before it happened', () => {
    const faults = (told: string) => {
      const read = readReport({ ...newReport(true, ''), title: 'x', from: '110000ZOCT21', to: '180000ZOCT21', facts: [{ ...FROM, told, text: 'x' }] }, NOW);
      return read.ok ? [] : read.faults.map((one) => `${one.field} ${one.fault}`);
    };
    expect(faults('190000ZOCT21')).toEqual(['facts/0/told told-ahead']);
    expect(faults('160000ZOCT21')).toEqual(['facts/0/told told-order']);
  });

  it('that closes names its operation', () => {
    const read = readReport({ ...newReport(true, ''), type: 'CLOSING' }, NOW);
    expect(read.ok ? [] : read.faults.map((one) => one.field)).toContain('operation');
  });
});

describe('A file of harm', () => {
  it('says nothing where nothing is known, and zero where it is none', () => {
    const draft = { ...newHarm(true), ...FROM, from: '171200ZOCT21', place: 'Ansongo', killed: '0', account: 'x', concerned: ['mali'], due: '200000ZOCT21' };
    const read = readHarm(draft, NOW);
    expect(read.ok && read.value.toll).toEqual({ killed: 0, property: false });
    expect(read.ok && 'register' in read.value).toBe(false);
  });
});

describe('An inquiry', () => {
  it('is of two at least', () => {
    const read = readInquiry({ ...newInquiry('mali', true, '', ''), title: 'x', question: 'y' }, NOW);
    expect(read.ok ? [] : read.faults.map((one) => one.field)).toEqual(['parties']);
  });
});

describe('A measurement', () => {
  it('names the version of the plan and the report it rests on', () => {
    const read = readMeasurement('digest', 'convois', { ...FROM, value: '6', report: 'r' }, NOW);
    expect(read.ok && [read.value.version, read.value.value, read.value.evidence]).toEqual(['digest', { digits: 6, decimals: 0 }, { report: 'r' }]);
  });
});

describe('The plan', () => {
  it('is changed without losing what is not changed', () => {
    const name = { fr: 'Nom', en: 'Name' };
    const plan = {
      name,
      lines: [
        {
          name,
          objectives: [
            {
              id: 'axe',
              name,
              effects: [{ id: 'effet', name, measures: [{ id: 'mesure', type: 'EFFECTIVENESS' as const, name, unit: name, target: { digits: 125, decimals: 1 }, source: name, due: '2021-12-31T00:00:00.000Z' }] }],
            },
          ],
        },
      ],
      phases: [{ id: 'phase', name, window: { from: '2021-10-18T00:00:00.000Z', to: '2021-11-15T00:00:00.000Z' } }],
      decisionPoints: [{ id: 'point', name, at: '2021-10-22T08:00:00.000Z' }],
    };
    expect(planOf(draftOf(plan), NOW)).toEqual(plan);
  });

  it('without effects or phases is written as plans were before there were any', () => {
    const name = { fr: 'Nom', en: 'Name' };
    const plan = { name, lines: [{ name, objectives: [{ id: 'axe', name }] }] };
    expect(planOf(draftOf(plan), NOW)).toEqual(plan);
  });
});
