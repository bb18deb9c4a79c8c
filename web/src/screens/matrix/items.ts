// What the copy holds, as the matrix shows it: each object once, with whose it is, when it is and what it serves. Nothing is
// added to what the views say: what has no released date has no window here, what names no objective has none.
import type { CrossingState, CrossingView } from '../../api/border';
import type { Name, Text, Window } from '../../api/values';
import type {
  CommitmentView,
  ConflictView,
  EncounterView,
  ImmediateActionView,
  NoticeView,
  OperationView,
  PlanView,
  StandingAuthorisationView,
} from '../../api/views';
import { IMMEDIATE_MARKS, NOTICE_MARKS, OPERATION_MARKS, type Mark } from '../../design/marks';
import type { Key } from '../../i18n/i18n.svelte';
import type { LineStyle } from '../../map/port';
import { crossingNow } from '../../border/reading';
import { COMMITMENT_MARKS, LATE_MARK, MEETING_MARKS } from '../../meeting/marks';
import { isLate } from '../../meeting/promised';
import { inForceOf, isOnTheGround } from '../../operation/facts';
import { windowsOf } from '../../meet/recurrence';
import { immediateAt, noticeAt, operationAt, spanOf, windowOfVersion, windowsOfVersion } from '../chart/instant';
import { joined } from '../chart/joined';
import { COMMITMENT_LINES, CONCERTED_MARK, MEETING_LINES, PLAN_LINES, PLAN_MARKS, STANDING_LINES } from './marks';

export const KINDS = ['operation', 'meeting', 'commitment', 'standing', 'movement', 'notice', 'measure', 'immediate'] as const;
export type Kind = (typeof KINDS)[number];

/** What an object serves: an objective of the plan by its id, none, or nobody told the reader. */
export type Serves = { objective: string } | 'none' | 'withheld';

export interface Item {
  id: string;
  kind: Kind | 'conflict' | 'phase' | 'decision';
  reference: string;
  /** What has a name in place of a reference. */
  name?: Name;
  title?: Text | undefined;
  /** Where it has no title of its own, a word of what it is. */
  titleWord?: Key;
  /** Whose it is first, then who else has part in it. */
  parties: string[];
  serves: Serves;
  /** In turn, without touching; none: no date was released. */
  windows: Window[];
  /** One instant rather than a span. */
  point: boolean;
  word: Key;
  mark: Mark;
  line: LineStyle;
  /** Of a commitment: its hour is past and nobody claims that it was kept. What is overdue otherwise says so by its state. */
  late: boolean;
  /** Of the worst it meets; 0: nothing known. */
  degree: number;
  /** The countries it reaches into, and how their word stands; `beyond`: ground that is drawn as nobody’s. */
  crosses?: { into: { country: string; state: CrossingState }[]; beyond: boolean };
  /** Refused, withdrawn, cancelled: it takes nobody's time. */
  dropped: boolean;
  exercise: boolean;
  hash: string;
}

export interface Held {
  operations: OperationView[];
  conflicts: ConflictView[];
  notices: NoticeView[];
  actions: ImmediateActionView[];
  authorisations: StandingAuthorisationView[];
  meetings: EncounterView[];
  commitments: CommitmentView[];
}

/** Every dated and undated object of the copy, in the order of their beginning; what has no date last. */
export function itemsOf(held: Held, now: Date): Item[] {
  return [
    ...held.operations.map((one) => operationItem(one, now)),
    ...held.meetings.map(meetingItem),
    ...held.commitments.map((one) => commitmentItem(one, now)),
    ...held.authorisations.map(standingItem),
    ...held.notices.map((one) => noticeItem(one, now)),
    ...held.actions.map((one) => immediateItem(one, now)),
  ].sort(bySooner);
}

function bySooner(a: Item, b: Item): number {
  return (a.windows[0]?.from ?? '9').localeCompare(b.windows[0]?.from ?? '9') || a.reference.localeCompare(b.reference);
}

