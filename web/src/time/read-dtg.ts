// Reads what officers type for an instant: a date-time group with English or French months, an ISO date
// and time, or an offset from now.
import type { Instant } from '../api/values';
import { hoursOf, MONTHS } from './dtg';
import { local as localTime } from './local.svelte';

/** French months as staffs write them; JUIN and JUIL are four letters, being alike in three. */
const FRENCH: Record<string, number> = {
  JAN: 0,
  JANV: 0,
  FEV: 1,
  FEVR: 1,
  MAR: 2,
  MARS: 2,
  AVR: 3,
  AVRI: 3,
  MAI: 4,
  JUN: 5,
  JUIN: 5,
  JUL: 6,
  JUIL: 6,
  AOU: 7,
  AOUT: 7,
  SEP: 8,
  SEPT: 8,
  OCT: 9,
  NOV: 10,
  DEC: 11,
};

/** A dateless year of a group is of this century: the record begins in it. */
export const CENTURY = 2000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** J, "Juliett": local time, here the theatre's (ACP 121). */
const LOCAL = 'J';

export type DtgFault = 'empty' | 'shape' | 'day' | 'hour' | 'minute' | 'zone' | 'month' | 'date';
export type DtgRead = { ok: true; at: Instant; zone: string } | { ok: false; fault: DtgFault };

/**
 * Reads a date-time group, an ISO date and time, or an offset such as `+6h` or `+90min` from `now`.
 * A group without month and year is of the month of `now`.
 */
export function readDtg(typed: string, now: Date): DtgRead {
  const text = plain(typed);
  if (text === '') return { ok: false, fault: 'empty' };
  return readOffset(text, now) ?? readIso(text) ?? readGroup(text.replaceAll(' ', ''), now);
}

export function plain(typed: string): string {
  return typed
    .trim()
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

function readOffset(text: string, now: Date): DtgRead | undefined {
  const found = /^([+-]) ?(\d{1,4}) ?(H|J|D|MIN)$/.exec(text);
  if (!found) return undefined;
  const unitMs = found[3] === 'MIN' ? MINUTE_MS : found[3] === 'H' ? HOUR_MS : 24 * HOUR_MS;
  const minutes = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  const at = minutes + Number(found[1] + found[2]!) * unitMs;
  return { ok: true, at: new Date(at).toISOString(), zone: 'Z' };
}

function readIso(text: string): DtgRead | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?$/.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour, minute] = found.slice(1, 6).map(Number) as [number, number, number, number, number];
  return instantOf({ year, month: month - 1, day, hour, minute, zone: 'Z' });
}

function readGroup(text: string, now: Date): DtgRead {
  const found = /^(\d\d)(\d\d)(\d\d)([A-Z])(?:([A-Z]{3,4})(\d\d)?)?$/.exec(text);
  if (!found) return { ok: false, fault: 'shape' };
  const [, day, hour, minute, zone, word, year] = found;
  const month = word === undefined ? now.getUTCMonth() : monthOf(word);
  if (month === undefined) return { ok: false, fault: 'month' };
  return instantOf({
    year: year === undefined ? now.getUTCFullYear() : CENTURY + Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    zone: zone!,
  });
}

export function monthOf(word: string): number | undefined {
  const english = MONTHS.en.indexOf(word);
  return english >= 0 ? english : FRENCH[word];
}

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  zone: string;
}

function instantOf({ year, month, day, hour, minute, zone }: Fields): DtgRead {
  const local = new Date(Date.UTC(year, month, day, hour, minute));
  const minutesEast = zone === LOCAL ? eastWhereItReads(local) : minutesOf(zone);
  if (minutesEast === undefined) return { ok: false, fault: 'zone' };
  if (day < 1 || day > 31) return { ok: false, fault: 'day' };
  if (hour > 23) return { ok: false, fault: 'hour' };
  if (minute > 59) return { ok: false, fault: 'minute' };
  // 31 June rolls over into July: no such day.
  if (local.getUTCDate() !== day || local.getUTCMonth() !== month) return { ok: false, fault: 'date' };
  return { ok: true, at: new Date(local.getTime() - minutesEast * MINUTE_MS).toISOString(), zone: zone === LOCAL ? 'Z' : zone };
}

function minutesOf(zone: string): number | undefined {
  const hours = hoursOf(zone);
  return hours === undefined ? undefined : hours * 60;
}

/** The theatre's offset when its clocks show this; asked twice, since it may change on that very day. */
function eastWhereItReads(shown: Date): number {
  const first = localTime.minutesEast(shown);
  return localTime.minutesEast(new Date(shown.getTime() - first * MINUTE_MS));
}
