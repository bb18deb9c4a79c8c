import { describe, expect, it } from 'vitest';
import type { Awareness } from '../src/api/routes';
import type { ConflictView } from '../src/api/views';
import { isOutrun, keysOf, liveKey, missingIn, withNews } from '../src/operation/naming-all';

const problem = (code: string, evidence: Record<string, unknown> = {}) => ({ status: 409, code, title: '', detail: '', evidence });
const conflict = (id: string, more: Partial<ConflictView> = {}) => ({ id, live: true, degree: 2, ...more }) as ConflictView;

describe('a decision names what came while it was being read', () => {
  it('reads what is missing from the rejection itself, and nothing it already names', () => {
    const rejected = problem('conflicts-not-acknowledged', { conflicts: ['a', 'b', 7] });
    expect(missingIn(rejected, ['a'])).toEqual(['b']);
    expect(missingIn(problem('not-in-force'), [])).toEqual([]);
    expect(missingIn(undefined, [])).toEqual([]);
  });

  it('stays open only for what its reader can put right by ticking', () => {
    expect(['conflicts-not-acknowledged', 'silence-not-named', 'withheld-not-named'].every((code) => isOutrun(problem(code)))).toBe(true);
    expect(isOutrun(problem('proposer-may-not-decide'))).toBe(false);
    expect(isOutrun(undefined)).toBe(false);
  });

  it('marks what is new and takes back its tick, and marks it once', () => {
    const once = withNews({ ticked: ['a', 'mali'], fresh: [] }, ['b', 'mali']);
    expect(once).toEqual({ ticked: ['a'], fresh: ['b', 'mali'] });
    const ticked = { ...once, ticked: ['a', 'b'] };
    expect(withNews(ticked, ['b'])).toEqual(ticked);
  });

  it('asks anew when a live conflict comes or goes, and for nothing else', () => {
    const before = liveKey([conflict('b'), conflict('a')]);
    expect(liveKey([conflict('a'), conflict('b', { degree: 4 })])).toBe(before);
    expect(liveKey([conflict('a'), conflict('b'), conflict('c', { live: false }), conflict('d', { degree: 0 })])).toBe(before);
    expect(liveKey([conflict('a')])).not.toBe(before);
  });

  it('has a box for each thing the server says must be named', () => {
    const told = { acknowledged: { conflicts: ['a'], seed: '' }, silent: { parties: ['mali'] }, withoutKnowledgeOf: ['FORCES'] };
    expect(keysOf(told as unknown as Awareness)).toEqual(['a', 'mali', 'FORCES']);
  });
});
