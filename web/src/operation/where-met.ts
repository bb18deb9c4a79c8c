// Where a map has to go for a conflict to be seen.
import type { Area, GeoPoint } from '../api/values';
import type { ConflictView } from '../api/views';
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
