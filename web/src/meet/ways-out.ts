// The smallest changes after which a plan would not meet what is shown to this post: the rules of WaysOut of the
// space library (docs/design/ways-out.md). Each is asked of the same neighbours again before it is offered. It can
// never say that nothing is met: only what is known.
import type { AltitudeBand, Category, Volume, Window } from '../api/values';
import { faultOf } from '../geo/shape';
import { Forbidden } from './forbidden';
import { legsOf, lengthOf } from './legs';
import { degreeOf, neighboursOf, type Known, type Neighbour } from './preview';
import { regionsOf } from './outline';
import { writtenOut } from './recurrence';
import { movedBy } from './recurring';
import { restOf } from './rest';
import { meeting, overlapInSpace, overlapOnGround, pairsOf, widened } from './volumes';

export type Change = 'TIME_SHIFT' | 'HEIGHT_SHIFT' | 'AREA_CUT' | 'LEGS';
export interface Way {
  change: Change;
  /** Of a shift in time, and of legs that are shifted too; negative if earlier. */
  byMinutes?: number;
  /** Of a shift in height; negative if lower. */
  byMetres?: number;
  /** How much of the plan's ground, height and time is given up. */
  changePerMille: number;
  volumes: Volume[];
  /** References of what it goes on meeting. */
  stillMet: string[];
}
export interface Asked {
  volumes: Volume[];
  category: Category;
  party: string;
  /** The operation the plan is of; it is not in its own way. */
  self?: string | undefined;
  /** The one to be left; none: all that hold anybody up. */
  other?: string | undefined;
  now: number;
}

/** A neighbour in the way; whether its buffer alone is, or ours. */
export type Other = Neighbour & { nearCounts: boolean };

const MINUTE = 60_000;
// As WaysOutFinder of the node: a week either way by quarters of an hour; what flies up to flight level 200.
const MOST_SHIFT_MS = 7 * 24 * 60 * MINUTE;
const STEP_MS = 15 * MINUTE;
const HIGHEST_METRES = 6_000;
const HEIGHT_STEP_METRES = 50;
const BLOCKING = 2;
/** As Clause.SpaceTime. */
const MAX_VOLUMES = 64;
const OPEN_AS_MS = 24 * 60 * MINUTE;
const ALL = 1_000;
/** Some 20 cm, 2 m, 20 m. */
const ROOM_UNITS = [20, 200, 2_000];
const FLIES: Category[] = ['AIR_CORRIDOR', 'AIR_ZONE'];

/** The smallest change first; empty if nothing is met, or no single change was found. What recurs is looked at window by window. */
export function waysOut(asked: Asked, known: Known): Way[] {
  return waysOutOf({ ...asked, volumes: writtenOut(asked.volumes) }, known).flatMap((way) => folded(asked.volumes, way));
}

/** What recurs goes on recurring where it is moved as a whole; a cut may differ from window to window and is written out. */
function folded(planned: Volume[], way: Way): Way[] {
  if (!planned.some((one) => one.recurrence)) return [way];
  const { byMinutes, byMetres } = way;
  if (way.change === 'TIME_SHIFT') return [{ ...way, volumes: planned.map((one) => movedBy(one, (byMinutes ?? 0) * MINUTE)) }];
  if (way.change === 'HEIGHT_SHIFT') return [{ ...way, volumes: planned.map((one) => ({ ...one, band: lifted(one.band, byMetres ?? 0) })) }];
  return way.volumes.length <= MAX_VOLUMES ? [way] : [];
}

const lifted = ({ lowMetres, highMetres, datum }: AltitudeBand, by: number) => ({ lowMetres: lowMetres + by, highMetres: highMetres + by, datum });

function waysOutOf(asked: Asked, known: Known): Way[] {
  const around = inTheWay(asked, known);
  const met = metBy(asked.volumes, around);
  const toLeave = toLeaveOf(asked, known, met);
  if (toLeave.length === 0) return [];
  const unwanted = around.filter((one) => toLeave.includes(one) || !met.includes(one));
  return found(asked, unwanted)
    .filter((way) => metBy(way.volumes, unwanted).length === 0)
    .filter((way) => (asked.volumes.length > MAX_VOLUMES || way.volumes.length <= MAX_VOLUMES) && way.volumes.every((one) => faultOf(one.area) === undefined))
    .sort((a, b) => a.changePerMille - b.changePerMille)
    .map((way) => ({ ...way, stillMet: [...new Set(metBy(way.volumes, around).map((one) => one.reference))].sort() }));
}

