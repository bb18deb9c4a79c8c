import { describe, expect, it } from 'vitest';
import type { Soil } from '../src/api/border';
import type { Area, Volume } from '../src/api/values';
import type { OperationView, TheatreView } from '../src/api/views';
import { chainOf } from '../src/operation/chain';
import { hindrancesOf } from '../src/operation/hindrances';
import { crossingsWaiting } from '../src/operation/crossing-waits';
import { waitingFor, type Seen } from '../src/operation/waiting';
import { crossingOf } from '../src/meet/crossing';
import { shortName } from '../src/screens/setup/short-name';

const box = (west: number, south: number, east: number, north: number): Area => {
  const at = (lon: number, lat: number) => ({ lonE7: Math.round(lon * 1e7), latE7: Math.round(lat * 1e7) });
  return { kind: 'Polygon', rings: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]] };
};
const volume = (area: Area, metres = 0): Volume =>
  ({ area, band: { lowMetres: 0, highMetres: 1, datum: 'AGL' }, window: { from: '2021-10-18T06:00:00Z' }, ...(metres ? { buffer: { metres, heightMetres: 0, turnoverMinutes: 0 } } : {}) }) as Volume;
const name = (of: string) => ({ fr: of, en: of });
const SOIL: Soil = {
  ground: box(0, 0, 10, 10),
  neighbours: [
    { id: 'est', name: name('Est'), ground: [box(10, 0, 12, 10)], party: 'est' },
    { id: 'sud', name: name('Sud'), ground: [box(0, -2, 10, 0)], authority: name('Ministre') },
  ],
};

describe('a draft beside the border', () => {
  it('crosses by a centimetre, and not by touching', () => {
    expect(crossingOf([volume(box(9, 1, 10, 2))], SOIL)).toBeUndefined();
    expect(crossingOf([volume(box(9, 1, 10.0000001, 2))], SOIL)).toEqual({ into: ['est'], beyond: false });
  });
  it('crosses with its safety distance too', () => {
    expect(crossingOf([volume(box(8, 1, 9.99, 2), 20_000)], SOIL)).toEqual({ into: ['est'], beyond: false });
  });
  it('leaves the soil where nobody’s ground is drawn', () => {
    expect(crossingOf([volume(box(-1, 1, 1, 2))], SOIL)).toEqual({ into: [], beyond: true });
  });
  it('is not judged while no soil is drawn', () => {
    expect(crossingOf([volume(box(20, 1, 21, 2))], undefined)).toBeUndefined();
  });
});

describe('an operation that crosses', () => {
  const operation = (state: string, neighbour: string, more: object = {}): OperationView =>
    ({
      kind: 'OperationView',
      id: 'o',
      reference: 'OP-2021-0001',
      level: 'FULL',
      lead: 'lead',
      supporting: [],
      state: 'APPROVED',
      versions: [],
      consulted: [],
      positions: [],
      pauses: [],
      objections: [],
      worstDegree: 0,
      latest: { number: 1, digest: 'v', state: 'APPROVED', window: { from: '2021-10-18T06:00:00Z' }, clauses: [{ clause: 'SPACE_TIME', digest: 'p' }] },
      crossings: [{ spaceTime: 'p', beyond: false, into: [{ neighbour, state }] }],
      ...more,
    }) as unknown as OperationView;
  const asked = (view: OperationView, party: string, isHost: boolean, acts: string[]) => {
    const post = { id: 'post', party, acts } as never;
    const seen: Seen = { operations: [view], conflicts: [], notices: [], actions: [], authorisations: [], theatre: { soil: SOIL } as TheatreView };
    return waitingFor(post, isHost, seen, crossingsWaiting(post, isHost, seen)).map(({ asked, mine }) => ({ asked, mine }));
  };

  it('waits for the party that speaks for that ground, at its deciding post', () => {
    expect(asked(operation('NEEDED', 'est'), 'est', false, ['ConsentToCrossing'])).toEqual([{ asked: 'consent', mine: true }]);
    expect(asked(operation('NEEDED', 'est'), 'est', false, [])).toEqual([{ asked: 'consent', mine: false }]);
    expect(asked(operation('CONSENTED', 'est'), 'est', false, ['ConsentToCrossing'])).toEqual([]);
  });
  it('waits for the host where nobody of the record speaks for it', () => {
    expect(asked(operation('NEEDED', 'sud'), 'host', true, ['ConsentToCrossing'])).toEqual([{ asked: 'consent', mine: true }]);
    expect(asked(operation('NEEDED', 'sud'), 'est', false, ['ConsentToCrossing'])).toEqual([]);
  });
  it('on the ground is asked to leave', () => {
    const running = operation('WITHDRAWN', 'est', { state: 'ACTIVE', conduct: { word: 'ACTIVE', at: '2021-10-18T06:00:00Z' } });
    expect(asked(running, 'lead', false, ['ReportDisengagement'])).toEqual([{ asked: 'leave', mine: true }]);
  });
  it('says what holds it up, in its chain as well', () => {
    const now = new Date('2021-10-18T07:00:00Z');
    expect(hindrancesOf(operation('NEEDED', 'est'), [], now)).toEqual([{ is: 'crossing', neighbour: 'est', state: 'NEEDED' }]);
    expect(chainOf(operation('NEEDED', 'est')).find((step) => step.name === 'crossing')?.is).toBe('open');
    expect(chainOf(operation('REFUSED', 'est')).find((step) => step.name === 'crossing')?.is).toBe('failed');
    expect(chainOf(operation('CONSENTED', 'est')).find((step) => step.name === 'crossing')?.is).toBe('done');
  });
});

it('a country’s short name is made of its letters', () => {
  expect(shortName('Burkina Faso', 0)).toBe('burkina-faso');
  expect(shortName('Côte d’Ivoire', 0)).toBe('cote-d-ivoire');
  expect(shortName('…', 1)).toBe('pays-2');
});
