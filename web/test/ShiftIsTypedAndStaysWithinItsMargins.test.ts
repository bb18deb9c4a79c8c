// What is typed in « Décaler » becomes the translation that is signed, and never goes further than it says.
import { describe, expect, it } from 'vitest';
import type { Volume } from '../src/api/values';
import { readBuffer } from '../src/draft/buffer';
import { readMargins } from '../src/draft/margins';
import { NO_SHIFT, readShift, shiftedBy } from '../src/draft/shift';
import { distanceMetres } from '../src/geo/point';
import { meeting } from '../src/meet/volumes';

const volume: Volume = {
  area: { kind: 'Circle', centre: { lonE7: -30_000_000, latE7: 155_000_000 }, radiusMetres: 3_000 },
  band: { lowMetres: 0, highMetres: 500, datum: 'AGL' },
  window: { from: '2021-10-18T06:00:00.000Z', to: '2021-10-18T12:00:00.000Z' },
};
const margins = { hours: 3, kilometres: 5, heightMetres: 100 };
const typed = (more: object) => readShift({ ...NO_SHIFT, ...more }, margins, [volume], false);

describe('a shift within margins', () => {
  it('is read as a staff types it, and no further than it says', () => {
    for (const [east, north] of [['5', ''], ['', '−5'], ['-3', '4'], ['3,5', '3.5']] as const) {
      const read = typed({ east, north });
      expect('shift' in read, `${east} ${north}`).toBe(true);
      const [moved] = shiftedBy((read as Extract<typeof read, { shift: unknown }>).shift, [volume]);
      const centre = (one: Volume) => (one.area as Extract<Volume['area'], { kind: 'Circle' }>).centre;
      const metres = distanceMetres(centre(volume), centre(moved!));
      expect(metres).toBeLessThanOrEqual(5_000);
      expect(metres).toBeGreaterThan(4_900);
    }
  });

  it('moves time and height with the place, and keeps duration and size', () => {
    const read = typed({ minutes: '-90', metres: '100' });
    const [moved] = shiftedBy((read as Extract<typeof read, { shift: unknown }>).shift, [volume]);
    expect(moved!.window).toEqual({ from: '2021-10-18T04:30:00.000Z', to: '2021-10-18T10:30:00.000Z' });
    expect(moved!.band).toEqual({ lowMetres: 100, highMetres: 600, datum: 'AGL' });
  });

  it('says which margin it leaves', () => {
    expect(typed({ minutes: '181' })).toEqual({ fault: 'time' });
    expect(typed({ metres: '101' })).toEqual({ fault: 'height' });
    expect(typed({ east: '4', north: '4' })).toEqual({ fault: 'ground' });
    expect(typed({ east: 'x' })).toEqual({ fault: 'number' });
    expect(typed({ minutes: '1,5' })).toEqual({ fault: 'number' });
    expect(typed({})).toEqual({ fault: 'nothing' });
    expect(readShift(NO_SHIFT, margins, [volume], true)).toEqual({ shift: { eastE7: 0, northE7: 0, minutes: 0, heightMetres: 0 } });
  });
});

describe('margins and safety distances', () => {
  it('are whole numbers up to what the record takes; empty is none', () => {
    expect(readMargins({ hours: '', kilometres: '', heightMetres: '' })).toBeNull();
    expect(readMargins({ hours: '3', kilometres: '5', heightMetres: '' })).toEqual({ hours: 3, kilometres: 5, heightMetres: 0 });
    expect(readMargins({ hours: '25', kilometres: '', heightMetres: '' })).toBeUndefined();
    expect(readBuffer({ metres: '', height: '', turnover: '' }, 'volumes')).toEqual({});
    expect(readBuffer({ metres: '3 000', height: '', turnover: '120' }, 'volumes')).toEqual({ buffer: { metres: 3_000, heightMetres: 0, turnoverMinutes: 120 } });
    expect(readBuffer({ metres: '50001', height: '', turnover: '' }, 'volumes')).toEqual({ faults: [{ field: 'volumes/bufferMetres', fault: 'buffer', piece: '50000' }] });
  });

  it('a hazard is near as long as its place is not cleared', () => {
    const hazard: Volume = { ...volume, buffer: { metres: 0, heightMetres: 0, turnoverMinutes: 120 } };
    const after = (from: string): Volume => ({ ...volume, window: { from, to: '2021-10-18T20:00:00.000Z' } });
    expect(meeting(hazard, after('2021-10-18T13:59:00.000Z'))?.buffer).toBe('MINE');
    expect(meeting(hazard, after('2021-10-18T14:00:00.000Z'))).toBeUndefined();
  });
});
