// What waits for a decision of the reader's party, each with the instant by which it is due. It only
// spares searching: what may be signed the operation's screen says, and the server decides.
import type { ActKind } from '../api/acts';
import type { SessionPost } from '../api/routes';
import type { Instant } from '../api/values';
import type { ConflictView, ImmediateActionView, NoticeView, OperationView, StandingAuthorisationView, TheatreView } from '../api/views';
import { answersTo } from './answers';
import { maySign, mustBeSettled } from './facts';
import { attentionOf, windowOf, type Attention } from './reading';

export type Crossed = 'consent' | 'crossed' | 'leave';
export type Asked = Attention | 'arrange' | 'answer' | 'regularise' | 'authorise' | Crossed;

export interface Waiting {
  asked: Asked;
  about: OperationView | NoticeView | ImmediateActionView | StandingAuthorisationView;
  hash: string;
  /** The reference of what it meets, where a conflict is to be settled. */
  with?: string;
  /** The instant by which it is due; none: the charter sets none. */
  due: Instant | undefined;
  /** The worst degree of what it has not settled. */
  degree: number;
  /** The post acted for may sign it; else another post of its party has to. */
  mine: boolean;
}

const HOUR_MS = 3_600_000;

/** The act by which each is answered. */
const ANSWERED_BY: Record<Exclude<Asked, Crossed>, ActKind> = {
  decide: 'ApproveOperation',
  sign: 'SignConditions',
  position: 'TakePosition',
  confirm: 'TakePosition',
  revise: 'ReviseOperation',
  disengage: 'ReportDisengagement',
  settle: 'AcknowledgeConflict',
  arrange: 'SignArrangement',
  answer: 'AnswerNotice',
  regularise: 'AnswerImmediateAction',
  authorise: 'ApproveStandingAuthorisation',
};

export interface Seen {
  operations: OperationView[];
  conflicts: ConflictView[];
  notices: NoticeView[];
  actions: ImmediateActionView[];
  authorisations: StandingAuthorisationView[];
  theatre: TheatreView | undefined;
}

/** @param others what waits for a neighbour's word, whose rules come with the first crossing: crossing-waits.ts

    What the post itself may sign first; open conflicts, then what is due soonest; what is due at no named instant comes last. */
export function waitingFor(post: SessionPost, isHost: boolean, seen: Seen, others: Waiting[] = []): Waiting[] {
  const open = openConflicts(seen.conflicts);
  const all = [
    ...seen.operations.flatMap((operation) => aboutOperation(operation, post, isHost, open, seen)),
    ...[...seen.notices, ...seen.actions].flatMap((view) => aboutNotice(view, post, isHost)),
    ...others,
    ...(isHost ? seen.authorisations.flatMap((view) => aboutAuthorisation(view, post, seen.theatre)) : []),
  ];
  const due = (one: Waiting) => one.due ?? '9';
  return all.sort(
    (a, b) =>
      Number(b.mine) - Number(a.mine) ||
      Number(b.with !== undefined) - Number(a.with !== undefined) ||
      due(a).localeCompare(due(b)) ||
      a.about.reference.localeCompare(b.about.reference),
  );
}

/** Live, of a degree that has to be settled, and not settled; the worst first. */
export function openConflicts(conflicts: ConflictView[]): ConflictView[] {
  return conflicts
    .filter(mustBeSettled)
    .sort((a, b) => b.degree - a.degree || a.arrangementDeadline.localeCompare(b.arrangementDeadline));
}

function aboutOperation(
  operation: OperationView,
  post: SessionPost,
  isHost: boolean,
  open: ConflictView[],
  seen: Seen,
): Waiting[] {
  const row = (asked: Exclude<Asked, Crossed>, conflicts: ConflictView[], due: ConflictView[]): Waiting => ({
    asked,
    about: operation,
    hash: `#/operations/${operation.id}`,
    due: dueAt(asked, operation, post.party, due, seen.theatre),
    degree: conflicts.reduce((worst, one) => Math.max(worst, one.degree), 0),
    mine: maySign(post, ANSWERED_BY[asked]),
  });
  const met = open.filter((one) => sideOf(one, operation.id) !== undefined);
  // A line for each: one signature settles one conflict.
  const own = met
    .filter((one) => sideOf(one, operation.id)?.owner === post.party)
    .flatMap((one): Waiting[] => {
      const asked = owedBy(post.party, one);
      const other = one.newcomer.subject === operation.id ? one.earlier : one.newcomer;
      return asked === undefined ? [] : [{ ...row(asked, [one], [one]), with: other.reference }];
    });
  const asked = attentionOf(operation, { party: post.party, isHost });
  return asked === undefined || (asked === 'settle' && met.length > 0) ? own : [...own, row(asked, met, [])];
}

function aboutAuthorisation(view: StandingAuthorisationView, post: SessionPost, theatre: TheatreView | undefined): Waiting[] {
  if (view.state !== 'PROPOSED') return [];
  const due = later(view.at, theatre?.deadlines.decisionHours);
  return [{ asked: 'authorise', about: view, hash: `#/standing/${view.id}`, due, degree: 0, mine: maySign(post, ANSWERED_BY.authorise) }];
}

/** What a conflict waits for from one of its owners; nothing once its own arrangement lies with the other. */
function owedBy(party: string, conflict: ConflictView): 'arrange' | 'settle' | undefined {
  const offered = conflict.arrangements.filter((one) => one.signedBy === undefined).at(-1);
  if (offered === undefined) return 'settle';
  return offered.proposedBy.party === party ? undefined : 'arrange';
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
    case 'arrange':
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
