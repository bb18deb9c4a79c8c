// What waits for a decision of the reader's party, each with the instant by which it is due. It only
// spares searching: what may be signed the operation's screen says, and the server decides.
import type { ActKind } from '../api/acts';
import type { SessionPost } from '../api/routes';
import type { Instant } from '../api/values';
import type { ConflictView, ImmediateActionView, NoticeView, OperationView, TheatreView } from '../api/views';
import { answersTo } from './answers';
import { maySign } from './facts';
import { attentionOf, windowOf, type Attention } from './reading';

export type Asked = Attention | 'answer' | 'regularise';

export interface Waiting {
  asked: Asked;
  about: OperationView | NoticeView | ImmediateActionView;
  hash: string;
  /** The instant by which it is due; none: the charter sets none. */
  due: Instant | undefined;
  /** The worst degree of what it has not settled. */
  degree: number;
  /** The post acted for may sign it; else another post of its party has to. */
  mine: boolean;
}

const HOUR_MS = 3_600_000;

/** The act by which each is answered. */
const ANSWERED_BY: Record<Asked, ActKind> = {
  decide: 'ApproveOperation',
  sign: 'SignConditions',
  position: 'TakePosition',
  confirm: 'TakePosition',
  revise: 'ReviseOperation',
  disengage: 'ReportDisengagement',
  settle: 'AcknowledgeConflict',
  answer: 'AnswerNotice',
  regularise: 'AnswerImmediateAction',
};

export interface Seen {
  operations: OperationView[];
  conflicts: ConflictView[];
  notices: NoticeView[];
  actions: ImmediateActionView[];
  theatre: TheatreView | undefined;
}

/** Open conflicts first, then what is due soonest; what is due at no named instant comes last. */
export function waitingFor(post: SessionPost, isHost: boolean, seen: Seen): Waiting[] {
  const open = openConflicts(seen.conflicts);
  const all = [
    ...seen.operations.flatMap((operation) => aboutOperation(operation, post, isHost, open, seen)),
    ...[...seen.notices, ...seen.actions].flatMap((view) => aboutNotice(view, post, isHost)),
  ];
  const due = (one: Waiting) => one.due ?? '9';
  return all.sort(
    (a, b) =>
      Number(b.asked === 'settle') - Number(a.asked === 'settle') ||
      due(a).localeCompare(due(b)) ||
      a.about.reference.localeCompare(b.about.reference),
  );
}

/** Live, of a degree that has to be settled, and not settled; the worst first. */
export function openConflicts(conflicts: ConflictView[]): ConflictView[] {
  return conflicts
    .filter((one) => one.live && !one.settled && one.degree >= 2)
    .sort((a, b) => b.degree - a.degree || a.arrangementDeadline.localeCompare(b.arrangementDeadline));
}

function aboutOperation(
  operation: OperationView,
  post: SessionPost,
  isHost: boolean,
  open: ConflictView[],
  seen: Seen,
): Waiting[] {
  const own = open.filter((one) => sideOf(one, operation.id)?.owner === post.party);
  const asked = attentionOf(operation, { party: post.party, isHost }) ?? (own.length > 0 ? 'settle' : undefined);
  if (asked === undefined) return [];
  const degree = open
    .filter((one) => sideOf(one, operation.id) !== undefined)
    .reduce((worst, one) => Math.max(worst, one.degree), 0);
  return [
    {
      asked,
      about: operation,
      hash: `#/operations/${operation.id}`,
      due: dueAt(asked, operation, post.party, own, seen.theatre),
      degree,
      mine: maySign(post, ANSWERED_BY[asked]),
    },
  ];
}

function sideOf(conflict: ConflictView, subject: string) {
  return [conflict.newcomer, conflict.earlier].find((side) => side.subject === subject);
}

function dueAt(
  asked: Asked,
  operation: OperationView,
  party: string,
  open: ConflictView[],
  theatre: TheatreView | undefined,
): Instant | undefined {
  switch (asked) {
    case 'decide':
      return later(operation.latest?.by?.at, theatre?.deadlines.decisionHours);
    case 'position':
    case 'confirm':
      return operation.consulted.find((one) => one.party === party)?.deadline;
    case 'settle':
      return open.map((one) => one.arrangementDeadline).sort()[0];
    case 'disengage':
      return windowOf(operation)?.to;
    default:
      return undefined;
  }
}

function later(at: Instant | undefined, hours: number | undefined): Instant | undefined {
  if (at === undefined || hours === undefined) return undefined;
  return new Date(new Date(at).getTime() + hours * HOUR_MS).toISOString();
}

/** A notice nobody of the party has answered; an immediate action that the host has not. */
function aboutNotice(view: NoticeView | ImmediateActionView, post: SessionPost, isHost: boolean): Waiting[] {
  const answered = view.replies.some((reply) => reply.by.party === post.party);
  const anyPost = { ...post, acts: ['AnswerNotice', 'AnswerImmediateAction'] };
  const kind = view.kind === 'NoticeView' ? 'AnswerNotice' : 'AnswerImmediateAction';
  if (answered || !answersTo(view, anyPost, isHost).some((offer) => offer.kind === kind)) return [];
  return [
    {
      asked: view.kind === 'NoticeView' ? 'answer' : 'regularise',
      about: view,
      hash: `#/notices/${view.id}`,
      due: undefined,
      degree: view.worstDegree,
      mine: maySign(post, kind),
    },
  ];
}
