// Between a draft's places and a file of them.
import type { Area } from '../api/values';
import type { Said, Saved } from '../geo/file';
import { formatDtg } from '../time/dtg';
import { readDtg } from '../time/read-dtg';
import { newShape, readArea, writtenArea } from './area';
import { bandDraft, readBand, readWindow, type VolumesDraft } from './volumes';

/** The places that can be read so far, for a file; height and hours where those can be read as well. */
export function savedPlaces(draft: VolumesDraft, now: Date): Saved[] {
  return draft.shapes.flatMap((shape): Saved[] => {
    const read = readArea(shape, '');
    if (!('area' in read)) return [];
    const window = shape.ownWindow ? readWindow(shape, false, '', now) : readWindow(draft, draft.open, '', now);
    const band = readBand(shape.ownBand ? shape : draft, '');
    return [{ area: read.area, ...('faults' in window ? {} : { window }), ...('faults' in band ? {} : { band }) }];
  });
}

/** What a file says of height and hours is the shape's own; what it does not say is the form's. */
export function takeInto(draft: VolumesDraft, areas: Area[], said: Said[] | undefined, hours: boolean, now: Date): void {
  const { from, to, low, high, datum } = draft;
  areas.forEach((area, i) => {
    const told = said?.[i] ?? {};
    draft.shapes.push({
      ...newShape(area.kind),
      ...{ from, to, low, high, datum },
      ...writtenArea(area),
      ...(told.band ? { ownBand: true, ...bandDraft(told.band) } : {}),
      ...(told.from !== undefined && told.to !== undefined && hours ? { ownWindow: true, from: asGroup(told.from, now), to: asGroup(told.to, now) } : {}),
    });
  });
}

/** As a staff writes it, unless that would lose its seconds. */
function asGroup(typed: string, now: Date): string {
  const read = readDtg(typed, now);
  return read.ok && new Date(read.at).getUTCSeconds() === 0 ? formatDtg(read.at) : typed;
}
