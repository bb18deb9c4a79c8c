// What two volumes share: the cheap tests first, as the server does.
import type { AltitudeBand, BufferOf, Volume, Window } from '../api/values';
import { regionsOf, type Region } from './outline';
import { sharedWindow, writtenOut } from './recurrence';
import { relationOfRegions, type Relation } from './relation';

export interface Met {
  adjacent: boolean;
  /** The volumes themselves are apart: whose buffer is entered, by the other's volume. */
  buffer?: BufferOf;
  /** None: a datum is unknown or the two differ, which counts as meeting. */
  band?: AltitudeBand;
  /** Of what recurs, the first. */
  window: Window;
  /** In how many windows they meet so closely, if in more than one. */
  windows?: number;
}

/** A volume bare, or with its buffer. */
export interface Extent {
  regions: Region[];
  band: AltitudeBand;
  window: Window;
}

const MINUTE = 60_000;

export const bareOf = ({ area, band, window }: Volume): Extent => ({ regions: regionsOf(area), band, window });

/** Undefined: it has no buffer. */
export function reachOf({ area, band, window, buffer }: Volume): Extent | undefined {
  if (!buffer) return undefined;
  const { metres, heightMetres, turnoverMinutes } = buffer;
  const { lowMetres, highMetres, datum } = band;
  return {
    regions: regionsOf(area, metres),
    band: { lowMetres: lowMetres - heightMetres, highMetres: highMetres + heightMetres, datum },
    window: widened(window, turnoverMinutes * MINUTE),
  };
}

export function widened({ from, to }: Window, byMs: number): Window {
  const moved = (at: string, by: number) => new Date(Date.parse(at) + by).toISOString();
  const wide = { from: moved(from, -byMs) };
  return to === undefined ? wide : { ...wide, to: moved(to, byMs) };
}

/** Undefined: apart in space, in heights of one known datum, or in time. */
export function meeting(mine: Volume, theirs: Volume): Met | undefined {
  const [a, b] = [bareOf(mine), bareOf(theirs)];
  const relation = lie(a, b);
  if (relation === 'overlap') return { adjacent: false, ...shared(a, b) };
  const [reach, theirReach] = [reachOf(mine), reachOf(theirs)];
  const inMine = reach !== undefined && lie(reach, b) === 'overlap';
  const inTheirs = theirReach !== undefined && lie(a, theirReach) === 'overlap';
  if (inMine) return { adjacent: false, buffer: inTheirs ? 'BOTH' : 'MINE', ...shared(reach, b) };
  if (inTheirs) return { adjacent: false, buffer: 'THEIRS', ...shared(a, theirReach) };
  return relation === 'adjacent' ? { adjacent: true, ...shared(a, b) } : undefined;
}

const closeness = (met: Met) => (met.adjacent ? 0 : met.buffer ? 1 : 2);

/** Each window of what recurs by itself: the closest is told, of these the first, and how many there are. */
export function meetingOfAll(mine: Volume, theirs: Volume): Met | undefined {
  if (!mine.recurrence && !theirs.recurrence) return meeting(mine, theirs);
  let best: Met | undefined;
  let count = 0;
  const others = writtenOut([theirs]);
  for (const one of writtenOut([mine])) {
    for (const other of others) {
      if (!mayMeetInTime(one, other)) continue;
      const met = meeting(one, other);
      if (!met) continue;
      const closer = best ? closeness(met) - closeness(best) : 1;
      if (closer > 0) [best, count] = [met, 1];
      else if (closer === 0 && best) {
        const first = Date.parse(met.window.from) < Date.parse(best.window.from) ? met : best;
        const entered: BufferOf | undefined = met.buffer === best.buffer ? best.buffer : 'BOTH';
        [best, count] = [{ ...first, ...(entered ? { buffer: entered } : {}) }, count + 1];
      }
    }
  }
  return best && (count > 1 ? { ...best, windows: count } : best);
}

/** Cheaper than geometry: with either's turnover, do they share any time? */
function mayMeetInTime(a: Volume, b: Volume): boolean {
  const room = ((a.buffer?.turnoverMinutes ?? 0) + (b.buffer?.turnoverMinutes ?? 0)) * MINUTE;
  const end = ({ to }: Window) => (to === undefined ? Infinity : Date.parse(to));
  return Date.parse(a.window.from) < end(b.window) + room && Date.parse(b.window.from) < end(a.window) + room;
}

/** The pairs that must be apart for two volumes to be clear of one another; bare with bare alone, if buffers do not count. */
export function pairsOf(mine: Volume, theirs: Volume, near: boolean): [mine: Extent, theirs: Extent][] {
  const [a, b] = [bareOf(mine), bareOf(theirs)];
  const [reach, theirReach] = near ? [reachOf(mine), reachOf(theirs)] : [];
  return [[a, b], ...(reach ? [[reach, b] as [Extent, Extent]] : []), ...(theirReach ? [[a, theirReach] as [Extent, Extent]] : [])];
}

export function overlapOnGround(a: Extent, b: Extent): boolean {
  return relationOfRegions(a.regions, b.regions) === 'overlap';
}

export function overlapInSpace(a: Extent, b: Extent): boolean {
  return sharedBand(a.band, b.band) !== 'apart' && overlapOnGround(a, b);
}

function lie(a: Extent, b: Extent): Relation {
  if (!sharedWindow(a.window, b.window) || sharedBand(a.band, b.band) === 'apart') return 'disjoint';
  return relationOfRegions(a.regions, b.regions);
}

function shared(a: Extent, b: Extent): { band?: AltitudeBand; window: Window } {
  const band = sharedBand(a.band, b.band);
  return { ...(band && band !== 'apart' ? { band } : {}), window: sharedWindow(a.window, b.window)! };
}

/** Heights from the floor up to but not including the ceiling. */
function sharedBand(a: AltitudeBand, b: AltitudeBand): AltitudeBand | 'apart' | undefined {
  if (a.datum === 'UNKNOWN' || a.datum !== b.datum) return undefined;
  const lowMetres = Math.max(a.lowMetres, b.lowMetres);
  const highMetres = Math.min(a.highMetres, b.highMetres);
  return lowMetres < highMetres ? { lowMetres, highMetres, datum: a.datum } : 'apart';
}