/** Others in whose way something of this category is; a party's own are agreed within the party. */
export function inTheWay({ category, party, self }: Pick<Asked, 'category' | 'party' | 'self'>, known: Known): Other[] {
  return neighboursOf(known)
    .filter((one) => one.subject !== self && one.owner !== party && degreeOf(known.theatre, category, party, one) >= 1)
    .map((one) => ({ ...one, volumes: writtenOut(one.volumes), nearCounts: degreeOf(known.theatre, category, party, one, true) >= 1 }));
}

function toLeaveOf({ volumes, category, party, other }: Asked, known: Known, met: Other[]): Other[] {
  if (other !== undefined) return met.filter((one) => one.subject === other);
  const nearOnly = (one: Other) => !volumes.some((mine) => one.volumes.some((theirs) => inWay(mine, theirs, false)));
  const blocking = met.filter((one) => degreeOf(known.theatre, category, party, one, nearOnly(one)) >= BLOCKING);
  return blocking.length > 0 ? blocking : met;
}

function metBy(plan: Volume[], others: Other[]): Other[] {
  return others.filter((one) => one.volumes.some((theirs) => plan.some((mine) => inWay(mine, theirs, one.nearCounts))));
}

/** What only touches is no conflict; nor is a buffer, where it does not count. */
export function inWay(mine: Volume, theirs: Volume, near: boolean): boolean {
  const met = meeting(mine, theirs);
  return met !== undefined && !met.adjacent && (near || met.buffer === undefined);
}

function found(asked: Asked, unwanted: Other[]): Way[] {
  const { volumes, now } = asked;
  return [
    ...shifts(volumes, unwanted, now).map((by) => timeShift(volumes, by)),
    ...heightShifts(asked, unwanted),
    ...areaCut(volumes, unwanted),
    ...inLegs(volumes, unwanted, now),
  ];
}

function timeShift(plan: Volume[], by: number): Way {
  return { change: 'TIME_SHIFT', byMinutes: by / MINUTE, changePerMille: timeGivenUp(plan, by), volumes: plan.map((one) => later(one, by)), stillMet: [] };
}

/** The least shift to each side, where there is one. */
function shifts(plan: Volume[], unwanted: Other[], now: number): number[] {
  const forbidden = new Forbidden();
  for (const mine of plan) {
    const wide = { ...mine, window: widened(mine.window, MOST_SHIFT_MS) };
    for (const { theirs, near } of each(unwanted)) {
      if (!inWay(wide, theirs, near)) continue;
      for (const [ours, others] of pairsOf(mine, theirs, near)) {
        if (overlapInSpace(ours, others)) forbidden.add(startOf(others) - endOf(ours), endOf(others) - startOf(ours));
      }
    }
  }
  const earliest = Math.min(...plan.map(startOf));
  const down = forbidden.leastDown(STEP_MS, -Math.min(MOST_SHIFT_MS, Math.max(0, earliest - now)));
  const up = forbidden.leastUp(STEP_MS, MOST_SHIFT_MS);
  return [down, up].filter((by) => by !== undefined);
}

const each = (others: Other[]) => others.flatMap((one) => one.volumes.map((theirs) => ({ theirs, near: one.nearCounts })));
const startOf = (volume: { window: Window }) => Date.parse(volume.window.from);
const endOf = (volume: { window: Window }) => (volume.window.to === undefined ? Infinity : Date.parse(volume.window.to));
const iso = (ms: number) => new Date(ms).toISOString();

function later(volume: Volume, by: number): Volume {
  const { from, to } = volume.window;
  const moved = { from: iso(Date.parse(from) + by) };
  return { ...volume, window: to === undefined ? moved : { ...moved, to: iso(Date.parse(to) + by) } };
}

function heightShifts({ volumes, category }: Asked, unwanted: Other[]): Way[] {
  const low = Math.min(...volumes.map((one) => one.band.lowMetres));
  const high = Math.max(...volumes.map((one) => one.band.highMetres));
  if (!FLIES.includes(category) || low < 0 || high > HIGHEST_METRES) return [];
  const forbidden = new Forbidden();
  for (const mine of volumes) {
    const wide = { ...mine, band: { lowMetres: 0, highMetres: HIGHEST_METRES, datum: mine.band.datum } };
    for (const { theirs, near } of each(unwanted)) {
      if (!inWay(wide, theirs, near)) continue;
      for (const [ours, others] of pairsOf(mine, theirs, near)) {
        if (overlapOnGround(ours, others)) forbidHeights(forbidden, ours.band, others.band);
      }
    }
  }
  const down = forbidden.leastDown(HEIGHT_STEP_METRES, -low);
  const up = forbidden.leastUp(HEIGHT_STEP_METRES, HIGHEST_METRES - high);
  return [down, up].filter((by) => by !== undefined).map((by) => heightShift(volumes, by));
}

