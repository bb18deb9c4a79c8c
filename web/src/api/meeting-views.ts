// What an audience is shown of meetings, what was promised there, and series: mirrors the records of org.entente.view.
import type { AttachmentView } from './attachments';
import type { InvitationAnswer } from './meeting-acts';
import type { GeoPoint, Level, Name, Release, Text, Window } from './values';
import type { Signed } from './views';

/** A meeting of people; `MeetingView` here is of two volumes. */
export interface EncounterView {
  kind: 'MeetingView';
  id: string;
  reference: string;
  level: Level;
  owner: string;
  exercise: boolean;
  state: 'PLANNED' | 'TO_REPORT' | 'CANCELLED' | 'TOOK_PLACE' | 'REPORTED';
  minutesState?: 'NONE' | 'PROPOSED' | 'AGREED';
  window?: Window;
  place?: Text;
  point?: GeoPoint;
  title?: Text;
  purpose?: Text;
  parties: string[];
  forum?: string;
  agenda: Text[];
  participants: { party: string; posts: string[] }[];
  languages: string[];
  interpreter: boolean;
  source?: { publication: Text; saidBy: Text; date: string; present: { party: string; name: Text }[] };
  dates: { window: Window; place: Text; point?: GeoPoint; reason?: Text; by: Signed }[];
  cancelled?: { reason: Text; by: Signed };
  attendance: {
    during: Window;
    there: { party: string; post: string; title: Name; person?: Text; enteredAs?: Text }[];
    by: Signed;
  }[];
  attachments?: AttachmentView[];
  statements: { of: string; attributed: boolean; text: Text; by: Signed }[];
  minutes: {
    number: number;
    digest: string;
    agreed: boolean;
    articles: { fr: Text; en: Text }[];
    decisions: { fr: Text; en: Text }[];
    answers: { signed: boolean; words?: Text; by: Signed }[];
    by: Signed;
  }[];
  /** What each post last said to its invitation; a copy kept by an older client has none. */
  invited?: { answer: InvitationAnswer; words?: Text; by: Signed }[];
  /** Texts for the press, the latest last; `open` once every party signed it. */
  communiques?: { number: number; digest: string; open: boolean; fr: Text; en: Text; signatures: Signed[]; by: Signed }[];
  release?: Release;
  /** Wider releases that wait for other parties. */
  mayWiden?: { release: Release; agreed: string[] }[];
  by?: Signed;
  at: string;
}

export interface CommitmentView {
  kind: 'CommitmentView';
  id: string;
  reference: string;
  level: Level;
  ower: string;
  exercise: boolean;
  attributed: boolean;
  state: 'OPEN' | 'CLAIMED_KEPT' | 'CLAIMED_BROKEN' | 'KEPT' | 'BROKEN' | 'CONTESTED' | 'RELEASED';
  late: boolean;
  due?: string;
  beneficiary?: string;
  text?: Text;
  objective?: string;
  operation?: string;
  meeting?: string;
  claims: {
    id: string;
    kept: boolean;
    evidence: Text;
    answer?: { confirmed: boolean; version?: Text; by: Signed };
    by: Signed;
  }[];
  releasedBecause?: Text;
  releasedBy?: Signed;
  release?: Release;
  by?: Signed;
  at: string;
}

/** A meeting in a series; `reported` when it is known from a source alone. */
export interface Sitting {
  meeting: string;
  from: string;
  reported: boolean;
}

export interface ForumView {
  kind: 'ForumView';
  id: string;
  reference: string;
  level: Level;
  owner: string;
  exercise: boolean;
  state: 'OPEN' | 'CLOSED';
  title?: Name;
  parties: string[];
  rhythmDays?: number;
  hosts: string[];
  hostNow?: string;
  last?: Sitting;
  next?: Sitting;
  due?: string;
  overdue: boolean;
  closedBecause?: Text;
  release?: Release;
  by?: Signed;
  at: string;
}

export interface CadenceView {
  kind: 'CadenceView';
  id: string;
  parties: string[];
  last?: Sitting;
  next?: Sitting;
}
