// What the copy holds, as tree, map, timeline and inspector show it: one list, so that the four agree.
import type { BorderNeighbour, Soil } from '../../api/border';
import type { Area, Category, Window } from '../../api/values';
import { groundOf } from '../../operation/places';
import type { ConflictView, ImmediateActionView, NoticeView, OperationView, SectorView } from '../../api/views';
import type { Badge, Chart, ChartPlace } from '../../map/chart-port';
import { MEASURE_OF } from '../../map/measures';
import type { LineStyle } from '../../map/port';
import { isNeutral, symbolKindOf, symbolOf } from '../../map/symbols/symbols';
import type { PartyView } from '../../api/views';
import { IMMEDIATE_MARKS, NOTICE_MARKS, OPERATION_MARKS, type Mark } from '../../design/marks';
import type { Key } from '../../i18n/i18n.svelte';
import { windowsOf } from '../../meet/recurrence';
import { inForceOf, isOnTheGround } from '../../operation/facts';
import type { ReadCopy } from '../../store/copy.svelte';
import {
  HOLDS_NOTHING,
  immediateAt,
  meetingsAt,
  noticeAt,
  operationAt,
  windowOfVersion,
  windowsOfVersion,
  type At,
  type OperationAt,
} from './instant';

export type SubjectKind = 'operation' | 'notice' | 'immediate';

export interface Subject {
  id: string;
  kind: SubjectKind;
  view: OperationView | NoticeView | ImmediateActionView;
  reference: string;
  owner: string;
  category: Category | undefined;
  at: At;
  /** The state's word at the instant. */
  word: Key;
  mark: Mark;
  /** Present, so an end that the paper gives is not its end. */
  windows: Window[];
}

const CONCERTED: Mark = { shape: 'half', tone: 'info' };

export function subjectsAt(copy: ReadCopy, at: Date, now: Date): Subject[] {
  return [
    ...copy.all('OperationView').map((view) => operationSubject(view, at, now)),
    ...copy.all('NoticeView').map((view) => noticeSubject(view, at)),
    ...copy.all('ImmediateActionView').map((view) => immediateSubject(view, at)),
  ].sort((a, b) => (a.windows[0]?.from ?? '').localeCompare(b.windows[0]?.from ?? '') || a.reference.localeCompare(b.reference));
}

function operationSubject(view: OperationView, at: Date, now: Date): Subject {
  const shown = operationAt(view, at, now);
  const main = inForceOf(view) ?? view.latest;
  const agreed = windowOfVersion(main);
  const present = isOnTheGround(view);
  return {
    id: view.id,
    kind: 'operation',
    view,
    reference: view.reference,
    owner: view.lead,
    category: main?.clauses.find((clause) => clause.clause === 'SPACE_TIME')?.category,
    at: shown,
    word: shown.state === 'CONCERTED' ? 'chart.concerted' : `state.${shown.state}`,
    mark: shown.state === 'CONCERTED' ? CONCERTED : OPERATION_MARKS[shown.state],
    windows: agreed && present ? [{ from: agreed.from }] : windowsOfVersion(main),
  };
}

function noticeSubject(view: NoticeView, at: Date): Subject {
  const shown = noticeAt(view, at);
  const to = view.ending?.at;
  return {
    id: view.id,
    kind: 'notice',
    view,
    reference: view.reference,
    owner: view.owner,
    category: view.category,
    at: shown,
    word: `noticeState.${shown.state}`,
    mark: NOTICE_MARKS[shown.state],
    windows: view.volumes.flatMap(windowsOf).filter((window) => to === undefined || window.from < to).map((window) => (to !== undefined && (window.to === undefined || to < window.to) ? { from: window.from, to } : window)),
  };
}

function immediateSubject(view: ImmediateActionView, at: Date): Subject {
  const shown = immediateAt(view, at);
  const to = view.ending?.at;
  return {
    id: view.id,
    kind: 'immediate',
    view,
    reference: view.reference,
    owner: view.owner,
    category: view.category,
    at: shown,
    word: `immediateState.${shown.state}`,
    mark: IMMEDIATE_MARKS[shown.state],
    windows: view.volumes.slice(0, 1).map(({ window }) => ({ from: window.from, ...(to === undefined ? {} : { to }) })),
  };
}

export function linkOf(subject: { kind: string; id: string }): string {
  return subject.kind === 'operation' || subject.kind === 'OPERATION' ? `#/operations/${subject.id}` : `#/notices/${subject.id}`;
}

