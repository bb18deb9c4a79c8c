// What an audience is shown: mirrors the records of org.entente.view. What it may not see is absent.
import type { AttachmentView } from './attachments';
import type { CrossingView, Soil } from './border';
import type {
  AltitudeBand,
  Area,
  Capacity,
  BufferSide,
  Category,
  Cause,
  ClauseKind,
  Digest,
  Footnote,
  ForceElement,
  GeoPoint,
  ImmediateKind,
  Instant,
  Level,
  Margins,
  Name,
  PartyKind,
  Raise,
  Regime,
  Release,
  Requirement,
  Role,
  Stance,
  SubjectKind,
  Text,
  Urgency,
  Volume,
  Recurrence,
  Window,
} from './values';
import type { DisputeView, Held, SuspensionView } from './dispute-views';
import type { CadenceView, CommitmentView, EncounterView, ForumView } from './meeting-views';
import type { CivilianHarmView, InquiryView, MeasurementView, PlanView, ReportView } from './result-views';

export type { DisputeView, SuspensionView } from './dispute-views';
export type { CadenceView, CommitmentView, EncounterView, ForumView } from './meeting-views';
export type { CivilianHarmView, InquiryView, MeasurementView, PlanView, ReportView } from './result-views';

export interface Signed {
  party: string;
  post: string;
  title: Name;
  person: Text;
  /** The name under which the person signed, where the own party keeps another. */
  enteredAs?: Text;
  seq: number;
  at: Instant;
}

export type OperationState =
  | 'PROPOSED'
  | 'CONDITIONS_OFFERED'
  | 'RETURNED'
  | 'REFUSED'
  | 'APPROVED'
  | 'EXPIRED'
  | 'APPROVAL_WITHDRAWN'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'OVERDUE'
  | 'DISENGAGED'
  | 'CLOSED'
  | 'WITHDRAWN';

export type VersionState =
  | 'PROPOSED'
  | 'CONDITIONS_OFFERED'
  | 'APPROVED'
  | 'APPROVAL_WITHDRAWN'
  | 'REPLACED'
  | 'RETURNED'
  | 'REFUSED'
  | 'SUPERSEDED';

export interface OperationView {
  kind: 'OperationView';
  /** How it reaches beyond the border; absent from what an older copy kept. */
  crossings?: CrossingView[];
  attachments?: AttachmentView[];
  id: string;
  reference: string;
  level: Level;
  lead: string;
  exercise: boolean;
  state: OperationState;
  title?: Text;
  supporting: string[];
  latest?: VersionView;
  /** The version in force, when it is another than the latest. */
  inForce?: VersionView;
  versions: VersionMark[];
  consulted: ConsultedView[];
  positions: PositionView[];
  pauses: PauseView[];
  suspension?: Remark;
  objections: Remark[];
  /** Threads of the clauses, oldest first; a copy kept by an older client has none. */
  remarks?: ClauseRemarkView[];
  conduct?: ConductView;
  withheld: ClauseKind[];
  release?: Release;
  mayWiden: { release: Release; agreed: string[] }[];
  throughHostCell: boolean;
  /** What it meets and is not released is a humanitarian site or movement. */
  protectedSite: boolean;
  worstDegree: number;
  /** Suspensions of cooperation that hold it; a copy kept by an older client has none. */
  held?: Held[];
}
export interface VersionView {
  number: number;
  digest: Digest;
  state: VersionState;
  by?: Signed;
  window: Window;
  clauses: ClauseView[];
  decision?: DecisionView;
  /** Where it stands now, if the lead shifted it: the clause says where it was approved. */
  shifted?: ShiftedView;
}
export interface ShiftedView {
  spaceTime: Digest;
  volumes: Volume[];
  minutes: number;
  heightMetres: number;
  by?: Signed;
  reason?: Text;
}
export interface VersionMark {
  number: number;
  digest: Digest;
  state: VersionState;
  at: Instant;
}
export interface ClauseView {
  clause: ClauseKind;
  digest: Digest;
  withheld: boolean;
  text?: Text;
  objective?: string;
  category?: Category;
  volumes: Volume[];
  /** Digest of the true volumes: those shown are only a covering in cells. */
  seal?: Digest;
  elements: ForceElement[];
}
export interface DecisionView {
  word: 'APPROVED' | 'CONDITIONS_OFFERED' | 'RETURNED' | 'REFUSED' | 'REPLACED' | 'WITHDRAWN';
  by: Signed;
  asOf: number;
  reason?: Text;
  conditions: { duty?: Text; window?: Window }[];
  silent: string[];
  withoutKnowledgeOf: ClauseKind[];
  window?: Window;
  validUntil?: Instant;
  awarenessRoot?: Digest;
  /** By whom, and by which entry, the lead bound itself to the conditions. */
  conditionsSigned?: Signed;
  margins?: Margins;
}
export interface ConsultedView {
  party: string;
  causes: Cause[];
  deadline: Instant;
  late: boolean;
}
export interface PositionView {
  party: string;
  clause: ClauseKind;
  stance: Stance;
  /** False when the clause has changed since: « à confirmer ». */
  confirmed: boolean;
  reason?: Text;
  by: Signed;
}
export interface PauseView {
  party: string;
  contingent?: string;
  reason: Text;
  by: Signed;
}
export interface Remark {
  reason: Text;
  by: Signed;
}
export interface ClauseRemarkView {
  clause: ClauseKind;
  /** The version its author read. */
  version: number;
  digest: Digest;
  /** The clause still says what it said then. */
  current: boolean;
  text: Text;
  /** Nobody named: all who see the clause. */
  recipients: string[];
  by: Signed;
}
export interface ConductView {
  word: 'ACTIVE' | 'DISENGAGED' | 'CLOSED' | 'WITHDRAWN';
  at: Instant;
  report?: Text;
  /** Who signed each step; a copy kept by an older client has none. */
  started?: Signed;
  left?: Signed;
  closed?: Signed;
}

