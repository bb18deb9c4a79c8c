// B6: a version submitted meanwhile neither replaces the draft nor is replaced by it without a choice.
import { describe, expect, it } from 'vitest';
import { clashOf, newOperation, readClauses, rebased, type OperationDraft } from '../src/draft/operation';
import { readersOf } from '../src/draft/consultation';
import type { PartyView, SectorView, TheatreView } from '../src/api/views';
import type { Area } from '../src/api/values';
import type { Found } from '../src/meet/preview';

const NOW = new Date('2021-10-05T10:00:00Z');
const begun: OperationDraft = { ...newOperation('us', true, NOW), purpose: 'Sécuriser', liaison: 'VHF', means: 'Deux sections' };
const mine: OperationDraft = { ...begun, purpose: 'Sécuriser Gao', means: 'Trois sections', base: { digest: 'v1', before: begun } };
const theirs: OperationDraft = { ...begun, purpose: 'Sécuriser Ansongo', liaison: 'HF' };

describe('a version clash loses nothing', () => {
  it('tells the clauses both changed from those only they changed', () => {
    expect(clashOf(mine, theirs)).toEqual([
      { kind: 'PURPOSE', both: true },
      { kind: 'LIAISON', both: false },
    ]);
  });

  it('takes theirs only where the author had not written, or chose it', () => {
    const kept = rebased(mine, theirs, 'v2', []);
    expect([kept.purpose, kept.liaison, kept.means, kept.base?.digest]).toEqual(['Sécuriser Gao', 'HF', 'Trois sections', 'v2']);
    expect(rebased(mine, theirs, 'v2', ['PURPOSE']).purpose).toBe('Sécuriser Ansongo');
    expect(clashOf(kept, theirs)).toEqual([]);
  });

  it('writes the support asked of the host into the clause of means, and finds it again', () => {
    const asked = { ...begun, support: 'Escorte de la gendarmerie' };
    const read = readClauses({ ...asked, forces: [{ party: 'us', contingent: '', unit: 'A', personnel: '3' }], volumes: { ...asked.volumes, shapes: [] } }, NOW);
    // Without a shape there is no clause yet; what is wrong is the shape alone.
    expect(read.ok ? [] : read.faults.map((fault) => fault.field)).toEqual(['volumes/shapes']);
  });
});

const party = (id: string, partyKind: string) => ({ id, partyKind }) as unknown as PartyView;
const circle: Area = { kind: 'Circle', centre: { lonE7: 0, latE7: 160_000_000 }, radiusMetres: 5000 };
const far: Area = { kind: 'Circle', centre: { lonE7: 30_000_000, latE7: 160_000_000 }, radiusMetres: 5000 };
const ground = {
  theatre: { host: 'host', consultedLevel: 'AREA' } as unknown as TheatreView,
  parties: [party('host', 'HOST_NATION'), party('us', 'PARTNER_FORCE'), party('ally', 'PARTNER_FORCE'), party('un', 'UN_MISSION'), party('aid', 'HUMANITARIAN'), party('reg', 'REGIONAL_FORCE')],
  sectors: [
    { id: 's1', owner: 'reg', area: circle },
    { id: 's2', owner: 'un', area: far },
  ] as unknown as SectorView[],
};
const volume = { area: circle, band: { lowMetres: 0, highMetres: 1, datum: 'AGL' as const }, window: { from: NOW.toISOString() } };
const met = (owner: string, degree: number) => ({ degree, neighbour: { owner } }) as unknown as Found;

describe('what consultation will show', () => {
  it('names who is asked and why, and the level each will see', () => {
    const readers = readersOf(
      {
        lead: 'us',
        supporting: ['ally'],
        volumes: [volume],
        grants: [
          { party: 'un', posts: [], level: 'SUMMARY', opensAt: '051800ZOCT21' },
          { party: 'reg', posts: ['p1'], level: 'FULL', opensAt: '' },
        ],
        withheld: ['MEANS'],
        found: [met('un', 2), met('aid', 1), met('us', 1)],
      },
      ground,
    );
    expect(readers.map(({ party: who, causes, level, later, posts }) => [who, causes, level, later.map((one) => one.opensAt), posts])).toEqual([
      ['host', [], 'FULL', [], []],
      ['ally', ['SUPPORTING'], 'FULL', [], []],
      ['reg', ['SECTOR'], 'FULL', [], ['p1']],
      ['un', ['OVERLAP'], 'HIDDEN', ['051800ZOCT21'], []],
    ]);
  });

  it('never asks the humanitarian party, the lead or the host, and an overlap of degree 0 asks nobody', () => {
    const readers = readersOf({ lead: 'us', supporting: [], volumes: [], grants: [], withheld: [], found: [met('un', 0), met('aid', 3)] }, ground);
    expect(readers.map((reader) => reader.party)).toEqual(['host']);
  });
});
