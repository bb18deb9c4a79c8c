// A clause as lines of text, so that two versions of it can be laid against one another.
import { here } from '../app/workplace.svelte';
import type { ClauseView } from '../api/views';
import { CLAUSE_KINDS, type ClauseKind, type Volume } from '../api/values';
import { writePlace } from '../geo/coordinates';
import { areaKm2, lengthMetres } from '../geo/shape';
import { named, number, t, textOf } from '../i18n/i18n.svelte';
import { formatWindow } from '../time/dtg';

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

/** Names of clauses, in their order; all of them in one word. */
export function clauseList(clauses: ClauseKind[]): string {
  if (clauses.length >= CLAUSE_KINDS.length) return t('clause.all');
  return CLAUSE_KINDS.filter((one) => clauses.includes(one)).map((one) => t(`enum.ClauseKind.${one}`)).join(', ');
}

export function clauseLines(clause: ClauseView): string[] {
  if (clause.withheld) return [t('clause.withheld')];
  const name = (party: string) => named(here().party(party)?.name) || party;
  const lines = [
    ...(clause.category ? [t(`enum.Category.${clause.category}`)] : []),
    ...(clause.text === undefined ? [] : [textOf(clause.text)]),
    ...clause.volumes.flatMap((volume, i) => [
      `${i + 1}. ${shapeWords(volume)}`,
      ...cornersOf(volume),
      bandWords(volume),
      formatWindow(volume.window),
    ]),
    ...clause.elements.map(
      (one) => `${name(one.party)} : ${one.unit}, ${t('clause.strength', { n: number(one.personnel) })}`,
    ),
  ];
  return lines.length === 0 ? [t('clause.empty')] : lines;
}

/** A corner moved is a change that the size alone would not show. */
export function cornersOf({ area }: Pick<Volume, 'area'>): string[] {
  if (area.kind === 'Circle') return [];
  const points = area.kind === 'Polygon' ? area.rings.flatMap((ring) => ring.slice(0, -1)) : area.line;
  return points.map((point) => writePlace(point));
}
