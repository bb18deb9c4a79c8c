// What a post signs: mirrors the content records of org.entente.operation, .notice and
// .coordination. A field's name is part of the record's format and never changes here alone.
import type { AttachmentContent } from './attachments';
import type { BorderContent } from './border';
import type { DisputeContent } from './dispute-acts';
import type { MeetingContent } from './meeting-acts';
import type { ResultContent } from './result-acts';
import type { SetupContent } from './setup-acts';
import type {
  AltitudeBand,
  Area,
  Category,
  ClauseKind,
  Digest,
  ForceElement,
  ImmediateAnswer,
  ImmediateKind,
  Instant,
  Margins,
  NoticeAnswer,
  Release,
  Stage,
  Stance,
  Urgency,
  Volume,
  Recurrence,
  Window,
} from './values';

export type Clause =
  | { kind: 'Purpose'; objective?: string; text?: string }
  | { kind: 'SpaceTime'; category: Category; volumes: Volume[]; seal?: Digest }
  | { kind: 'Forces'; elements: ForceElement[] }
  | { kind: 'Means'; text?: string }
  | { kind: 'Liaison'; text?: string }
  | { kind: 'Population'; text?: string };

export type Condition = { kind: 'Duty'; text: string } | { kind: 'NarrowWindow'; window: Window };

export interface Place {
  category: Category;
  volumes: Volume[];
}

export interface ProposeOperation {
  kind: 'ProposeOperation';
  title: string;
  exercise: boolean;
  supporting: string[];
  clauses: Clause[];
  release: Release;
  withheld: ClauseKind[];
}

type About = { operation: string };
type Reasoned = About & { reason: string };
type OnVersion = About & { version: Digest };

export type OperationContent =
  | ProposeOperation
  | ({ kind: 'ReviseOperation'; previous: Digest; changed: Clause[] } & About)
  | ({ kind: 'WithdrawOperation' } & Reasoned)
  | ({ kind: 'AddConsulted'; parties: string[] } & About)
  | ({ kind: 'TakePosition'; clause: ClauseKind; digest: Digest; stance: Stance; reason?: string } & About)
  | ApproveOperation
  | ({ kind: 'SignConditions' } & OnVersion)
  | ({ kind: 'ReturnOperation'; reason: string } & OnVersion)
  | ({ kind: 'RefuseOperation'; reason: string } & OnVersion)
  | ({ kind: 'SuspendApproval' } & Reasoned)
  | ({ kind: 'LiftSuspension' } & About)
  | ({ kind: 'WithdrawApproval' } & Reasoned)
  | ({ kind: 'ReconfirmOperation'; acknowledged: Acknowledged } & OnVersion)
  | ({ kind: 'ShiftWithinMargins'; shift: Shift; reason: string } & OnVersion)
  | ({ kind: 'StartOperation' } & OnVersion)
  | ({ kind: 'PausePart'; contingent?: string } & Reasoned)
  | ({ kind: 'ResumePart'; contingent?: string } & About)
  | ({ kind: 'ReportDisengagement'; report: string } & About)
  | ({ kind: 'CloseOperation'; report: string } & About)
  | ({ kind: 'RaiseObjection' } & Reasoned)
  | ({ kind: 'RemarkOnClause'; clause: ClauseKind; text: string; recipients: string[] } & OnVersion)
  | ({ kind: 'ChangeRelease'; release: Release } & About);

/** Every live conflict of degree 1 or more that a decision was aware of. */
export interface Acknowledged {
  conflicts: string[];
  /** 32 hexadecimal digits, random. */
  seed: string;
}

export interface ApproveOperation extends OnVersion {
  kind: 'ApproveOperation';
  acknowledged: Acknowledged;
  /** Padded root of the awareness list. */
  awarenessRoot: Digest;
  /** Consulted parties that had not answered: silence is named, never assent. */
  silent: { parties: string[] };
  withoutKnowledgeOf: ClauseKind[];
  conditions: Condition[];
  validUntil: Instant;
  /** Within which the lead may shift it without asking again. */
  margins?: Margins;
}

