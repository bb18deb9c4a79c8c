// A place while it is being written: shapes drawn or typed, one altitude and window for all unless a
// shape has its own.
import type { AltitudeBand, Category, Datum, Volume, Window } from '../api/values';
import { dayOf, MAX_TOGETHER, MAX_WINDOWS, windowsOf } from '../meet/recurrence';
import { recurring } from '../meet/recurring';
import { formatDtg } from '../time/dtg';
import { readDtg } from '../time/read-dtg';
import { readArea, writtenArea, type Fault, type RepeatDraft, type ShapeDraft } from './area';
import { isCovering, MAX_VOLUMES, type SealDraft } from './sealed';
import { bufferDraft, bufferOf, readBuffer, type BufferDraft } from './buffer';

export interface VolumesDraft {
  category: Category;
  from: string;
  to: string;
  /** Without an end: for an immediate action or a notice. */
  open: boolean;
  /** The same hours on other days; none: once. */
  repeat?: RepeatDraft;
  low: string;
  high: string;
  datum: Datum;
  /** The hazard's safety distance, height and turnover; none: no hazard. */
  buffer?: BufferDraft;
  shapes: ShapeDraft[];
  /** The shapes are the covering of what is sealed here. */
  seal?: SealDraft;
}

export function newVolumes(now: Date): VolumesDraft {
  const hour = 3_600_000;
  const next = new Date(Math.ceil(now.getTime() / hour) * hour + 24 * hour);
  return {
    category: 'GROUND_MANOEUVRE',
    from: formatDtg(next),
    to: formatDtg(new Date(next.getTime() + 24 * hour)),
    open: false,
    low: '0',
    high: '500',
    datum: 'AGL',
    shapes: [],
  };
}

/** The volumes a draft stands for, or everything that is wrong with it. */
export function readVolumes(draft: VolumesDraft, now: Date): { volumes: Volume[] } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const keep = <T>(read: T | { faults: Fault[] }): T | undefined => {
    if (typeof read === 'object' && read !== null && 'faults' in read) {
      faults.push(...read.faults);
      return undefined;
    }
    return read;
  };
  const needsCommonWindow = draft.shapes.length === 0 || draft.shapes.some((shape) => !shape.ownWindow);
  const needsCommonBand = draft.shapes.length === 0 || draft.shapes.some((shape) => !shape.ownBand);
  const window = needsCommonWindow ? keep(readWhen(draft, draft.repeat, draft.open, 'volumes', now)) : undefined;
  const band = needsCommonBand ? keep(readBand(draft, 'volumes')) : undefined;
  const common = keep(readBuffer(draft.buffer, 'volumes'));
  if (draft.shapes.length === 0) faults.push({ field: 'volumes/shapes', fault: 'no-shape' });
  const volumes = draft.shapes.flatMap((shape, i): Volume[] => {
    const field = `volumes/${i}`;
    const read = keep(readArea(shape, field));
    const own = shape.ownWindow ? keep(readWhen(shape, repeatOf(shape, draft), false, field, now)) : window;
    const height = shape.ownBand ? keep(readBand(shape, field)) : band;
    const buffer = shape.buffer ? keep(readBuffer(shape.buffer, field)) : common;
    return read && own && height && buffer ? [{ area: read.area, band: height, ...own, ...buffer }] : [];
  });
  if (draft.seal && faults.length === 0 && !isCovering(volumes, draft.seal)) faults.push({ field: 'volumes/seal', fault: 'seal-changed' });
  if (volumes.length > MAX_VOLUMES) faults.push({ field: 'volumes/shapes', fault: 'too-many-volumes' });
  if (faults.length === 0 && volumes.reduce((sum, one) => sum + windowsOf(one).length, 0) > MAX_TOGETHER && volumes.some((one) => one.recurrence))
    faults.push({ field: 'volumes/repeat', fault: 'repeat-many' });
  return faults.length > 0 ? { faults } : { volumes };
}

const DAY_MS = 24 * 3_600_000;

export type When = Pick<Volume, 'window' | 'recurrence'>;

/** A window as typed, and what is repeated of it. */
function readWhen(draft: { from: string; to: string }, repeat: RepeatDraft | undefined, open: boolean, field: string, now: Date): When | { faults: Fault[] } {
  const window = readWindow(draft, open, field, now);
  if ('faults' in window || !repeat) return 'faults' in window ? window : { window };
  const fault = (what: string) => ({ faults: [{ field: 'volumes/repeat', fault: what }] });
  const until = readDtg(repeat.until, now);
  const from = readDtg(draft.from, now);
  if (!until.ok || !from.ok || window.to === undefined) return fault('repeat-until');
  const to = window.to;
  if (Date.parse(to) - Date.parse(window.from) > DAY_MS) return fault('repeat-long');
  if (repeat.days.length === 0 || !repeat.days.includes(dayOf(Date.parse(window.from), from.zone))) return fault('repeat-first');
  const when = recurring({ from: window.from, to }, repeat.days, from.zone, Date.parse(until.at));
  if (!when) return fault('repeat-until');
  // A year and more of calendar days may hold few windows; beyond seven years nothing does.
  const weeks = (Date.parse(when.window.to!) - Date.parse(when.window.from)) / (7 * DAY_MS);
  if (Math.floor(weeks) * when.recurrence.days.length > MAX_WINDOWS || starts(when) > MAX_WINDOWS) return fault('repeat-many');
  return when;
}

/** What the form's own hours mean so far; nothing while they cannot be read, or do not recur. */
export function firstWhen(draft: VolumesDraft, now: Date): When | undefined {
  const when = readWhen(draft, draft.repeat, draft.open, 'volumes', now);
  return 'faults' in when || !when.recurrence ? undefined : when;
}

