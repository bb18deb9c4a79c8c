import { describe, expect, it } from 'vitest';
import type { Content } from '../src/api/acts';
import { writtenIn } from '../src/operation/written';

describe('what was written in an act that was not taken', () => {
  it('is every sentence of it, and no digest or name', () => {
    const refused = { kind: 'RefuseOperation', operation: 'a-1', version: 'ff00', reason: 'Pas sans le préfet.' } as unknown as Content;
    expect(writtenIn(refused)).toEqual(['Pas sans le préfet.']);
    const approved = { kind: 'ApproveOperation', conditions: [{ kind: 'Duty', text: 'Rendre compte à 18 h' }, { kind: 'NarrowWindow', window: {} }], validUntil: '2021' } as unknown as Content;
    expect(writtenIn(approved)).toEqual(['Rendre compte à 18 h']);
    expect(writtenIn({ kind: 'AcknowledgeConflict', conflict: 'ff' } as unknown as Content)).toEqual([]);
  });
});