/** A translation of all volumes together, from where the version was approved. */
export interface Shift {
  eastE7: number;
  northE7: number;
  /** Later; negative if earlier. */
  minutes: number;
  heightMetres: number;
}

export type NoticeContent =
  | {
      kind: 'GiveNotice';
      title: string;
      exercise: boolean;
      place: Place;
      text: string;
      release: Release;
      urgency?: Urgency;
    }
  | {
      kind: 'EstablishStandingMeasure';
      title: string;
      exercise: boolean;
      place: Place;
      text: string;
      release: Release;
    }
  | { kind: 'ChangeStandingMeasure'; measure: string; place: Place; reason: string }
  | { kind: 'ReportReceipt'; stage: Stage; notices: string[] }
  | { kind: 'AnswerNotice'; notice: string; answer: NoticeAnswer; reason?: string }
  | { kind: 'EndNotice'; notice: string; reason: string }
  | {
      kind: 'DeclareImmediateAction';
      reasonKind: ImmediateKind;
      exercise: boolean;
      place: Place;
      text: string;
    }
  | { kind: 'AnswerImmediateAction'; action: string; answer: ImmediateAnswer; reason: string }
  | { kind: 'EndImmediateAction'; action: string; report: string };

/** What a standing authorisation allows (org.entente.standing.Envelope). */
export interface Envelope {
  zones: { area: Area; band: AltitudeBand }[];
  categories: Category[];
  ceiling: { atOnce: number; personnel: number };
  validity: Window;
  recurrence?: Recurrence;
}
type OnAuthorisation = { authorisation: string };
export type StandingContent =
  | {
      kind: 'ProposeStandingAuthorisation';
      title: string;
      exercise: boolean;
      envelope: Envelope;
      conditions: string;
      release: Release;
    }
  | ({ kind: 'ApproveStandingAuthorisation'; envelope: Digest } & OnAuthorisation)
  | ({
      kind: 'RefuseStandingAuthorisation' | 'SuspendStandingAuthorisation' | 'WithdrawStandingAuthorisation';
      reason: string;
    } & OnAuthorisation)
  | ({ kind: 'ResumeStandingAuthorisation' } & OnAuthorisation)
  | ({ kind: 'GiveMovementNotice'; place: Place; personnel: number; text: string } & OnAuthorisation);

export type CoordinationContent =
  | { kind: 'DeclareReach'; party: string; reachable: boolean; reason: string }
  | { kind: 'AcknowledgeConflict'; conflict: string }
  | { kind: 'ProposeArrangement'; conflict: string; terms: string }
  | { kind: 'SignArrangement'; arrangement: string }
  | { kind: 'SettleConflict'; conflict: string; reason: string }
  | { kind: 'EndorseSettlement'; conflict: string };

export type Content = OperationContent | NoticeContent | StandingContent | CoordinationContent | MeetingContent | DisputeContent | ResultContent | SetupContent | BorderContent | AttachmentContent;
export type ActKind = Content['kind'];

/** An act as it is sent; the person is the signed-in one. */
export interface Act {
  id: string;
  theatre: string;
  post: string;
  under?: string;
  asOf: number;
  content: Content;
}

/** What an act is about, when it is about something already in the record. */
export function subjectOf(content: Content): string | undefined {
  if ('operation' in content) return content.operation;
  if ('notice' in content) return content.notice;
  if ('notices' in content) return content.notices[0];
  if ('action' in content) return content.action;
  if ('authorisation' in content) return content.authorisation;
  if ('subject' in content) return content.subject;
  if ('conflict' in content) return content.conflict;
  if ('dispute' in content) return content.dispute;
  if ('suspension' in content) return content.suspension;
  if ('meeting' in content) return content.meeting;
  if ('commitment' in content) return content.commitment;
  if ('harm' in content) return content.harm;
  if ('inquiry' in content) return content.inquiry;
  if (content.kind === 'AttachFile') return content.object;
  if ('attachment' in content) return content.attachment;
  if (content.kind === 'AnswerFact') return content.report;
  if (content.kind === 'CloseForum') return content.forum;
  return undefined;
}