function operationItem(view: OperationView, now: Date): Item {
  const { state, line } = operationAt(view, now, now);
  const main = inForceOf(view) ?? view.latest;
  const agreed = windowOfVersion(main);
  const purpose = main?.clauses.find((clause) => clause.clause === 'PURPOSE');
  return {
    id: view.id,
    kind: 'operation',
    reference: view.reference,
    title: view.title,
    parties: unique([view.lead, ...view.supporting]),
    serves: purpose?.objective !== undefined ? { objective: purpose.objective } : purpose === undefined || purpose.withheld ? 'withheld' : 'none',
    // Paper ends, presence does not.
    windows: agreed && isOnTheGround(view) ? [{ from: agreed.from }] : windowsOfVersion(main),
    point: false,
    word: state === 'CONCERTED' ? 'synchro.concerted' : `state.${state}`,
    mark: state === 'CONCERTED' ? CONCERTED_MARK : OPERATION_MARKS[state],
    line,
    late: false,
    degree: view.worstDegree,
    dropped: state === 'REFUSED' || state === 'WITHDRAWN',
    ...crossesOf([crossingNow(view)]),
    exercise: view.exercise,
    hash: `#/operations/${view.id}`,
  };
}

function meetingItem(view: EncounterView): Item {
  return {
    id: view.id,
    kind: 'meeting',
    reference: view.reference,
    title: view.title,
    parties: presentAt(view),
    serves: 'none',
    windows: view.window ? [view.window] : [],
    point: false,
    word: `synchro.meeting.${view.state}`,
    mark: MEETING_MARKS[view.state],
    line: MEETING_LINES[view.state],
    late: false,
    degree: 0,
    dropped: view.state === 'CANCELLED',
    exercise: view.exercise,
    hash: `#/meetings/${view.id}`,
  };
}

/** Who was there, where somebody recorded it; until then, who is to come. */
export function presentAt(meeting: EncounterView): string[] {
  const recorded = meeting.attendance.flatMap(({ there }) => there.map(({ party }) => party));
  const invited = [...meeting.parties, ...meeting.participants.map(({ party }) => party)];
  const reported = meeting.source?.present.map(({ party }) => party) ?? [];
  const present = unique(recorded.length > 0 ? recorded : [...invited, ...reported]);
  return present.length > 0 ? present : [meeting.owner];
}

function commitmentItem(view: CommitmentView, now: Date): Item {
  const late = isLate(view, now);
  return {
    id: view.id,
    kind: 'commitment',
    reference: view.reference,
    title: view.text,
    parties: [view.ower],
    // Below its full text a commitment shows no link at all.
    serves: view.objective !== undefined ? { objective: view.objective } : view.level === 'FULL' ? 'none' : 'withheld',
    windows: view.due === undefined ? [] : [late ? { from: view.due, to: now.toISOString() } : { from: view.due, to: view.due }],
    point: !late,
    word: `synchro.commitment.${view.state}`,
    mark: late ? LATE_MARK : COMMITMENT_MARKS[view.state],
    line: COMMITMENT_LINES[view.state],
    late,
    degree: 0,
    dropped: false,
    exercise: view.exercise,
    hash: `#/commitments/${view.id}`,
  };
}

function standingItem(view: StandingAuthorisationView): Item {
  return {
    id: view.id,
    kind: 'standing',
    reference: view.reference,
    title: view.title,
    parties: [view.owner],
    serves: 'none',
    windows: view.validity ? windowsOf(view.recurrence ? { window: view.validity, recurrence: view.recurrence } : { window: view.validity }) : [],
    point: false,
    word: `synchro.standing.${view.state}`,
    mark: OPERATION_MARKS[view.state],
    line: STANDING_LINES[view.state],
    late: false,
    degree: 0,
    dropped: view.state === 'REFUSED' || view.state === 'WITHDRAWN',
    ...crossesOf(view.crossings),
    exercise: view.exercise,
    hash: `#/standing/${view.id}`,
  };
}

function noticeItem(view: NoticeView, now: Date): Item {
  const at = noticeAt(view, now);
  const state = view.state === 'NOTIFIED' ? at.state : view.state;
  const lasts = at.notes.some((note) => note.kind === 'open-end');
  return {
    id: view.id,
    kind: view.measure ? 'measure' : view.under !== undefined ? 'movement' : 'notice',
    reference: view.reference,
    title: view.title,
    parties: [view.owner],
    serves: 'none',
    windows: joined(lasts ? view.volumes.map(({ window }) => window) : view.volumes.flatMap(windowsOf), view.ending?.at, lasts),
    point: false,
    word: `noticeState.${state}`,
    mark: NOTICE_MARKS[state],
    line: state === 'ENDED' ? 'ended' : 'notice',
    late: false,
    degree: view.worstDegree,
    dropped: false,
    ...crossesOf(view.crossings),
    exercise: view.exercise,
    hash: `#/notices/${view.id}`,
  };
}