/** How many begin: those that touch count each. */
const starts = ({ window, recurrence }: Required<When>) => windowsOf({ window, recurrence: { ...recurrence, minutes: Math.min(recurrence.minutes, 24 * 60 - 1) } }).length;

export function readWindow(
  draft: { from: string; to: string },
  open: boolean,
  field: string,
  now: Date,
): Window | { faults: Fault[] } {
  const from = readDtg(draft.from, now);
  const to = open ? undefined : readDtg(draft.to, now);
  const faults: Fault[] = [];
  if (!from.ok) faults.push({ field: `${field}/from`, fault: `dtg-${from.fault}` });
  if (to && !to.ok) faults.push({ field: `${field}/to`, fault: `dtg-${to.fault}` });
  if (from.ok && to?.ok && to.at <= from.at) faults.push({ field: `${field}/to`, fault: 'window-order' });
  if (faults.length > 0 || !from.ok) return { faults };
  return to?.ok ? { from: from.at, to: to.at } : { from: from.at };
}

const MIN_METRES = -500;
const MAX_METRES = 50_000;

export function readBand(draft: { low: string; high: string; datum: Datum }, field: string): AltitudeBand | { faults: Fault[] } {
  const low = metresOf(draft.low);
  const high = metresOf(draft.high);
  if (low === undefined) return { faults: [{ field: `${field}/low`, fault: 'altitude' }] };
  if (high === undefined) return { faults: [{ field: `${field}/high`, fault: 'altitude' }] };
  if (low >= high) return { faults: [{ field: `${field}/high`, fault: 'altitude-order' }] };
  return { lowMetres: low, highMetres: high, datum: draft.datum };
}

function metresOf(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  const metres = Number(text);
  const fits = /^-?\d+$/.test(text) && metres >= MIN_METRES && metres <= MAX_METRES;
  return fits ? metres : undefined;
}

/** A clause that is already in the record, to be changed. */
export function volumesDraftOf(category: Category, volumes: Volume[], now: Date): VolumesDraft {
  const [first] = volumes;
  const common = newVolumes(now);
  if (!first) return { ...common, category };
  return {
    ...common,
    ...whenDraft(first),
    ...(first.recurrence ? { repeat: repeatDraft(first) } : {}),
    ...bandDraft(first.band),
    ...(first.buffer ? { buffer: bufferDraft(first.buffer) } : {}),
    category,
    open: first.window.to === undefined,
    shapes: volumes.map((volume) => shapeDraftOf(volume, first)),
  };
}

function shapeDraftOf(volume: Volume, first: Volume): ShapeDraft {
  return {
    ...writtenArea(volume.area),
    ownWindow: whenKey(volume) !== whenKey(first),
    ...whenDraft(volume),
    ...(JSON.stringify(volume.recurrence) === JSON.stringify(first.recurrence) && endOf(volume) === endOf(first) ? {} : { repeat: volume.recurrence ? repeatDraft(volume) : 'once' as const }),
    ownBand: JSON.stringify(volume.band) !== JSON.stringify(first.band),
    ...bandDraft(volume.band),
    ...(JSON.stringify(volume.buffer) === JSON.stringify(first.buffer) ? {} : { buffer: bufferDraft(volume.buffer) }),
  };
}

/** The volumes of the shapes that can be read so far: a check need not wait for the last field. */
export function readableVolumes(draft: VolumesDraft, now: Date): { volumes: Volume[]; shapes: number[] } {
  const common = readWhen(draft, draft.repeat, draft.open, 'volumes', now);
  const band = readBand(draft, 'volumes');
  const read = draft.shapes.flatMap((shape, i) => {
    const area = readArea(shape, '');
    const when = shape.ownWindow ? readWhen(shape, repeatOf(shape, draft), false, '', now) : common;
    const height = shape.ownBand ? readBand(shape, '') : band;
    if (!('area' in area) || 'faults' in when || 'faults' in height) return [];
    return [{ i, volume: { area: area.area, band: height, ...when, ...bufferOf(shape.buffer ?? draft.buffer) } }];
  });
  return { volumes: read.map((one) => one.volume), shapes: read.map((one) => one.i) };
}

/** A shape with hours of its own may also repeat otherwise, if it came so. */
const repeatOf = (shape: ShapeDraft, draft: VolumesDraft) => (shape.repeat === 'once' ? undefined : (shape.repeat ?? draft.repeat));
const whenKey = ({ window, recurrence }: When) => JSON.stringify([window, recurrence]);
const endOf = ({ window, recurrence }: When) => recurrence && window.to;

/** The first of what recurs, typed in its zone: days are counted in it. */
function whenDraft({ window, recurrence }: When): { from: string; to: string } {
  if (!recurrence) return windowDraft(window);
  const { minutes, zone } = recurrence;
  return { from: formatDtg(window.from, zone), to: formatDtg(new Date(Date.parse(window.from) + minutes * 60_000), zone) };
}

function repeatDraft({ window, recurrence }: When): RepeatDraft {
  const last = Date.parse(window.to!) - recurrence!.minutes * 60_000;
  return { days: recurrence!.days, until: formatDtg(new Date(last), recurrence!.zone) };
}

function windowDraft(window: Window): { from: string; to: string } {
  return { from: formatDtg(window.from), to: window.to === undefined ? '' : formatDtg(window.to) };
}

export function bandDraft(band: AltitudeBand): { low: string; high: string; datum: Datum } {
  return { low: String(band.lowMetres), high: String(band.highMetres), datum: band.datum };
}
