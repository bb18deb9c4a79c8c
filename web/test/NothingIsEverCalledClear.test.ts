import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Nobody knows that a place is free: only that nothing was notified. A word that says more gets people killed.
const FORBIDDEN = /\bclear(ed|s)?\b|\bdeconflicted\b|\ball[- ]clear\b|\blibres?\b|\bdégagée?s?\b|\bsans danger\b|\bsafe to\b/iu;
const FOLDER = new URL('../src/i18n/', import.meta.url);
const catalogues = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

describe('no text of the client', () => {
  it.each(catalogues)('%s says that a place is clear', (file) => {
    const texts = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, string>;
    expect(Object.entries(texts).filter(([, text]) => FORBIDDEN.test(text))).toEqual([]);
  });

  it('says more than that nothing was notified', () => {
    const words = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, string>;
    expect(words('writing.fr.json')['writing.meets.none']).toMatch(/^Rien de notifié/);
    expect(words('writing.en.json')['writing.meets.none']).toMatch(/^Nothing notified/);
    expect(words('screens.fr.json')['notice.none']).toMatch(/notifié/);
    expect(words('screens.en.json')['notice.none']).toMatch(/^Nothing notified/);
  });
});