export interface ConflictView {
  kind: 'ConflictView';
  id: string;
  newcomer: ConflictSide;
  earlier: ConflictSide;
  /** At this instant: what the matrix gives, and one more for whoever is silent or out of reach. */
  degree: number;
  listedDegree: number;
  /** Only a buffer is entered: one degree less. */
  nearOnly: boolean;
  raised: { party: string; why: Raise }[];
  rule: Requirement;
  footnote?: Footnote;
  live: boolean;
  settled: boolean;
  blocking: boolean;
  overlaps: MeetingView[];
  acknowledgements: Signed[];
  arrangements: ArrangementView[];
  endorsements: string[];
  settlement?: Remark;
  openedAt: Instant;
  arrangementDeadline: Instant;
}
export interface ConflictSide {
  subject: string;
  kind: SubjectKind;
  reference: string;
  owner: string;
  category: Category;
  role: Role;
  spaceTime: Digest;
  inForce: boolean;
  present: boolean;
}
export interface MeetingView {
  newcomerVolume: number;
  earlierVolume: number;
  adjacent: boolean;
  region: GeoPoint[];
  areaM2: number;
  /** Hundredths of each side's ground. */
  newcomerShare?: number;
  earlierShare?: number;
  /** None when a datum is unknown or the two differ: it counts as meeting. */
  band?: AltitudeBand;
  window: Window;
  /** The volumes themselves are apart: whose buffer is entered. */
  buffer?: BufferSide;
  /** In how many windows, of what recurs; the window is the first. */
  windows?: number;
}
export interface ArrangementView {
  id: string;
  terms: Text;
  proposedBy: Signed;
  signedBy?: Signed;
}

export interface Reply {
  answer: string;
  reason?: Text;
  by: Signed;
}
export interface Ending {
  reason: Text;
  at: Instant;
}
/** How far a notice has come at one post; a stage not reported is no proof that it was not reached. */
export interface ReceiptView {
  party: string;
  post: string;
  title: Name;
  named: boolean;
  delivered?: Signed;
  read?: Signed;
  acknowledged?: Signed;
}
export interface NoticeView {
  kind: 'NoticeView';
  /** How it reaches beyond the border; absent from what an older copy kept. */
  crossings?: CrossingView[];
  attachments?: AttachmentView[];
  id: string;
  reference: string;
  level: Level;
  owner: string;
  regime: Regime;
  /** The standing authorisation it is a use of. */
  under?: string;
  exercise: boolean;
  state: 'NOTIFIED' | 'HELD' | 'OVERDUE' | 'NOTICE_EXPIRED' | 'MEASURE_EXPIRED' | 'ENDED';
  category?: Category;
  urgency?: Urgency;
  /** It came later than the charter asks; it stands like any other. */
  shortNotice: boolean;
  /** What it says opens once this post has signed that it reads it. */
  opensOnReading: boolean;
  volumes: Volume[];
  title?: Text;
  text?: Text;
  release?: Release;
  receipts: ReceiptView[];
  replies: Reply[];
  ending?: Ending;
  /** It is a standing measure: how others are to go about its area. */
  measure: boolean;
  /** How it was last changed. */
  changed?: { reason: Text; by: Signed };
  throughHostCell: boolean;
  /** What it meets and is not released is a humanitarian site or movement. */
  protectedSite: boolean;
  worstDegree: number;
  at: Instant;
}
export interface ImmediateActionView {
  kind: 'ImmediateActionView';
  /** How it reaches beyond the border; absent from what an older copy kept. */
  crossings?: CrossingView[];
  id: string;
  reference: string;
  level: Level;
  owner: string;
  exercise: boolean;
  reasonKind: ImmediateKind;
  state: 'UNDER_WAY' | 'REGULARISED' | 'OBJECTED' | 'END_ASKED' | 'ENDED';
  category: Category;
  volumes: Volume[];
  text?: Text;
  replies: Reply[];
  ending?: Ending;
  throughHostCell: boolean;
  /** What it meets and is not released is a humanitarian site or movement. */
  protectedSite: boolean;
  worstDegree: number;
  at: Instant;
}