function immediateItem(view: ImmediateActionView, now: Date): Item {
  const { state } = immediateAt(view, now);
  const [first] = view.volumes;
  return {
    id: view.id,
    kind: 'immediate',
    reference: view.reference,
    titleWord: `enum.ImmediateKind.${view.reasonKind}`,
    parties: [view.owner],
    serves: 'none',
    windows: first ? [{ from: first.window.from, ...(view.ending ? { to: view.ending.at } : {}) }] : [],
    point: false,
    word: `immediateState.${state}`,
    mark: IMMEDIATE_MARKS[state],
    line: state === 'ENDED' ? 'ended' : 'active',
    late: false,
    degree: view.worstDegree,
    dropped: false,
    ...crossesOf(view.crossings),
    exercise: view.exercise,
    hash: `#/notices/${view.id}`,
  };
}

/** A country once, by the least favourable of its words: each place and time asks for its own. */
function crossesOf(crossings: (CrossingView | undefined)[] = []): Pick<Item, 'crosses'> {
  const known = crossings.filter((one) => one !== undefined);
  const into = new Map<string, CrossingState>();
  for (const { neighbour, state } of known.flatMap((one) => one.into)) {
    const before = into.get(neighbour);
    if (before === undefined || WORST_FIRST.indexOf(state) < WORST_FIRST.indexOf(before)) into.set(neighbour, state);
  }
  const beyond = known.some((one) => one.beyond);
  return into.size > 0 || beyond ? { crosses: { into: [...into].map(([country, state]) => ({ country, state })), beyond } } : {};
}
const WORST_FIRST: CrossingState[] = ['REFUSED', 'WITHDRAWN', 'NEEDED', 'NOT_SHOWN', 'STATED', 'CONSENTED'];

/** Phases and decision points of the host's plan: what they are called and when; that a point's hour is past does not say what was decided. */
export function planItems(plan: PlanView | undefined, host: string | undefined, now: Date): Item[] {
  const at = now.toISOString();
  const item = (kind: 'phase' | 'decision', id: string, name: Name, window: Window, time: 'COMING' | 'NOW' | 'PAST', word: Key): Item => ({
    id: `${kind}/${id}`,
    kind,
    reference: id,
    name,
    parties: host === undefined ? [] : [host],
    serves: 'none',
    windows: [window],
    point: kind === 'decision',
    word,
    mark: PLAN_MARKS[time],
    line: PLAN_LINES[time],
    late: false,
    degree: 0,
    dropped: false,
    exercise: false,
    hash: '#/plan',
  });
  const phaseAt = ({ from, to }: Window) => (earlier(at, from) ? 'COMING' : to === undefined || earlier(at, to) ? 'NOW' : 'PAST');
  const phases = (plan?.phases ?? []).map(({ id, name, window }) => item('phase', id, name, window, phaseAt(window), `synchro.phase.${phaseAt(window)}`));
  const points = (plan?.decisionPoints ?? []).map((point) => {
    const time = earlier(at, point.at) ? 'COMING' : 'PAST';
    return item('decision', point.id, point.name, { from: point.at, to: point.at }, time, `synchro.decision.${time}`);
  });
  return [...phases, ...points].sort(bySooner);
}
const earlier = (a: string, b: string) => Date.parse(a) < Date.parse(b);

/** Those that still count, the open before the settled, the graver first; each from where the two first meet to where they last do. */
export function conflictItems(conflicts: ConflictView[]): Item[] {
  return conflicts
    .filter((one) => one.live)
    .sort((a, b) => Number(a.settled) - Number(b.settled) || b.degree - a.degree)
    .map((one): Item => {
      const span = spanOf(one);
      const sides = [one.newcomer, one.earlier];
      const side = sides.find(({ kind }) => kind === 'OPERATION') ?? one.newcomer;
      return {
        id: one.id,
        kind: 'conflict',
        reference: sides.map(({ reference }) => reference || '?').join(' × '),
        parties: unique(sides.map(({ owner }) => owner)),
        serves: 'none',
        windows: one.overlaps.some((met) => met.windows !== undefined) ? joined(one.overlaps.map((met) => met.window)) : span ? [span] : [],
        point: false,
        word: one.settled ? 'synchro.settled' : 'synchro.open',
        mark: one.settled ? { shape: 'check', tone: 'soft' } : { shape: 'alert', tone: 'critical' },
        line: one.settled ? 'ended' : 'conflict',
        late: false,
        degree: one.degree,
        dropped: false,
        exercise: false,
        hash: side.kind === 'OPERATION' ? `#/operations/${side.subject}` : `#/notices/${side.subject}`,
      };
    });
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
