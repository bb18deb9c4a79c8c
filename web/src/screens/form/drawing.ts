// Between a draft's shapes and the map beside the form.
import { named, type Key } from '../../i18n/i18n.svelte';
import type { Area } from '../../api/values';
import { newShape, readArea, shownArea, writtenArea } from '../../draft/area';
import { bufferOf } from '../../draft/buffer';
import { extentOf } from '../../geo/shape';
import type { VolumesDraft } from '../../draft/volumes';
import type { Found } from '../../meet/preview';
import type { MapPlace } from '../../map/port';
import { groundOf, lineOf, volumesOf } from '../../operation/places';
import { isOver } from '../../operation/facts';
import type { ReadCopy } from '../../store/copy.svelte';

/** What a hand left on the map, to the last unit; the answer is which shape it went to. */
export function drawnInto(draft: VolumesDraft, { i, area }: { i: number | undefined; area: Area }): number {
  const at = i ?? draft.shapes.length;
  const shape = draft.shapes[at] ?? { ...newShape(area.kind), from: draft.from, to: draft.to, low: draft.low, high: draft.high, datum: draft.datum };
  draft.shapes[at] = { ...shape, ...writtenArea(area) };
  return at;
}

export function areasOf(draft: VolumesDraft): (Area | undefined)[] {
  return draft.shapes.map(shownArea);
}

/** Where the draft meets others, hatched. */
export function placesOfFound(found: Found[], word: (key: Key) => string): MapPlace[] {
  return found.flatMap(({ degree, meetings, neighbour }, f) =>
    meetings.flatMap((met, m) =>
      met.patches.map((ring, p): MapPlace => ({
        id: `found/${f}/${m}/${p}`,
        area: { kind: 'Polygon', rings: [ring] },
        line: 'conflict',
        label: p === 0 ? `${word('degree.word')} ${degree} · ${neighbour.reference}` : '',
        role: 'conflict',
      })),
    ),
  );
}

/** The shapes of the draft over everything else this post may know of. */
export function placesOfDraft(draft: VolumesDraft, copy: ReadCopy, word: (key: Key) => string): MapPlace[] {
  const own = draft.shapes.flatMap((shape, i): MapPlace[] => {
    const read = readArea(shape, '');
    const buffer = bufferOf(shape.buffer ?? draft.buffer);
    return 'area' in read
      ? [{ id: `draft/${i}`, ...groundOf({ ...read, ...buffer }), line: 'draft', label: `${word('map.draft')} ${i + 1}`, role: 'main' }]
      : [];
  });
  const others = copy
    .all('OperationView')
    .filter((operation) => !isOver(operation) && operation.state !== 'REFUSED')
    .flatMap((operation) =>
      volumesOf(operation.latest).map((volume, i): MapPlace => ({
        id: `${operation.id}/${i}`,
        ...groundOf(volume),
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
        ...groundOf(volume),
        line: 'notice',
        label: notice.reference,
        role: 'other',
      })),
    );
  const theatre = extentOf(copy.all('SectorView').map((one) => one.area));
  const known = [...others, ...notices].map((one): MapPlace => (theatre && !meets(extentOf([one.area]), theatre) ? { ...one, far: true } : one));
  return [...known, ...borderOf(copy, word), ...own];
}

/** Where the soil ends, below everything else; the map does not open on a whole country. */
function borderOf(copy: ReadCopy, word: (key: Key) => string): MapPlace[] {
  const soil = copy.all('TheatreView')[0]?.soil;
  if (soil === undefined) return [];
  return [
    { id: 'soil', area: soil.ground, line: 'ended', label: word('border.line'), role: 'other', far: true },
    ...soil.neighbours.flatMap((one) =>
      one.ground.map((area, i): MapPlace => ({ id: `soil/${one.id}/${i}`, area, line: 'ended', label: i === 0 ? named(one.name) : '', role: 'other', far: true })),
    ),
  ];
}

type Extent = NonNullable<ReturnType<typeof extentOf>>;

function meets(one: Extent | undefined, [west, south, east, north]: Extent): boolean {
  return one !== undefined && one[0] <= east && one[2] >= west && one[1] <= north && one[3] >= south;
}
