import { describe, expect, it } from 'vitest';
import type { ConflictView, OperationView, PositionView, VersionView } from '../src/api/views';
import { reservesOn, signedTermsOf, toConfirmOn } from '../src/operation/binding-words';

const version = (digests: Record<string, string>) =>
  ({ clauses: Object.entries(digests).map(([clause, digest]) => ({ clause, digest })) }) as unknown as VersionView;
const word = (clause: string, stance: string, confirmed = true) => ({ party: 'mission', clause, stance, confirmed }) as unknown as PositionView;
const operation = (latest: VersionView, positions: PositionView[]) => ({ id: 'op', latest, positions }) as unknown as OperationView;
const arrangement = (id: string, signed: boolean) => ({ id, terms: 't', proposedBy: {}, ...(signed ? { signedBy: {} } : {}) });
const conflict = (id: string, live: boolean, arrangements: unknown[]) =>
  ({ id, live, newcomer: { subject: 'other' }, earlier: { subject: 'op' }, arrangements }) as unknown as ConflictView;

describe('an order carries what binds it besides the version', () => {
  const now = version({ MEANS: 'm1', LIAISON: 'l1' });

  it('has the arrangements that both leads signed, also of conflicts that are over', () => {
    const conflicts = [conflict('a', true, [arrangement('signed', true), arrangement('open', false)]), conflict('b', false, [arrangement('past', true)])];
    expect(signedTermsOf(operation(now, []), conflicts).map((one) => [one.arrangement.id, one.other.subject, one.past])).toEqual([['signed', 'other', false], ['past', 'other', true]]);
  });

  it('has every reserved and unfavourable word that stands, and no other', () => {
    const words = [word('MEANS', 'RESERVED'), word('LIAISON', 'UNFAVOURABLE'), word('PURPOSE', 'FAVOURABLE'), word('LIAISON', 'RESERVED', false)];
    expect(reservesOn(operation(now, words), now).map((one) => [one.clause, one.confirmed])).toEqual([['MEANS', true], ['LIAISON', true]]);
  });

  it('has every word that was left to be confirmed', () => {
    const words = [word('MEANS', 'FAVOURABLE', false), word('LIAISON', 'RESERVED')];
    expect(toConfirmOn(operation(now, words), now).map((one) => one.clause)).toEqual(['MEANS']);
  });

  it('keeps the words on the version in force when a later one has changed the clause', () => {
    const later = operation(version({ MEANS: 'm2', LIAISON: 'l1' }), [word('MEANS', 'RESERVED', false), word('LIAISON', 'RESERVED')]);
    expect(reservesOn(later, now).map((one) => one.clause)).toEqual(['MEANS', 'LIAISON']);
  });
});
