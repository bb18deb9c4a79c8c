// Corridors cut into legs, each with the time it takes to pass it at an even pace: Legs of the space library,
// to the last unit and millisecond.
import type { Area, GeoPoint, Volume } from '../api/values';
import { cos } from './strict-math';

/** A leg longer than this share of the line is cut again: else a straight road could not be split. */
const PIECES = 8;
/** Nobody is on time: each leg is held longer by this share of the whole, before and after. */
const SLACK_SHARE = 8;
/** Times are written to the minute. */
const MINUTE = 60_000;
const METRES_PER_UNIT = 0.0111;
/** As java.lang.Math.toRadians has it. */
const RADIANS_PER_DEGREE = 0.017453292519943295;

type Corridor = Extract<Area, { kind: 'Corridor' }>;

/** What is no corridor, or has no end, stays as it is. */
export function legsOf(plan: Volume[]): Volume[] {
  return plan.flatMap((volume) =>
    volume.area.kind === 'Corridor' && volume.window.to !== undefined ? legsOfOne(volume, volume.area, volume.window.to) : [volume],
  );
}

function legsOfOne(volume: Volume, corridor: Corridor, end: string): Volume[] {
  const line = denser(corridor.line);
  const whole = lengthOfLine(line);
  const [begins, ends] = [Date.parse(volume.window.from), Date.parse(end)];
  const duration = ends - begins;
  const slack = duration / SLACK_SHARE;
  const legs: Volume[] = [];
  let passed = 0;
  for (let i = 1; i < line.length; i++) {
    const leg = line.slice(i - 1, i + 1);
    const after = passed + lengthOfLine(leg);
    const from = Math.floor((begins + Math.trunc((duration * passed) / whole - slack)) / MINUTE) * MINUTE;
    const to = Math.ceil((begins + Math.ceil((duration * after) / whole + slack)) / MINUTE) * MINUTE;
    legs.push({
      ...volume,
      area: { ...corridor, line: leg },
      window: { from: new Date(Math.max(begins, from)).toISOString(), to: new Date(Math.min(ends, to)).toISOString() },
    });
    passed = after;
  }
  return legs;
}

function denser(line: GeoPoint[]): GeoPoint[] {
  const most = lengthOfLine(line) / PIECES;
  const dense = [line[0]!];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const pieces = Math.max(1, Math.ceil(lengthOfLine([from, to]) / most));
    for (let k = 1; k <= pieces; k++) {
      const between = (a: number, b: number) => a + Math.trunc(((b - a) * k) / pieces);
      const point = { lonE7: between(from.lonE7, to.lonE7), latE7: between(from.latE7, to.latE7) };
      const last = dense.at(-1)!;
      if (point.lonE7 !== last.lonE7 || point.latE7 !== last.latE7) dense.push(point);
    }
  }
  return dense;
}

/** Metres, roughly: lengths only weigh legs against one another; 1 for what is no corridor. */
export function lengthOf(area: Area): number {
  return area.kind === 'Corridor' ? lengthOfLine(area.line) : 1;
}

function lengthOfLine(line: GeoPoint[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const middle = (from.latE7 + to.latE7) / 2e7;
    const east = (to.lonE7 - from.lonE7) * cos(middle * RADIANS_PER_DEGREE);
    const north = to.latE7 - from.latE7;
    sum += Math.sqrt(east * east + north * north) * METRES_PER_UNIT;
  }
  return sum;
}