const BADGES: Record<LineStyle, Badge> = {
  proposed: 'proposed',
  concerted: 'concerted',
  approved: 'locked',
  active: 'tick',
  ended: 'ended',
  notice: 'notice',
  conflict: 'alert',
  draft: 'proposed',
};

export interface ChartGiven {
  subjects: Subject[];
  conflicts: ConflictView[];
  sectors: SectorView[];
  soil: Soil | undefined;
  at: Date;
  chosen: string | undefined;
  party: (id: string) => PartyView | undefined;
  word: (key: Key) => string;
  named: (sector: SectorView) => string;
  country: (one: BorderNeighbour) => string;
}

/** What the map shows at the instant. */
export function chartOf(given: ChartGiven): Chart {
  const { subjects, conflicts, sectors, chosen } = given;
  const places: ChartPlace[] = sectors.map((sector) => ({
    id: sector.id,
    subject: sector.id,
    area: sector.area,
    line: 'notice',
    measure: 'sector',
    label: given.named(sector),
    chosen: chosen === sector.id,
  }));
  places.push(...borderPlaces(given));
  for (const subject of subjects) places.push(...subjectPlaces(subject, given));
  for (const conflict of conflicts) places.push(...conflictPlaces(conflict, given));
  return { places };
}

/** The border as a line of its own; what lies beyond by its country's name. */
function borderPlaces({ soil, word, country }: ChartGiven): ChartPlace[] {
  if (soil === undefined) return [];
  const line = (id: string, area: Area, label: string): ChartPlace => ({ id, subject: 'soil', area, line: 'notice', measure: 'border', label, chosen: false });
  return [
    line('soil', soil.ground, word('border.line')),
    ...soil.neighbours.flatMap((one) => one.ground.map((area, i) => line(`${one.id}/${i}`, area, i === 0 ? country(one) : ''))),
  ];
}

function subjectPlaces(subject: Subject, { chosen, party, word }: ChartGiven): ChartPlace[] {
  const isChosen = chosen === subject.id;
  const holdsNothing = subject.kind === 'operation' && HOLDS_NOTHING.has(subject.at.state as OperationAt);
  if (holdsNothing && !isChosen) return [];
  const measure = subject.kind === 'immediate' ? 'immediate-action' : MEASURE_OF[subject.category ?? 'GROUND_MANOEUVRE'];
  const kind = symbolKindOf(subject.category);
  return subject.at.volumes.map((volume, i): ChartPlace => {
    const first = i === 0 || subject.at.volumes[i - 1]!.version !== volume.version;
    const symbol = kind && first && symbolOf(kind, { neutral: isNeutral(party(subject.owner)?.partyKind), planned: volume.line !== 'active' && volume.line !== 'ended', exercise: subject.view.exercise });
    return {
      id: `${subject.id}/${volume.version}/${volume.index}`,
      subject: subject.id,
      ...groundOf(volume),
      line: volume.line,
      measure,
      badge: subject.kind === 'immediate' ? 'alert' : subject.at.state === 'SUSPENDED' ? 'pause' : BADGES[volume.line],
      chosen: isChosen,
      ...(first
        ? { label: `${subject.reference} · ${word(volume.line === subject.at.line ? subject.word : 'state.PROPOSED')}` }
        : {}),
      ...(symbol ? { symbol } : {}),
    };
  });
}

function conflictPlaces(conflict: ConflictView, { at, chosen, word }: ChartGiven): ChartPlace[] {
  return meetingsAt(conflict, at)
    .filter((meeting) => meeting.region.length > 2)
    .map((meeting, i): ChartPlace => ({
      id: `${conflict.id}/${i}`,
      subject: conflict.id,
      area: { kind: 'Polygon', rings: [[...meeting.region, meeting.region[0]!]] },
      line: 'conflict',
      measure: 'danger-area',
      badge: 'alert',
      chosen: chosen === conflict.id,
      ...(i === 0 ? { label: `${word('degree.word')} ${conflict.degree}` } : {}),
    }));
}

/** Live conflicts, graver first, then sooner. */
export function liveConflicts(conflicts: ConflictView[]): ConflictView[] {
  const from = (conflict: ConflictView) => conflict.overlaps.map((meeting) => meeting.window.from).sort()[0] ?? '';
  return conflicts
    .filter((conflict) => conflict.live)
    .sort((a, b) => Number(a.settled) - Number(b.settled) || b.degree - a.degree || from(a).localeCompare(from(b)));
}
