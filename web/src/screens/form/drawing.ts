// Between a draft's shapes and the map beside the form.
import type { Key } from '../../i18n/i18n.svelte';
import { readArea, writePlaces, type VolumesDraft } from '../../draft/volumes';
import type { Drawn, MapPlace } from '../../map/port';
import { lineOf, volumesOf } from '../../operation/places';
import { isOver } from '../../operation/facts';
import type { ReadCopy } from '../../store/copy.svelte';

export function drawnInto(draft: VolumesDraft, i: number, drawn: Drawn): void {
  const shape = draft.shapes[i];
  if (!shape || drawn.points.length === 0) return;
  shape.places = writePlaces(drawn.points);
  if (drawn.radiusMetres !== undefined) shape.metres = String(drawn.radiusMetres);
}

/** The shapes of the draft over everything else this post may know of. */
export function placesOfDraft(draft: VolumesDraft, copy: ReadCopy, word: (key: Key) => string): MapPlace[] {
  const own = draft.shapes.flatMap((shape, i): MapPlace[] => {
    const read = readArea(shape, '');
    return 'area' in read
      ? [{ id: `draft/${i}`, area: read.area, line: 'draft', label: `${word('map.draft')} ${i + 1}`, role: 'main' }]
      : [];
  });
  const others = copy
    .all('OperationView')
    .filter((operation) => !isOver(operation))
    .flatMap((operation) =>
      volumesOf(operation.latest).map((volume, i): MapPlace => ({
        id: `${operation.id}/${i}`,
        area: volume.area,
        line: lineOf(operation),
        label: operation.reference,
        role: 'other',
      })),
    );
  const notices = [...copy.all('NoticeView'), ...copy.all('ImmediateActionView')]
    .filter((notice) => notice.state !== 'ENDED')
    .flatMap((notice) =>
      notice.volumes.map((volume, i): MapPlace => ({
        id: `${notice.id}/${i}`,
        area: volume.area,
        line: 'notice',
        label: notice.reference,
        role: 'other',
      })),
    );
  return [...others, ...notices, ...own];
}
