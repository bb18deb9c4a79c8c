// What two volumes share: the cheap tests first, as the server does.
import type { AltitudeBand, Volume, Window } from '../api/values';
import { regionsOf } from './outline';
import { boxesMeet, relationOf } from './relation';

export interface Met {
  adjacent: boolean;
  /** None: a datum is unknown or the two differ, which counts as meeting. */
  band?: AltitudeBand;
  window: Window;
}

/** Undefined: apart in space, in heights of one known datum, or in time. */
export function meeting(mine: Volume, theirs: Volume): Met | undefined {
  const window = sharedWindow(mine.window, theirs.window);
  const band = sharedBand(mine.band, theirs.band);
  if (!window || band === 'apart') return undefined;
  const near = regionsOf(mine.area).some((a) => regionsOf(theirs.area).some((b) => boxesMeet(a.box, b.box)));
  const relation = near ? relationOf(mine.area, theirs.area) : 'disjoint';
  if (relation === 'disjoint') return undefined;
  return { adjacent: relation === 'adjacent', ...(band ? { band } : {}), window };
}

/** Heights from the floor up to but not including the ceiling. */
function sharedBand(a: AltitudeBand, b: AltitudeBand): AltitudeBand | 'apart' | undefined {
  if (a.datum === 'UNKNOWN' || a.datum !== b.datum) return undefined;
  const lowMetres = Math.max(a.lowMetres, b.lowMetres);
  const highMetres = Math.min(a.highMetres, b.highMetres);
  return lowMetres < highMetres ? { lowMetres, highMetres, datum: a.datum } : 'apart';
}

/** Half-open: back to back they share nothing. */
export function sharedWindow(a: Window, b: Window): Window | undefined {
  const from = Date.parse(a.from) >= Date.parse(b.from) ? a.from : b.from;
  const to = [a.to, b.to].filter((one) => one !== undefined).sort((p, q) => Date.parse(p) - Date.parse(q))[0];
  if (to === undefined) return { from };
  return Date.parse(from) < Date.parse(to) ? { from, to } : undefined;
}
