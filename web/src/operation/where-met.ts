// Where two meet: the point a map has to go to for it to be seen, and whose safety distance it is that is entered.
import type { Area, BufferOf, GeoPoint } from '../api/values';
import type { ConflictView, MeetingView } from '../api/views';
import { t } from '../i18n/i18n.svelte';
import { pointOf } from '../geo/point';
import { extentOf } from '../geo/shape';
import type { Found } from '../meet/preview';

/** The middle of where two meet first; none when it was too much to be drawn. */
export function placeOfConflict(conflict: ConflictView): GeoPoint | undefined {
  const region = conflict.overlaps.find((meeting) => meeting.region.length > 2)?.region;
  return region && middleOf([{ kind: 'Polygon', rings: [[...region, region[0]!]] }]);
}

/** The same for a draft; of the other, when they only touch. */
export function placeOfFound({ meetings, neighbour }: Found): GeoPoint | undefined {
  const ring = meetings.flatMap((met) => met.patches)[0];
  return middleOf(ring ? [{ kind: 'Polygon', rings: [ring] }] : neighbour.volumes.map((one) => one.area));
}

function middleOf(areas: Area[]): GeoPoint | undefined {
  const extent = extentOf(areas);
  return extent && pointOf((extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2);
}

/** Of a meeting that is near: whose safety distance is entered, and by how much ground of the other. */
export function nearWords(whose: BufferOf, mine: string, theirs: string, ground: string): string {
  switch (whose) {
    case 'MINE':
      return t('conflict.near', { of: mine, ground });
    case 'THEIRS':
      return t('conflict.near', { of: theirs, ground });
    case 'BOTH':
      return t('conflict.near.both', { ground });
  }
}

const SIDES = { NEWCOMER: 'MINE', EARLIER: 'THEIRS', BOTH: 'BOTH' } as const;

export function nearWordsOf(conflict: ConflictView, { buffer }: MeetingView, ground: string): string {
  const named = (side: ConflictView['newcomer']) => side.reference || t('conflict.unnamed');
  return buffer ? nearWords(SIDES[buffer], named(conflict.newcomer), named(conflict.earlier), ground) : ground;
}
