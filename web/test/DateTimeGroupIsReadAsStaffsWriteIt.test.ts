import { describe, expect, it } from 'vitest';
import { formatDtg, formatWindow, hoursOf } from '../src/time/dtg';
import { local } from '../src/time/local.svelte';
import { isZone } from '../src/time/zones';
import { readDay } from '../src/time/read-day';
import { readDtg } from '../src/time/read-dtg';

const NOW = new Date('2021-10-05T09:30:20Z');

function check(typed: string, expected: string) {
  const read = readDtg(typed, NOW);
  expect(read.ok ? read.at : read.fault, typed).toBe(expected);
}

describe('a date-time group is read as staffs write it', () => {
  it('reads the full group, in any case and with spaces', () => {
    check('051000ZOCT21', '2021-10-05T10:00:00.000Z');
    check('05 1000 z oct 21', '2021-10-05T10:00:00.000Z');
  });

  it('reads English and French months', () => {
    check('010000ZFEB22', '2022-02-01T00:00:00.000Z');
    check('010000ZFEV22', '2022-02-01T00:00:00.000Z');
    check('010000ZFÉV22', '2022-02-01T00:00:00.000Z');
    check('010000ZAVR22', '2022-04-01T00:00:00.000Z');
    check('010000ZMAI22', '2022-05-01T00:00:00.000Z');
    check('010000ZJUIN22', '2022-06-01T00:00:00.000Z');
    check('010000ZJUIL22', '2022-07-01T00:00:00.000Z');
    check('010000ZAOÛ22', '2022-08-01T00:00:00.000Z');
    check('010000ZAUG22', '2022-08-01T00:00:00.000Z');
    check('010000ZDÉC22', '2022-12-01T00:00:00.000Z');
  });

  it('keeps the zone letter and counts its hours', () => {
    check('051000AOCT21', '2021-10-05T09:00:00.000Z');
    check('051000ROCT21', '2021-10-05T15:00:00.000Z');
    const read = readDtg('051000AOCT21', NOW);
    expect(read.ok && formatDtg(read.at, read.zone)).toBe('051000AOCT21');
    expect([hoursOf('M'), hoursOf('Y'), hoursOf('J')]).toEqual([12, -12, undefined]);
  });

  it('takes J for the local time that the charter names, summer or winter', async () => {
    await local.is('Africa/Niamey');
    check('051000JOCT21', '2021-10-05T09:00:00.000Z');
    await local.is('Europe/Paris');
    check('051000JOCT21', '2021-10-05T08:00:00.000Z');
    check('051000JDEC21', '2021-12-05T09:00:00.000Z');
    check('310230JOCT21', '2021-10-31T01:30:00.000Z');
    await local.is('+05:30');
    check('051000JOCT21', '2021-10-05T04:30:00.000Z');
    expect(local.time(new Date('2021-10-05T04:30:00Z'))).toBe('10:00');
    await local.is('Z');
    check('051000JOCT21', '2021-10-05T10:00:00.000Z');
    expect(['Africa/Bamako', 'Z', '-01:00', 'Atlantis/Poseidon', '+1', 'GMT+1', ''].map(isZone)).toEqual([true, true, true, false, false, false, false]);
    await local.is(undefined);
  });

  it('fills month and year from now', () => {
    check('061200Z', '2021-10-06T12:00:00.000Z');
    check('061200ZNOV', '2021-11-06T12:00:00.000Z');
  });

  it('reads ISO and offsets', () => {
    check('2021-10-05T10:00Z', '2021-10-05T10:00:00.000Z');
    check('2021-10-05 10:00', '2021-10-05T10:00:00.000Z');
    check('+6h', '2021-10-05T15:30:00.000Z');
    check('+90min', '2021-10-05T11:00:00.000Z');
    check('+2j', '2021-10-07T09:30:00.000Z');
  });

  it('says what is wrong', () => {
    check('', 'empty');
    check('demain', 'shape');
    check('001000ZOCT21', 'day');
    check('052400ZOCT21', 'hour');
    check('051060ZOCT21', 'minute');
    check('051000ZXYZ21', 'month');
    check('310000ZJUN21', 'date');
    check('290200ZFEV21', 'date');
  });

  it('reads back every minute it writes, in every zone', () => {
    const seed = 20211005;
    console.info(`seed ${seed}`);
    let state = seed;
    const next = (n: number) => (state = (state * 1103515245 + 12345) % 2147483648) % n;
    const zones = 'ABCDEFGHIKLMNOPQRSTUVWXYZ';
    for (let i = 0; i < 2000; i++) {
      const at = new Date(Date.UTC(2000 + next(90), 0, 1) + next(366 * 24 * 60) * 60_000).toISOString();
      const zone = zones[next(zones.length)]!;
      for (const language of ['fr', 'en'] as const) expect(readDtg(formatDtg(at, zone, language), NOW)).toEqual({ ok: true, at, zone });
    }
  });

  it('writes the months of the language', () => {
    expect(formatDtg('2022-08-01T00:00:00Z', 'Z', 'fr')).toBe('010000ZAOU22');
    expect(formatDtg('2022-08-01T00:00:00Z', 'Z', 'en')).toBe('010000ZAUG22');
  });

  it('writes a window with its open end', () => {
    expect(formatWindow({ from: '2021-10-05T10:00:00Z' })).toBe('051000ZOCT21 → …');
  });
});

describe('a day', () => {
  it.each(['05OCT21', '5 oct. 2021', '5/10/2021', '05.10.2021', '2021-10-05', '5 octobre 2021'])('%s is the fifth of October', (typed) => {
    expect(readDay(typed)).toEqual({ ok: true, day: '2021-10-05' });
  });

  it.each([
    ['5 juin 2021', '2021-06-05'],
    ['5 juillet 2021', '2021-07-05'],
    ['05FEV21', '2021-02-05'],
    ['5 août 2021', '2021-08-05'],
    ['29FEB24', '2024-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed)).toEqual({ ok: true, day });
  });

  it.each([
    ['', 'shape'],
    ['10/25/2021', 'date'],
    ['29FEB23', 'date'],
    ['5/10/21', 'shape'],
    ['05XYZ21', 'month'],
    ['5/10', 'shape'],
  ])('%s is none: %s', (typed, fault) => {
    expect(readDay(typed)).toEqual({ ok: false, fault });
  });
});