/** What is measured from elsewhere is in the way at every height. */
function forbidHeights(forbidden: Forbidden, mine: AltitudeBand, theirs: AltitudeBand): void {
  if (mine.datum === 'UNKNOWN' || mine.datum !== theirs.datum) forbidden.add(-Infinity, Infinity);
  else forbidden.add(theirs.lowMetres - mine.highMetres, theirs.highMetres - mine.lowMetres);
}

function heightShift(plan: Volume[], by: number): Way {
  return { change: 'HEIGHT_SHIFT', byMetres: by, changePerMille: heightGivenUp(plan, by), volumes: plan.map((one) => ({ ...one, band: lifted(one.band, by) })), stillMet: [] };
}

/** With a little more room between, as long as corners rounded to the grid still share something. */
function areaCut(plan: Volume[], unwanted: Other[]): Way[] {
  for (const room of ROOM_UNITS) {
    const rests = plan.map((mine) => {
      const obstacles = each(unwanted).filter(({ theirs, near }) => inWay(mine, theirs, near));
      return { mine, cut: obstacles.length > 0, ...restOf(mine.area, obstacles.flatMap((one) => obstacleOf(mine, one)), room) };
    });
    const volumes = rests.flatMap(({ mine, cut, pieces }) => (cut ? pieces.map((area) => ({ ...mine, area })) : [mine]));
    const whole = rests.reduce((sum, one) => sum + one.wholeM2, 0);
    const kept = rests.reduce((sum, one) => sum + (one.cut ? one.keptM2 : one.wholeM2), 0);
    if (volumes.length === 0) return [];
    if (volumes.every((one) => faultOf(one.area) === undefined) && metBy(volumes, unwanted).length === 0) {
      return [{ change: 'AREA_CUT', changePerMille: perMille(whole - kept, whole), volumes, stillMet: [] }];
    }
  }
  return [];
}

/** What must be kept out of: with the greater of the two safety distances, where those count. */
function obstacleOf(mine: Volume, { theirs, near }: { theirs: Volume; near: boolean }) {
  const metres = Math.max(mine.buffer?.metres ?? 0, theirs.buffer?.metres ?? 0);
  return regionsOf(theirs.area, near ? metres : 0);
}

function inLegs(plan: Volume[], unwanted: Other[], now: number): Way[] {
  const legs = legsOf(plan);
  if (legs.length === plan.length) return [];
  const [planned, left] = [occupied(plan), occupied(legs)];
  const change = perMille(planned - left, planned);
  if (metBy(legs, unwanted).length === 0) return [{ change: 'LEGS', changePerMille: change, volumes: legs, stillMet: [] }];
  return shifts(legs, unwanted, now).map((by) => ({
    change: 'LEGS',
    byMinutes: by / MINUTE,
    changePerMille: Math.max(change, timeGivenUp(plan, by)),
    volumes: legs.map((one) => later(one, by)),
    stillMet: [],
  }));
}

/** A window without an end is taken for a day long. */
const lasts = (volume: Volume) => (volume.window.to === undefined ? OPEN_AS_MS : endOf(volume) - startOf(volume));
const occupied = (plan: Volume[]) => plan.reduce((sum, one) => sum + lengthOf(one.area) * lasts(one), 0);
const timeGivenUp = (plan: Volume[], by: number) => givenUp(plan.map(lasts), by);
const heightGivenUp = (plan: Volume[], by: number) => givenUp(plan.map(({ band }) => band.highMetres - band.lowMetres), by);

function givenUp(planned: number[], by: number): number {
  const lost = planned.map((one) => Math.min(one, Math.abs(by)));
  const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
  return perMille(sum(lost), sum(planned));
}

function perMille(lost: number, planned: number): number {
  return planned <= 0 ? ALL : Math.min(ALL, Math.max(0, Math.ceil((ALL * lost) / planned)));
}
