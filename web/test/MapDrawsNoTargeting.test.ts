// DESIGN.md: deliberately not a targeting system. The allow-lists of symbols and control measures are the proof.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../src/api/values';
import { MEASURE_KINDS, MEASURE_OF, MEASURES, type Measure } from '../src/map/measures';
import { isNeutral, symbolKindOf, symbolOf, SYMBOLS } from '../src/map/symbols/symbols';
import { codes, sheets } from '../tools/symbols/build.mjs';

/** Set and entity of what may be drawn, written a second time on purpose: adding a symbol takes two hands. */
const ALLOWED = new Set(
  `10 000000, 10 110300, 10 110500, 10 161300, 10 165100, 11 110000, 20 111900, 20 120402, 20 120702, 20 121301, 20 121404,
   25 130300, 25 130600, 25 130900, 25 131100, 25 320500, 25 320600, 40 130100, 40 131000, 40 131202, 40 131208`
    .split(',')
    .map((pair) => pair.trim()),
);

describe('the map draws no targeting', () => {
  it('only symbols of the allow-list, friendly or neutral, never suspect or hostile', () => {
    for (const { sidc } of Object.values(SYMBOLS)) {
      expect(sidc).toMatch(/^10[01][34]\d\d[01]\d00\d{10}$/);
      expect(ALLOWED, sidc).toContain(`${sidc.slice(4, 6)} ${sidc.slice(10, 16)}`);
    }
    expect(Object.keys(SYMBOLS).length).toBeGreaterThan(60);
  });

  it('no target, engagement area or combat task among the control measures', () => {
    expect(MEASURE_KINDS.length).toBeGreaterThanOrEqual(20);
    for (const kind of MEASURE_KINDS) {
      const app6 = Number((MEASURES[kind] as Measure).app6 ?? 0);
      expect(app6 >= 240600 && app6 <= 240804, kind).toBe(false);
      expect(app6 === 151300 || (app6 >= 171300 && app6 <= 171900), kind).toBe(false);
      expect(app6 >= 340000, kind).toBe(false);
      expect(kind).not.toMatch(/target|engage|strike|kill|attack|fire-support|ambush/);
    }
  });

  it('a measure for every category there is', () => {
    for (const category of CATEGORIES) expect(MEASURE_KINDS).toContain(MEASURE_OF[category]);
  });

  it('an exercise as an exercise, in the code itself', () => {
    for (const [name, sidc] of codes()) expect(sidc[2], name).toBe(name.endsWith('/exercise') ? '1' : '0');
    for (const category of CATEGORIES) {
      const kind = symbolKindOf(category);
      if (!kind) continue;
      for (const neutral of [true, false]) {
        const name = symbolOf(kind, { neutral, planned: true, exercise: true });
        expect(name && SYMBOLS[name].sidc[2], category).toBe('1');
      }
    }
    expect(isNeutral('HUMANITARIAN')).toBe(true);
  });

  it('what the tool would make again, byte for byte', () => {
    for (const [file, text] of Object.entries(sheets())) {
      expect(readFileSync(new URL(`../src/map/symbols/${file}`, import.meta.url), 'utf8'), file).toBe(text);
    }
  });
});
