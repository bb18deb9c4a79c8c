// Places as officers write them: MGRS, degrees-minutes-seconds, decimal degrees.
import type { GeoPoint } from '../api/values';
import { formatMgrs, looksLikeMgrs, readMgrs, type MgrsFault } from './mgrs';
import { isOnGlobe, latOf, lonOf, pointOf } from './point';

export type PlaceFault = MgrsFault | 'empty' | 'place-shape' | 'latitude' | 'longitude' | 'minutes' | 'axes';
export type PlaceRead =
  | { ok: true; point: GeoPoint; as: 'mgrs' | 'dms' | 'decimal' }
  | { ok: false; fault: PlaceFault; piece: string };

export function readPlace(typed: string): PlaceRead {
  const text = typed.trim();
  if (text === '') return { ok: false, fault: 'empty', piece: '' };
  if (looksLikeMgrs(text)) {
    const read = readMgrs(text);
    return read.ok ? { ok: true, point: read.point, as: 'mgrs' } : read;
  }
  return /[°'"′″’]/.test(text) ? readDms(text) : readDecimal(text);
}

/** One angle without its letter: degrees, then minutes and seconds if given. */
const SIZE =
  /([+-−]?\d{1,3}(?:[.,]\d+)?)\s*(?:[°d]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’m]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″s]|''))?)?)?/
    .source;
/** Letters lead both angles or trail both: read the other way, one would take its neighbour's. */
const LEADING = new RegExp(`([NSEWO])\\s*${SIZE}`, 'gi');
const TRAILING = new RegExp(`${SIZE}\\s*([NSEWO])?`, 'gi');

interface Angle {
  degrees: number;
  letter: string | undefined;
  minutes: number;
  seconds: number;
  piece: string;
}

function readDms(text: string): PlaceRead {
  const angles = anglesOf(text);
  if (angles.length !== 2) return { ok: false, fault: 'place-shape', piece: text };
  const wrong = angles.find((angle) => angle.minutes >= 60 || angle.seconds >= 60);
  if (wrong) return { ok: false, fault: 'minutes', piece: wrong.piece };
  return assembled(angles as [Angle, Angle], 'dms');
}

function readDecimal(text: string): PlaceRead {
  // A comma is a separator in `16.27, -0.05` and a decimal mark in `16,27 -0,05`.
  const dotted = text.includes('.') || /,\s/.test(text) ? text.replace(/,/g, ' ') : text.replace(/,/g, '.');
  const words = /^([NSEWO]?\s*[+-]?\d{1,3}(?:\.\d+)?\s*[°]?\s*[NSEWO]?)[\s;/]+([NSEWO]?\s*[+-]?\d{1,3}(?:\.\d+)?\s*[°]?\s*[NSEWO]?)$/i;
  const found = words.exec(dotted.replace('−', '-').replace('−', '-').trim());
  if (!found) return { ok: false, fault: 'place-shape', piece: text };
  const angles = found.slice(1, 3).map((half) => anglesOf(half)[0]);
  if (!angles[0] || !angles[1]) return { ok: false, fault: 'place-shape', piece: text };
  return assembled([angles[0], angles[1]], 'decimal');
}

function anglesOf(text: string): Angle[] {
  const number = (piece: string | undefined) => Number((piece ?? '0').replace(',', '.').replace('−', '-'));
  const leading = /^[NSEWO]/i.test(text.trim());
  return [...text.matchAll(leading ? LEADING : TRAILING)].map((found) => {
    const [letter, degrees, minutes, seconds] = leading
      ? [found[1], found[2], found[3], found[4]]
      : [found[4], found[1], found[2], found[3]];
    return {
      degrees: number(degrees),
      letter: letter?.toUpperCase(),
      minutes: number(minutes),
      seconds: number(seconds),
      piece: found[0].trim(),
    };
  });
}

function assembled(angles: [Angle, Angle], as: 'dms' | 'decimal'): PlaceRead {
  const isLongitude = (angle: Angle) => angle.letter !== undefined && 'EWO'.includes(angle.letter);
  const isLatitude = (angle: Angle) => angle.letter !== undefined && 'NS'.includes(angle.letter);
  const swapped = isLongitude(angles[0]) || isLatitude(angles[1]);
  const [lat, lon] = swapped ? [angles[1], angles[0]] : angles;
  if (isLongitude(lat) || isLatitude(lon)) {
    return { ok: false, fault: 'axes', piece: `${angles[0].piece} ${angles[1].piece}` };
  }
  const point = pointOf(valueOf(lon), valueOf(lat));
  if (Math.abs(latOf(point)) > 90) return { ok: false, fault: 'latitude', piece: lat.piece };
  if (!isOnGlobe(point)) return { ok: false, fault: 'longitude', piece: lon.piece };
  return { ok: true, point, as };
}

function valueOf(angle: Angle): number {
  const size = Math.abs(angle.degrees) + angle.minutes / 60 + angle.seconds / 3600;
  const negative = angle.degrees < 0 || Object.is(angle.degrees, -0) || /[SWO]/.test(angle.letter ?? '');
  return negative ? -size : size;
}

/** `16°16′00.0″N 000°03′00.0″W`, to the tenth of a second: three metres. */
export function formatDms(point: GeoPoint): string {
  return `${angle(latOf(point), 2, 'N', 'S')} ${angle(lonOf(point), 3, 'E', 'W')}`;
}

function angle(value: number, width: number, positive: string, negative: string): string {
  const tenths = Math.round(Math.abs(value) * 36_000);
  const degrees = Math.floor(tenths / 36_000);
  const minutes = Math.floor((tenths % 36_000) / 600);
  const seconds = ((tenths % 600) / 10).toFixed(1);
  const pad = (text: string | number, length: number) => String(text).padStart(length, '0');
  return `${pad(degrees, width)}°${pad(minutes, 2)}′${pad(seconds, 4)}″${value < 0 ? negative : positive}`;
}

export function formatDecimal(point: GeoPoint): string {
  return `${latOf(point).toFixed(5)}, ${lonOf(point).toFixed(5)}`;
}

/** As a place is written by default: a grid reference, or degrees where the grid does not reach. */
export function writePlace(point: GeoPoint): string {
  return formatMgrs(point) ?? formatDecimal(point);
}
