import { describe, expect, it } from 'vitest';
import { startedNow, startIsPast } from '../src/draft/start';
import { newVolumes } from '../src/draft/volumes';

const NOW = new Date('2021-10-05T10:00:00Z');
const at = (from: string) => startIsPast({ ...newVolumes(NOW), from }, NOW);

describe('a proposal begins when it can', () => {
  it('warns of a start that is past, and not of one a few minutes old or still unreadable', () => {
    expect(at('050944ZOCT21')).toBe(true);
    expect(at('050946ZOCT21')).toBe(false);
    expect(at('051000ZOCT21')).toBe(false);
    expect(at('0509')).toBe(false);
  });

  it('begins now at a touch, and lasts as long as it did', () => {
    const draft = { ...newVolumes(NOW), from: '061100ZOCT21', to: '061700ZOCT21' };
    expect(startedNow(draft, NOW)).toEqual({ from: '051000ZOCT21', to: '051600ZOCT21' });
  });

  it('leaves an end that cannot be read as it stands', () => {
    expect(startedNow({ ...newVolumes(NOW), to: 'demain' }, NOW)).toEqual({ from: '051000ZOCT21', to: 'demain' });
  });
});
