import { describe, expect, it } from 'vitest';
import type { ConflictView, OperationView, PositionView, Signed, VersionView } from '../src/api/views';
import { CLAUSE_KINDS, type ClauseKind, type Stance } from '../src/api/values';
import { chainOf } from '../src/operation/chain';
import { answersIn, concernsOf, restFor, unknownsOf } from '../src/operation/given-words';
import { hindrancesOf } from '../src/operation/hindrances';
import { recheckOf } from '../src/operation/recheck';

const NOW = new Date('2021-10-20T21:00:00Z');
const by = (party: string): Signed => ({ party, post: `${party}.p`, title: { fr: '', en: '' }, person: 'X', seq: 7, at: '2021-10-19T08:00:00Z' });
const clauses = CLAUSE_KINDS.map((clause) => ({ clause, digest: clause, withheld: false, volumes: [], elements: [] }));
const version = (state: VersionView['state'], more: Partial<VersionView> = {}): VersionView => ({
  number: 1,
  digest: 'd1',
  state,
  by: by('force'),
  window: { from: '2021-10-20T06:00:00Z', to: '2021-10-22T18:00:00Z' },
  clauses,
  ...more,
});
const operation = (more: Partial<OperationView>): OperationView => ({
  kind: 'OperationView',
  id: 'op',
  reference: 'OP-1',
  level: 'FULL',
  lead: 'force',
  exercise: false,
  state: 'PROPOSED',
  supporting: [],
  latest: version('PROPOSED'),
  versions: [],
  consulted: [{ party: 'mission', causes: ['SECTOR'], deadline: '2021-10-20T18:00:00Z', late: true }],
  positions: [],
  pauses: [],
  objections: [],
  withheld: [],
  mayWiden: [],
  throughHostCell: false,
  protectedSite: false,
  worstDegree: 0,
  ...more,
});
const word = (clause: ClauseKind, confirmed: boolean): PositionView => ({ party: 'mission', clause, stance: 'FAVOURABLE', confirmed, by: by('mission') });
const conflict = (more: Partial<ConflictView> = {}): ConflictView => {
  const side = (subject: string, owner: string) => ({ subject, kind: 'OPERATION' as const, reference: subject.toUpperCase(), owner, category: 'MOVEMENT' as const, role: 'TRANSITS' as const, spaceTime: 's', inForce: true, present: false });
  return {
    kind: 'ConflictView',
    id: 'c',
    newcomer: side('op', 'force'),
    earlier: side('other', 'host'),
    degree: 3,
    listedDegree: 3, nearOnly: false,
    raised: [],
    rule: 'SEPARATE',
    live: true,
    settled: false,
    blocking: true,
    overlaps: [],
    acknowledgements: [],
    arrangements: [],
    endorsements: [],
    openedAt: '2021-10-19T09:00:00Z',
    arrangementDeadline: '2021-10-21T09:00:00Z',
    ...more,
  };
};