export interface StandingAuthorisationView {
  kind: 'StandingAuthorisationView';
  /** How it reaches beyond the border; absent from what an older copy kept. */
  crossings?: CrossingView[];
  id: string;
  reference: string;
  level: Level;
  owner: string;
  exercise: boolean;
  state: 'PROPOSED' | 'APPROVED' | 'SUSPENDED' | 'EXPIRED' | 'REFUSED' | 'WITHDRAWN';
  zones: { area: Area; band: AltitudeBand }[];
  categories: Category[];
  validity?: Window;
  recurrence?: Recurrence;
  title?: Text;
  ceiling?: { atOnce: number; personnel: number };
  conditions?: Text;
  /** Digest, by which the host approves it. */
  envelope?: Digest;
  release?: Release;
  proposedBy?: Signed;
  decidedBy?: Signed;
  reason?: Text;
  underWay: string[];
  at: Instant;
}

export interface PartyView {
  kind: 'PartyView';
  id: string;
  name: Name;
  partyKind: PartyKind;
  regime: Regime;
  rules: { category: Category; regime: Regime }[];
  contingents: { id: string; name: Name; nation: string }[];
  /** The State that answers for it. */
  answersTo?: string;
  /** By the host's word nobody can reach it. */
  unreached?: { reason: Text; by: Signed };
}
export interface PersonView {
  kind: 'PersonView';
  id: string;
  party: string;
  name: Text;
  rank: string;
  /** By whom the person is shown: it was entered twice. */
  merged?: { into: string; name: Text; at: Instant };
  /** A copy kept by an older client has none. */
  alsoEnteredAs?: { person: string; name: Text; rank: string; at: Instant }[];
}
export interface PostView {
  kind: 'PostView';
  id: string;
  party: string;
  contingent?: string;
  title: Name;
  deciding: boolean;
  custody: 'NODE' | 'POST';
  mandate?: { acts: string[]; sectors: string[]; categories: Category[]; maxPersonnel?: number };
  holders: Holder[];
  /** Of the credentials of its holders, oldest first; a copy kept by an older client has none. */
  resets?: Reset[];
  /** Lent by other posts of its party; shown to that party and the host. */
  lent?: { id: string; from: string; acts: string[]; until: Instant }[];
}
export interface Reset {
  id: string;
  person: string;
  name: Text;
  askedBy: string;
  askedAt: Instant;
  confirmedBy?: string;
  confirmedAt?: Instant;
  validUntil?: Instant;
}
export interface Holder {
  appointment: string;
  person: string;
  name: Text;
  /** Who is shown instead, where the person was entered twice; told to the own party. */
  sameAs?: string;
  enteredAs?: Text;
  capacity: Capacity;
  during: Window;
  confirmed: boolean;
  ended?: Instant;
  appointedBy: string;
  appointedAt?: Instant;
  confirmedBy?: string;
  confirmedAt?: Instant;
}
export interface SectorView {
  kind: 'SectorView';
  id: string;
  name: Name;
  area: Area;
  owner: string;
}
export interface TheatreView {
  kind: 'TheatreView';
  id: string;
  name: Name;
  host: string;
  noticeTimes: { leadHours: number; emergencyLeadHours: number };
  deadlines: {
    positionHours: number;
    arrangementHours: number;
    decisionHours: number;
    approvalValidityHours: number;
  };
  consultedLevel: Level;
  articles: { legalEffect: string; retention: string; erasure: string; marking: string; exit: string };
  soil?: Soil;
  /** Of the theatre's local time, if the charter names one. */
  zone?: string;
  matrix?: { cells: { a: Category; b: Category; requirement: Requirement; footnote?: Footnote }[] };
}

export type View =
  | TheatreView
  | PartyView
  | PostView
  | PersonView
  | SectorView
  | PlanView
  | OperationView
  | ConflictView
  | NoticeView
  | ImmediateActionView
  | StandingAuthorisationView
  | EncounterView
  | CommitmentView
  | ForumView
  | MeasurementView
  | ReportView
  | CivilianHarmView
  | InquiryView
  | CadenceView
  | DisputeView
  | SuspensionView;
export type ViewKind = View['kind'];
export type ViewOf<K extends ViewKind> = Extract<View, { kind: K }>;
