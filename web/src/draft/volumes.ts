// A place while it is being written: shapes drawn or typed, one altitude and window for all unless a
// shape has its own.
import type { AltitudeBand, Category, Datum, Volume, Window } from '../api/values';
import { formatDtg } from '../time/dtg';
import { readDtg } from '../time/read-dtg';
import { readArea, writtenArea, type Fault, type ShapeDraft } from './area';
import { bufferDraft, bufferOf, readBuffer, type BufferDraft } from './buffer';

export interface VolumesDraft {
  category: Category;
  from: string;
  to: string;
  /** Without an end: for an immediate action or a notice. */
  open: boolean;
  /** The same hours on so many days, as typed; empty: once. */
  days?: string;
  low: string;
  high: string;
  datum: Datum;
  /** The hazard's safety distance, height and turnover; none: no hazard. */
  buffer?: BufferDraft;
  shapes: ShapeDraft[];
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
  const window = needsCommonWindow ? keep(readWindow(draft, draft.open, 'volumes', now)) : undefined;
  const band = needsCommonBand ? keep(readBand(draft, 'volumes')) : undefined;
  const common = keep(readBuffer(draft.buffer, 'volumes'));
  if (draft.shapes.length === 0) faults.push({ field: 'volumes/shapes', fault: 'no-shape' });
  const volumes = draft.shapes.flatMap((shape, i): Volume[] => {
    const field = `volumes/${i}`;
    const read = keep(readArea(shape, field));
    const own = shape.ownWindow ? keep(readWindow(shape, false, field, now)) : window;
    const height = shape.ownBand ? keep(readBand(shape, field)) : band;
    const buffer = shape.buffer ? keep(readBuffer(shape.buffer, field)) : common;
    return read && own && height && buffer ? [{ area: read.area, band: height, window: own, ...buffer }] : [];
  });
  const days = daysOf(draft);
  if (days === undefined) faults.push({ field: 'volumes/days', fault: 'days' });
  else if (days * volumes.length > MAX_VOLUMES) faults.push({ field: 'volumes/days', fault: 'too-many-volumes' });
  else if (days > 1 && volumes.some((volume) => volume.window.to === undefined)) faults.push({ field: 'volumes/days', fault: 'days' });
  return faults.length > 0 || days === undefined ? { faults } : { volumes: repeated(volumes, days) };
}

/** As org.entente.operation.Clause.SpaceTime: a window a day is a volume a day. */
const MAX_VOLUMES = 64;
const DAY_MS = 24 * 3_600_000;

function daysOf(draft: VolumesDraft): number | undefined {
  const typed = (draft.days ?? '').trim();
  const days = typed === '' ? 1 : Number(typed);
  return Number.isInteger(days) && days >= 1 ? days : undefined;
}

/** The same on each of the days, day by day. */
function repeated(volumes: Volume[], days: number): Volume[] {
  return Array.from({ length: days }, (_, day) => volumes.map((volume) => onDay(volume, day))).flat();
}

function onDay(volume: Volume, day: number): Volume {
  if (day === 0) return volume;
  const later = (at: string) => new Date(Date.parse(at) + day * DAY_MS).toISOString();
  const { from, to } = volume.window;
  return { ...volume, window: to === undefined ? { from: later(from) } : { from: later(from), to: later(to) } };
}

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
    ...windowDraft(first.window),
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
    ownWindow: JSON.stringify(volume.window) !== JSON.stringify(first.window),
    ...windowDraft(volume.window),
    ownBand: JSON.stringify(volume.band) !== JSON.stringify(first.band),
    ...bandDraft(volume.band),
    ...(JSON.stringify(volume.buffer) === JSON.stringify(first.buffer) ? {} : { buffer: bufferDraft(volume.buffer) }),
  };
}

/** The volumes of the shapes that can be read so far: a check need not wait for the last field. */
export function readableVolumes(draft: VolumesDraft, now: Date): { volumes: Volume[]; shapes: number[] } {
  const common = readWindow(draft, draft.open, 'volumes', now);
  const band = readBand(draft, 'volumes');
  const read = draft.shapes.flatMap((shape, i) => {
    const area = readArea(shape, '');
    const window = shape.ownWindow ? readWindow(shape, false, '', now) : common;
    const height = shape.ownBand ? readBand(shape, '') : band;
    if (!('area' in area) || 'faults' in window || 'faults' in height) return [];
    return [{ i, volume: { area: area.area, band: height, window, ...bufferOf(shape.buffer ?? draft.buffer) } }];
  });
  const days = Math.min(daysOf(draft) ?? 1, Math.floor(MAX_VOLUMES / Math.max(1, read.length)));
  const times = Array.from({ length: draft.open ? 1 : Math.max(1, days) }, (_, day) => day);
  return {
    volumes: times.flatMap((day) => read.map((one) => onDay(one.volume, day))),
    shapes: times.flatMap(() => read.map((one) => one.i)),
  };
}

function windowDraft(window: Window): { from: string; to: string } {
  return { from: formatDtg(window.from), to: window.to === undefined ? '' : formatDtg(window.to) };
}

export function bandDraft(band: AltitudeBand): { low: string; high: string; datum: Datum } {
  return { low: String(band.lowMetres), high: String(band.highMetres), datum: band.datum };
}