describe('what blocks is said exactly', () => {
  it('names a silent party with its clauses and by how long it is late', () => {
    const [decision, silent] = hindrancesOf(operation({}), [], NOW);
    expect(decision).toEqual({ is: 'decision' });
    expect(silent).toMatchObject({ is: 'no-word', party: 'mission', clauses: [...CLAUSE_KINDS], lateMs: 3 * 3_600_000 });
  });

  it('asks for a word to be confirmed when its clause changed (B9), and takes it for no silence', () => {
    const list = hindrancesOf(operation({ positions: [word('SPACE_TIME', false), word('PURPOSE', true)] }), [], NOW);
    expect(list.slice(1)).toEqual([{ is: 'confirm', party: 'mission', clauses: ['SPACE_TIME'] }]);
  });

  it('does not wait for anybody once the host has decided', () => {
    expect(hindrancesOf(operation({ state: 'APPROVED', latest: version('APPROVED') }), [], NOW)).toEqual([]);
  });

  it('says of an unsettled conflict whose signature is missing', () => {
    const arranged = conflict({ degree: 4, arrangements: [{ id: 'a', terms: 't', proposedBy: by('host') }] });
    const [blocked] = hindrancesOf(operation({ state: 'APPROVED', latest: version('APPROVED') }), [arranged], NOW);
    expect(blocked).toEqual({ is: 'conflict', degree: 4, reference: 'OTHER', lacks: [{ of: 'signature', party: 'force' }] });
  });

  it('asks nothing of a humanitarian organisation: the operation gives way', () => {
    const approved = operation({ state: 'APPROVED', latest: version('APPROVED') });
    expect(hindrancesOf(approved, [conflict()], NOW, (party) => party === 'host')).toMatchObject([{ lacks: [{ of: 'change' }] }]);
  });

  it('says that the host may settle it after the deadline, and nothing of what is settled', () => {
    const late = conflict({ arrangementDeadline: '2021-10-20T09:00:00Z', degree: 4, acknowledgements: [by('force'), by('host')] });
    const of = (one: ConflictView) => hindrancesOf(operation({ state: 'APPROVED', latest: version('APPROVED') }), [one], NOW);
    expect(of(late)).toMatchObject([{ lacks: [{ of: 'arrangement' }, { of: 'host' }] }]);
    expect(of(conflict({ settled: true }))).toEqual([]);
  });

  it('asks of the other side alone to take note, which settles it unless the matrix forbids the pair', () => {
    const of = (one: ConflictView) => hindrancesOf(operation({ state: 'APPROVED', latest: version('APPROVED') }), [one], NOW);
    expect(of(conflict())).toMatchObject([{ lacks: [{ of: 'acknowledgement', party: 'host' }, { of: 'arrangement' }] }]);
    expect(of(conflict({ acknowledgements: [by('force')] }))).toMatchObject([{ lacks: [{ of: 'acknowledgement', party: 'host' }, { of: 'arrangement' }] }]);
    expect(of(conflict({ acknowledgements: [by('host')] }))).toEqual([]);
    expect(of(conflict({ degree: 4, acknowledgements: [by('host')] }))).toMatchObject([{ lacks: [{ of: 'arrangement' }] }]);
  });
});

describe('a decision passes over nothing that was said or left out', () => {
  it('names what is refused, to be confirmed, unanswered and reserved, the gravest first', () => {
    const said = (clause: ClauseKind, stance: Stance, confirmed = true) => ({ ...word(clause, confirmed), stance });
    const positions = [said('MEANS', 'RESERVED'), said('SPACE_TIME', 'FAVOURABLE', false), said('LIAISON', 'UNFAVOURABLE'), said('PURPOSE', 'NOTED')];
    const asked = operation({ positions });
    expect(concernsOf(asked).map((one) => [one.of, one.party, ...one.clauses])).toEqual([
      ['unfavourable', 'mission', 'LIAISON'],
      ['confirm', 'mission', 'SPACE_TIME'],
      ['unanswered', 'mission', 'FORCES', 'POPULATION'],
      ['reserved', 'mission', 'MEANS'],
    ]);
    expect(answersIn(asked)).toEqual({ given: 0, asked: 1 });
  });

  it('names nothing of who agreed to every clause', () => {
    expect(concernsOf(operation({ positions: CLAUSE_KINDS.map((clause) => word(clause, true)) }))).toEqual([]);
  });

  it('takes into one gesture no clause that was reserved or refused before it changed, nor one withheld', () => {
    const said = (clause: ClauseKind, stance: Stance, confirmed: boolean) => ({ ...word(clause, confirmed), stance });
    const latest = version('PROPOSED', { clauses: clauses.map((one) => ({ ...one, withheld: one.clause === 'FORCES' })) });
    const positions = [said('PURPOSE', 'FAVOURABLE', true), said('SPACE_TIME', 'UNFAVOURABLE', false), said('MEANS', 'FAVOURABLE', false)];
    expect(restFor(operation({ latest, positions }), 'mission').map((one) => one.clause)).toEqual(['MEANS', 'LIAISON', 'POPULATION']);
  });

  it('names every live conflict, settled or not, and every clause withheld', () => {
    const latest = version('PROPOSED', { clauses: clauses.map((one) => ({ ...one, withheld: one.clause === 'MEANS' })) });
    const met = [conflict({ settled: true }), conflict({ id: 'gone', live: false }), conflict({ id: 'none', degree: 0 })];
    const unknown = unknownsOf(operation({ latest }), met);
    expect(unknown.conflicts.map((one) => one.id)).toEqual(['c']);
    expect(unknown.withheld).toEqual(['MEANS']);
  });
});

