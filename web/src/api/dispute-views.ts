// What an audience is shown of disputes and of suspended cooperation: mirrors the records of org.entente.view.
import type { AttachmentView } from './attachments';
import type { Level, Release, Text, Window } from './values';
import type { Signed } from './views';

export interface DisputeView {
  kind: 'DisputeView';
  id: string;
  reference: string;
  level: Level;
  owner: string;
  exercise: boolean;
  state: 'REPORTED' | 'RAISED' | 'ACKNOWLEDGED' | 'ANSWERED' | 'IN_CONSULTATION' | 'ESCALATED' | 'SETTLED' | 'WITHDRAWN';
  late: boolean;
  against?: string;
  title?: Text;
  answerBy?: string;
  /** Its source: a claim, raised by neither side. */
  reported?: { publication: Text; saidBy: Text; date: string; suspended?: Window };
  acknowledged?: Signed;
  items: {
    id: string;
    entry: 'RAISED' | 'REPORTED' | 'ANSWER' | 'ESCALATION' | 'WITHDRAWAL';
    text: Text;
    evidence: string[];
    replies: { id: string; text: Text; by: Signed }[];
    by: Signed;
  }[];
  meetings: string[];
  forum?: string;
  attachments?: AttachmentView[];
  settlements: { number: number; digest: string; articles: { fr: Text; en: Text }[]; agreed: boolean; signatures: Signed[]; by: Signed }[];
  release?: Release;
  by?: Signed;
  at: string;
}

export interface SuspensionView {
  kind: 'SuspensionView';
  id: string;
  reference: string;
  owner: string;
  with: string;
  exercise: boolean;
  state: 'SUSPENDED' | 'RESUMED';
  reason?: Text;
  resumptions: { party: string; words?: Text; by?: Signed; at: string }[];
  resumed?: string;
  by?: Signed;
  at: string;
}

/** A suspension that holds an operation; `LATCHED` until the host confirms or approves it again. */
export interface Held {
  suspension: string;
  by: string;
  with: string;
  hold: 'SUSPENDED' | 'LATCHED';
  since: string;
}
