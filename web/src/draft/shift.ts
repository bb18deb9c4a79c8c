// A shift within margins while it is typed: kilometres and minutes become the translation that is signed.
import type { Shift } from '../api/acts';
import type { Margins, Volume } from '../api/values';
import { E7 } from '../geo/point';
import { extentOf } from '../geo/shape';
import { movedBy } from '../meet/recurring';

export interface ShiftDraft {
  /** Kilometres; west and south are negative. */
  east: string;
  north: string;
  /** Minutes later; earlier is negative. */
  minutes: string;
  metres: string;
  reason: string;
}

export const NO_SHIFT: ShiftDraft = { east: '', north: '', minutes: '', metres: '', reason: '' };

/** Of a degree of latitude at the least, so that what is typed never goes further than it says. */
const METRES_A_DEGREE = 111_700;

export type ShiftFault = 'number' | 'time' | 'ground' | 'height' | 'nothing';

/** The translation; or what is wrong with it. */
export function readShift(draft: ShiftDraft, margins: Margins, volumes: Volume[], shifted: boolean): { shift: Shift } | { fault: ShiftFault } {
  const [east, north, minutes, heightMetres] = [draft.east, draft.north, draft.minutes, draft.metres].map(numberOf);
  if (east === undefined || north === undefined || minutes === undefined || heightMetres === undefined) return { fault: 'number' };
  if (!Number.isInteger(minutes) || !Number.isInteger(heightMetres)) return { fault: 'number' };
  if (Math.abs(minutes) > margins.hours * 60) return { fault: 'time' };
  if (Math.abs(heightMetres) > margins.heightMetres) return { fault: 'height' };
  if (Math.hypot(east, north) > margins.kilometres) return { fault: 'ground' };
  if (!shifted && [east, north, minutes, heightMetres].every((one) => one === 0)) return { fault: 'nothing' };
  const extent = extentOf(volumes.map((one) => one.area));
  const far = extent ? Math.min(Math.abs(extent[1]), Math.abs(extent[3])) : 0;
  const east1 = (east * 1_000) / (METRES_A_DEGREE * Math.cos((far * Math.PI) / 180));
  const units = (degrees: number) => Math.trunc(degrees * E7);
  return { shift: { eastE7: units(east1), northE7: units((north * 1_000) / METRES_A_DEGREE), minutes, heightMetres } };
}

function numberOf(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-').replace(',', '.');
  if (text === '') return 0;
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Where the volumes would stand: as org.entente.operation.Shift. */
export function shiftedBy(shift: Shift, volumes: Volume[]): Volume[] {
  const { eastE7, northE7, minutes, heightMetres } = shift;
  const point = ({ lonE7, latE7 }: { lonE7: number; latE7: number }) => ({ lonE7: lonE7 + eastE7, latE7: latE7 + northE7 });
  return volumes.map(({ area, band, ...rest }) => ({
    ...movedBy(rest, minutes * 60_000),
    area:
      area.kind === 'Circle'
        ? { ...area, centre: point(area.centre) }
        : area.kind === 'Corridor'
          ? { ...area, line: area.line.map(point) }
          : { ...area, rings: area.rings.map((ring) => ring.map(point)) },
    band: { ...band, lowMetres: band.lowMetres + heightMetres, highMetres: band.highMetres + heightMetres },
  }));
}