describe('the approval chain is shown step by step (M7)', () => {
  it('with the person and the instant of what is done, and what is awaited', () => {
    const steps = chainOf(operation({ positions: CLAUSE_KINDS.map((clause) => word(clause, true)) }));
    expect(steps.map((step) => [step.name, step.is])).toEqual([
      ['proposed', 'done'],
      ['consulted', 'done'],
      ['decided', 'open'],
      ['started', 'to-come'],
      ['disengaged', 'to-come'],
      ['closed', 'to-come'],
    ]);
    expect(steps[0]).toMatchObject({ by: { person: 'X' }, at: '2021-10-19T08:00:00Z' });
  });

  const consulted = (more: Partial<OperationView>) => chainOf(operation(more)).find((step) => step.name === 'consulted');
  const whole = (stance: Stance = 'FAVOURABLE', confirmed = true) =>
    CLAUSE_KINDS.map((clause) => ({ ...word(clause, confirmed), stance: clause === 'LIAISON' ? stance : ('FAVOURABLE' as const) }));

  it('and never calls done a consultation that nobody was asked in, or that is not answered, confirmed or agreed', () => {
    expect(consulted({ consulted: [] })?.is).toBe('none');
    expect(consulted({})?.is).toBe('open');
    expect(consulted({ positions: [word('PURPOSE', true)] })).toMatchObject({ is: 'open', words: { given: 0, asked: 1 } });
    expect(consulted({ positions: whole('FAVOURABLE', false) })).toMatchObject({ is: 'open', words: { given: 0, confirm: 6 } });
    expect(consulted({ positions: whole('RESERVED') })).toMatchObject({ is: 'wanting', words: { given: 1, reserved: 1 } });
    expect(consulted({ positions: whole('UNFAVOURABLE') })).toMatchObject({ is: 'failed', words: { given: 1, unfavourable: 1 } });
    expect(consulted({ positions: whole() })?.is).toBe('done');
  });

  it('and keeps saying after the decision what it was taken without', () => {
    const decision = { word: 'APPROVED' as const, by: by('host'), asOf: 1, conditions: [], silent: ['mission'], withoutKnowledgeOf: [] };
    const decided = { state: 'APPROVED' as const, latest: version('APPROVED', { decision }) };
    expect(consulted(decided)?.is).toBe('wanting');
  });

  it('and awaits nothing of what was refused or given up', () => {
    for (const state of ['REFUSED', 'WITHDRAWN'] as const) {
      const steps = chainOf(operation({ state })).map((step) => step.is);
      expect(steps).toContain('moot');
      expect(steps).not.toContain('to-come');
    }
  });

  it('with conditions, when the host set some', () => {
    const decision = { word: 'CONDITIONS_OFFERED' as const, by: by('host'), asOf: 1, conditions: [{ duty: 'Report' }], silent: [], withoutKnowledgeOf: [] };
    const steps = chainOf(operation({ state: 'CONDITIONS_OFFERED', latest: version('CONDITIONS_OFFERED', { decision }) }));
    expect(steps.find((step) => step.name === 'conditions')?.is).toBe('open');
  });
});

describe('a start shows its re-check', () => {
  const decision = { word: 'APPROVED' as const, by: by('host'), asOf: 1, conditions: [], silent: [], withoutKnowledgeOf: [], validUntil: '2021-10-21T00:00:00Z' };
  const approved = (more: Partial<OperationView> = {}) => operation({ state: 'APPROVED', latest: version('APPROVED', { decision }), ...more });
  const failing = (one: OperationView, conflicts: ConflictView[], now = NOW) =>
    recheckOf(one, conflicts, now).filter((check) => check.is !== 'holds').map((check) => `${check.name} ${check.is}`);

  it('holds when nothing is known against it', () => expect(failing(approved(), [])).toEqual([]));
  it('fails on what blocks', () => expect(failing(approved(), [conflict()])).toEqual(['conflicts fails']));
  it('fails after its end', () => expect(failing(approved(), [], new Date('2021-10-23T00:00:00Z'))).toEqual(['valid fails', 'window fails']));
  it('leaves to the server what the copy cannot know', () => expect(failing(approved({ throughHostCell: true }), [])).toEqual(['host-cell unknown']));
});
