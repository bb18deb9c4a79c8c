// What stands in a clause, in words.
import type { ShiftedView } from '../api/views';
import { CLAUSE_KINDS, type ClauseKind, type Margins, type Volume } from '../api/values';
import { writePlace } from '../geo/coordinates';
import { areaKm2, lengthMetres } from '../geo/shape';
import { number, t } from '../i18n/i18n.svelte';

const HOUR = 60;
const DAY = 24 * HOUR;

/** `1 j 2 h`, `1 h 30`, `45 min`. */
export function lasting(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR), minutes % HOUR];
  const time = hours === 0 ? (rest === 0 ? '' : `${rest} min`) : rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
  return [days === 0 ? '' : t('ways.days', { n: days }), time].filter(Boolean).join(' ');
}

export function shapeWords({ area }: Pick<Volume, 'area'>): string {
  const size = t('shape.size', { km2: number(areaKm2(area), areaKm2(area) < 10 ? 1 : 0) });
  switch (area.kind) {
    case 'Polygon':
      return `${t('shape.Polygon')} ${size}`;
    case 'Circle':
      return t('shape.circleAt', { place: writePlace(area.centre), m: number(area.radiusMetres) });
    case 'Corridor':
      return t('shape.corridorAt', { km: number(lengthMetres(area.line) / 1000, 1), m: number(area.widthMetres) });
  }
}

export function bandWords({ band }: Pick<Volume, 'band'>): string {
  return t('band', {
    low: number(band.lowMetres),
    high: number(band.highMetres),
    datum: t(`enum.Datum.${band.datum}`),
  });
}

/** How far its hazard reaches beyond it; nothing if it is none. */
export function bufferWords({ buffer }: Pick<Volume, 'buffer'>): string {
  if (!buffer) return '';
  const { metres, heightMetres, turnoverMinutes } = buffer;
  return [
    ...(metres > 0 ? [t('buffer.metres', { m: number(metres) })] : []),
    ...(heightMetres > 0 ? [t('buffer.height', { m: number(heightMetres) })] : []),
    ...(turnoverMinutes > 0 ? [t('buffer.turnover', { by: lasting(turnoverMinutes) })] : []),
  ].join(' · ');
}

/** `± 3 h, ± 5 km`. */
export function marginWords({ hours, kilometres, heightMetres }: Margins): string {
  return [...(hours > 0 ? [`± ${hours} h`] : []), ...(kilometres > 0 ? [`± ${kilometres} km`] : []), ...(heightMetres > 0 ? [`± ${number(heightMetres)} m`] : [])].join(', ');
}

/** How far, and when, the lead shifted it. */
export function shiftWords({ minutes, heightMetres }: Pick<ShiftedView, 'minutes' | 'heightMetres'>): string {
  const signed = (value: number, words: string) => `${value < 0 ? '−' : '+'} ${words}`;
  return [
    t('shift.done'),
    ...(minutes === 0 ? [] : [signed(minutes, lasting(Math.abs(minutes)))]),
    ...(heightMetres === 0 ? [] : [signed(heightMetres, `${number(Math.abs(heightMetres))} m`)]),
  ].join(' ');
}

/** Names of clauses, in their order; all of them in one word. */
export function clauseList(clauses: ClauseKind[]): string {
  if (clauses.length >= CLAUSE_KINDS.length) return t('clause.all');
  return CLAUSE_KINDS.filter((one) => clauses.includes(one)).map((one) => t(`enum.ClauseKind.${one}`)).join(', ');
}

/** A corner moved is a change that the size alone would not show. */
export function cornersOf({ area }: Pick<Volume, 'area'>): string[] {
  if (area.kind === 'Circle') return [];
  const points = area.kind === 'Polygon' ? area.rings.flatMap((ring) => ring.slice(0, -1)) : area.line;
  return points.map((point) => writePlace(point));
}
