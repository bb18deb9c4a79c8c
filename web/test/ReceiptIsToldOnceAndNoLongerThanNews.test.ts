import { describe, expect, it } from 'vitest';
import type { Content } from '../src/api/acts';
import type { ConflictView } from '../src/api/views';
import { isNews, toldOf, type Receipt } from '../src/operation/told';
import { committedWordsOf } from '../tools/words.mjs';

let seq = 0;
const conflict = (more: Partial<ConflictView> = {}) => ({ id: 'c', live: true, settled: false, degree: 2, ...more }) as ConflictView;
function receipt(content: Partial<Content> & { kind: Content['kind'] }, more: Partial<Receipt['answer']> = {}): Receipt {
  seq += 1;
  return { content: content as Content, answer: { id: `a${seq}`, seq, at: '2021-10-20T06:00:00Z', conflicts: [], throughHostCell: false, protectedSite: false, ...more } };
}
const word = (clause: 'PURPOSE' | 'MEANS', stance: 'FAVOURABLE' | 'RESERVED' = 'FAVOURABLE') =>
  receipt({ kind: 'TakePosition', operation: 'op', clause, digest: 'd', stance }, { throughHostCell: true });
const nothing = () => undefined;

describe('a receipt is told once, and no longer than it is news', () => {
  it('is one line for words alike on several clauses, which it names', () => {
    const told = toldOf([word('PURPOSE'), word('MEANS'), word('MEANS', 'RESERVED')], nothing);
    expect(told.map((one) => one.clauses)).toEqual([['MEANS'], ['PURPOSE', 'MEANS']]);
  });

  it('puts first what was done last, also where it was done before', () => {
    const first = word('PURPOSE');
    const told = toldOf([first, receipt({ kind: 'StartOperation', operation: 'one' }), word('MEANS')], nothing);
    expect(told.map((one) => one.content.kind)).toEqual(['TakePosition', 'StartOperation']);
    expect(told[0]?.receipts).toHaveLength(2);
  });

  it('keeps two things done about two operations apart', () => {
    expect(toldOf([receipt({ kind: 'StartOperation', operation: 'one' }), receipt({ kind: 'StartOperation', operation: 'two' })], nothing)).toHaveLength(2);
  });

  it('stays until it was seen only when it opened a conflict, or met what may not be named', () => {
    expect(isNews(word('PURPOSE'), nothing)).toBe(false);
    expect(isNews(receipt({ kind: 'ProposeOperation' }, { throughHostCell: true }), nothing)).toBe(true);
    expect(isNews(receipt({ kind: 'ReviseOperation', operation: 'op' }, { conflicts: [conflict()] }), nothing)).toBe(true);
    expect(isNews(receipt({ kind: 'StartOperation', operation: 'op' }, { conflicts: [conflict()] }), () => conflict({ settled: true }))).toBe(false);
    expect(isNews(receipt({ kind: 'StartOperation', operation: 'op' }, { conflicts: [conflict({ degree: 0 })] }), nothing)).toBe(false);
  });

  it('is seen together with what was done before it about the same thing', () => {
    const started = receipt({ kind: 'StartOperation', operation: 'op' });
    const news = receipt({ kind: 'ReviseOperation', operation: 'op' }, { conflicts: [conflict()] });
    const closed = receipt({ kind: 'CloseOperation', operation: 'op' });
    const told = toldOf([started, news, receipt({ kind: 'StartOperation', operation: 'other' }), closed], nothing);
    expect(told[0]?.content.kind).toBe('CloseOperation');
    expect(told[0]?.past).toEqual([started]);
  });

  it('counts no conflict that was settled since, or is over', () => {
    const opening = [receipt({ kind: 'ReviseOperation', operation: 'op' }, { conflicts: [conflict()] })];
    const opened = (now: ConflictView | undefined) => toldOf(opening, () => now)[0]?.opened;
    expect(opened(undefined)).toBe(1);
    expect(opened(conflict())).toBe(1);
    expect(opened(conflict({ settled: true }))).toBe(0);
    expect(opened(conflict({ live: false }))).toBe(0);
  });

  it('has words for every act there is', async () => {
    const screens = (await import('../src/i18n/screens.fr.json')).default as Record<string, string>;
    const acts = Object.keys(committedWordsOf('fr')).filter((key) => key.startsWith('act.'));
    expect(acts.map((key) => key.replace('act.', 'did.')).filter((key) => !(key in screens))).toEqual([]);
  });
});
