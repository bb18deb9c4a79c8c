// What a draft meets among what is released to this post: the server's rules on the local copy, which may
// know less than the server. It can say what meets; it never says that nothing does.
import { REQUIREMENTS, type Category, type GeoPoint, type Requirement, type SubjectKind, type Volume } from '../api/values';
import type { ImmediateActionView, NoticeView, OperationView, TheatreView, VersionView } from '../api/views';
import { inForceOf } from '../operation/facts';
import { regionsOf } from './outline';
import { sharedByRegions } from './shared';
import { meetingOfAll, type Met } from './volumes';

/** One live version, notice or action, as far as it is known here. */
export interface Neighbour {
  subject: string;
  kind: SubjectKind;
  reference: string;
  owner: string;
  /** Not released: held to the strictest that an unlisted pair is held to. */
  category: Category | undefined;
  volumes: Volume[];
}
export interface MetVolumes extends Met {
  mine: number;
  theirs: number;
  areaM2: number;
  patches: GeoPoint[][];
}
export interface Found {
  neighbour: Neighbour;
  rule: Requirement;
  degree: number;
  /** Only a buffer is entered: one degree less. */
  nearOnly: boolean;
  meetings: MetVolumes[];
}
export interface Known {
  operations: OperationView[];
  notices: NoticeView[];
  actions: ImmediateActionView[];
  theatre: TheatreView | undefined;
}

const UNLISTED: Requirement = 'SEPARATE';
const OPEN_VERSION = ['PROPOSED', 'CONDITIONS_OFFERED'];
const GONE = ['DISENGAGED', 'CLOSED', 'WITHDRAWN'];
/** Told even to whoever is not shown its conduct. */
const PRESENT = ['ACTIVE', 'OVERDUE'];
const HUMANITARIAN: Category[] = ['HUMANITARIAN_SITE', 'HUMANITARIAN_MOVEMENT'];
/** Paper ends, presence does not; nor does it come and go. */
const openEnded = ({ recurrence: _, ...volume }: Volume): Volume => ({ ...volume, window: { from: volume.window.from } });

const made = new WeakMap<object, Neighbour[]>();

/** Everything live that is released to this post. */
export function neighboursOf({ operations, notices, actions }: Known): Neighbour[] {
  const each = <T extends object>(view: T, make: (view: T) => Neighbour[]): Neighbour[] => {
    let found = made.get(view);
    if (!found) made.set(view, (found = make(view)));
    return found;
  };
  return [
    ...operations.flatMap((one) => each(one, ofOperation)),
    ...notices.flatMap((one) => each(one, ofNotice)),
    ...actions.flatMap((one) => each(one, ofAction)),
  ];
}

function ofOperation(operation: OperationView): Neighbour[] {
  if (GONE.includes(operation.state) || (operation.conduct && operation.conduct.word !== 'ACTIVE')) return [];
  const present = operation.conduct?.word === 'ACTIVE' || PRESENT.includes(operation.state);
  const inForce = inForceOf(operation);
  const latest = operation.latest && OPEN_VERSION.includes(operation.latest.state) ? operation.latest : undefined;
  const made = new Map<string, Neighbour>();
  const put = (version: VersionView | undefined, there: boolean) => {
    const clause = version?.clauses.find((one) => one.clause === 'SPACE_TIME');
    if (!clause || clause.volumes.length === 0) return;
    const volumes = version?.shifted?.volumes ?? clause.volumes;
    made.set(version?.shifted?.spaceTime ?? clause.digest, {
      subject: operation.id,
      kind: 'OPERATION',
      reference: operation.reference,
      owner: operation.lead,
      category: clause.category,
      volumes: there ? volumes.map(openEnded) : volumes,
    });
  };
  put(latest, false);
  put(inForce, present);
  return [...made.values()];
}

function ofNotice(notice: NoticeView): Neighbour[] {
  if (notice.state === 'ENDED' || notice.volumes.length === 0) return [];
  // A use of a standing authorisation is there until reported arrived.
  const stays = notice.regime === 'APPROVAL' || (notice.category !== undefined && HUMANITARIAN.includes(notice.category));
  const { id: subject, reference, owner, category, volumes } = notice;
  return [{ subject, kind: 'NOTICE', reference, owner, category, volumes: stays ? volumes.map(openEnded) : volumes }];
}

function ofAction(action: ImmediateActionView): Neighbour[] {
  if (action.state === 'ENDED') return [];
  const { id: subject, reference, owner, category, volumes } = action;
  return [{ subject, kind: 'IMMEDIATE_ACTION', reference, owner, category, volumes: volumes.map(openEnded) }];
}

/** The worst first. Pairs of this post's own party are shown and never asked to agree. */
export function preview(mine: Volume[], category: Category, party: string, known: Known, self?: string): Found[] {
  return neighboursOf(known)
    .filter((neighbour) => neighbour.subject !== self)
    .flatMap((neighbour): Found[] => {
      const meetings = meetingsOf(mine, neighbour);
      if (meetings.length === 0) return [];
      const rule = ruleOf(known.theatre, category, neighbour.category);
      const touching = meetings.every((met) => met.adjacent);
      const nearOnly = !touching && meetings.every((met) => met.adjacent || met.buffer !== undefined);
      return [{ neighbour, rule, degree: touching ? 0 : degreeOf(known.theatre, category, party, neighbour, nearOnly), nearOnly, meetings }];
    })
    .sort((a, b) => b.degree - a.degree || a.neighbour.reference.localeCompare(b.neighbour.reference));
}

function meetingsOf(mine: Volume[], neighbour: Neighbour): MetVolumes[] {
  return mine.flatMap((volume, i) =>
    neighbour.volumes.flatMap((other, j): MetVolumes[] => {
      const met = meetingOfAll(volume, other);
      if (!met) return [];
      const mine = met.buffer === 'MINE' || met.buffer === 'BOTH' ? (volume.buffer?.metres ?? 0) : 0;
      const theirs = met.buffer === 'THEIRS' ? (other.buffer?.metres ?? 0) : 0;
      const ground = met.adjacent ? { areaM2: 0, patches: [] } : sharedByRegions(regionsOf(volume.area, mine), regionsOf(other.area, theirs));
      return [{ ...met, ...ground, mine: i, theirs: j }];
    }),
  );
}

export function ruleOf(theatre: TheatreView | undefined, a: Category, b: Category | undefined): Requirement {
  const cell = theatre?.matrix?.cells.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
  return cell?.requirement ?? UNLISTED;
}

/** Of something of this category and party that meets the other, or only its buffer: as the record would have it. */
export function degreeOf(theatre: TheatreView | undefined, category: Category, party: string, other: Neighbour, nearOnly = false): number {
  const humanitarian = HUMANITARIAN.includes(category) || (other.category !== undefined && HUMANITARIAN.includes(other.category));
  const listed = REQUIREMENTS.indexOf(ruleOf(theatre, category, other.category)) - (nearOnly ? 1 : 0);
  const degree = Math.max(listed, humanitarian ? 1 : 0);
  return other.owner === party ? Math.min(degree, 1) : degree;
}
