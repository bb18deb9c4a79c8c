// Military grid references (MGRS, NGA.STND.0037). The library does the projection; what a reader typed
// wrong is named here, since a wrong letter moves a place by hundreds of kilometres.
import { forward, toPoint } from 'mgrs';
import type { GeoPoint } from '../api/values';
import { latOf, lonOf, pointOf } from './point';

const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
const BAND_DEGREES = 8;
const SOUTHERNMOST = -80;
const NORTHERNMOST = 84;
/** Columns of the 100 km squares repeat every three zones. */
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'];
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
const MAX_DIGITS = 10;
/** A square cut by a zone's or a band's edge may be named from either side: about 100 km. */
const EDGE_DEGREES = 1;

export type MgrsFault = 'mgrs-shape' | 'mgrs-zone' | 'mgrs-band' | 'mgrs-square' | 'mgrs-digits' | 'mgrs-place';
export type MgrsRead =
  | { ok: true; point: GeoPoint; precisionMetres: number }
  | { ok: false; fault: MgrsFault; piece: string };

/** Whether a text is meant as a grid reference: a zone number, then letters. */
export function looksLikeMgrs(text: string): boolean {
  return /^\d{1,2}\s*[A-Za-z]{1,3}\b/.test(text.trim()) && !/[°'"]/.test(text);
}

export function readMgrs(typed: string): MgrsRead {
  const text = typed.toUpperCase().replace(/\s+/g, '');
  const found = /^(\d{1,2})([A-Z])([A-Z]{2})(\d*)$/.exec(text);
  if (!found) return fault('mgrs-shape', typed.trim());
  const [, zone, band, square, digits] = found as unknown as [string, string, string, string, string];
  const number = Number(zone);
  if (number < 1 || number > 60) return fault('mgrs-zone', zone);
  if (!BANDS.includes(band)) return fault('mgrs-band', band);
  const columns = COLUMNS[(number - 1) % 3]!;
  if (!columns.includes(square[0]!) || !ROWS.includes(square[1]!)) return fault('mgrs-square', square);
  if (digits.length % 2 !== 0 || digits.length > MAX_DIGITS) return fault('mgrs-digits', digits);
  return located(number, band, square, digits);
}

function located(zone: number, band: string, square: string, digits: string): MgrsRead {
  const [lon, lat] = pointOrNothing(`${zone}${band}${square}${digits}`) ?? [NaN, NaN];
  const south = SOUTHERNMOST + BAND_DEGREES * BANDS.indexOf(band);
  const north = band === 'X' ? NORTHERNMOST : south + BAND_DEGREES;
  const west = 6 * zone - 186;
  const inBand = lat > south - EDGE_DEGREES && lat < north + EDGE_DEGREES;
  // Zones of Norway and Svalbard are up to twelve degrees wide.
  const widening = band === 'V' || band === 'X' ? 6 : EDGE_DEGREES;
  const inZone = lon > west - widening && lon < west + 6 + widening;
  if (!inBand || !inZone) return fault('mgrs-place', `${zone}${band} ${square}`);
  return { ok: true, point: pointOf(lon, lat), precisionMetres: 10 ** (5 - digits.length / 2) };
}

function pointOrNothing(reference: string): [number, number] | undefined {
  try {
    return toPoint(reference) as [number, number];
  } catch {
    return undefined;
  }
}

function fault(which: MgrsFault, piece: string): MgrsRead {
  return { ok: false, fault: which, piece };
}

/** `30QYF 12345 67890`, to the metre; nothing near the poles, where the grid is another one. */
export function formatMgrs(point: GeoPoint, digits = 5): string | undefined {
  const lat = latOf(point);
  if (lat < SOUTHERNMOST || lat > NORTHERNMOST) return undefined;
  const text = forward([lonOf(point), lat], digits);
  const square = text.slice(0, text.length - 2 * digits);
  return `${square} ${text.slice(square.length, square.length + digits)} ${text.slice(square.length + digits)}`;
}

