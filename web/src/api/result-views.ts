// What an audience is shown of the plan, reports, civilian harm and inquiries: mirrors the records of org.entente.view.
import type { AttachmentView } from './attachments';
import type { Amount, AmendsType, Effect, Grade, HarmAnswer, ReportType, Toll } from './result-acts';
import type { Digest, GeoPoint, Level, Name, Release, Text, Window } from './values';
import type { Signed } from './views';

/** Where a claim comes from. */
export interface From {
  source: Text;
  grade: Grade;
  happened: string;
  told: string;
}
export interface PlanComment {
  id: string;
  version: number;
  outdated: boolean;
  objective?: string;
  item?: string;
  text: Text;
  answers: { text: Text; by: Signed }[];
  by: Signed;
}
/** A copy kept by an older client has the name and the lines alone. */
export interface PlanView {
  kind: 'PlanView';
  id: string;
  name: Name;
  lines: { name: Name; objectives: { id: string; name: Name; effects?: Effect[] }[] }[];
  phases?: { id: string; name: Name; window: Window }[];
  decisionPoints?: { id: string; name: Name; at: string }[];
  version?: number;
  digest?: Digest;
  by?: Signed;
  earlier?: { version: number; digest: Digest; name: Name; at: string }[];
  comments?: PlanComment[];
}
export interface MeasurementView {
  kind: 'MeasurementView';
  id: string;
  measure: string;
  version: number;
  value: Amount;
  from: From;
  evidence?: string;
  by: Signed;
  at: string;
}
export interface FactView {
  text: Text;
  from: From;
  state: 'CONTESTED' | 'CONFIRMED' | 'PARTLY' | 'UNANSWERED';
  silent: string[];
  answers: { confirmed: boolean; counts: boolean; version?: Text; by: Signed }[];
}
export interface ReportView {
  kind: 'ReportView';
  id: string;
  reference: string;
  level: Level;
  party: string;
  type: ReportType;
  exercise: boolean;
  state: 'FILED' | FactView['state'];
  period?: Window;
  sector?: string;
  title?: Text;
  objective?: string;
  operation?: string;
  asked: string[];
  facts: FactView[];
  attachments?: AttachmentView[];
  release?: Release;
  by?: Signed;
  at: string;
}
export interface CivilianHarmView {
  kind: 'CivilianHarmView';
  id: string;
  reference: string;
  level: Level;
  party: string;
  exercise: boolean;
  state: 'OPEN' | 'UNANSWERED' | 'EXAMINING' | 'ANSWERED' | 'CONTESTED' | 'CLOSED';
  late: boolean;
  during?: Window;
  place?: Text;
  point?: GeoPoint;
  sector?: string;
  toll?: Toll;
  concerned: string[];
  silent: string[];
  due?: string;
  account?: Text;
  from?: From;
  objective?: string;
  operation?: string;
  answers: { answer: HarmAnswer; counts: boolean; version: Text; by: Signed }[];
  amends: { type: AmendsType; text: Text; by: Signed }[];
  register?: Text;
  closedBecause?: Text;
  closedBy?: Signed;
  attachments?: AttachmentView[];
  release?: Release;
  by?: Signed;
  at: string;
}
export interface InquiryView {
  kind: 'InquiryView';
  id: string;
  reference: string;
  level: Level;
  party: string;
  exercise: boolean;
  state: 'PROPOSED' | 'OPEN' | 'AGREED';
  late: boolean;
  title?: Text;
  parties: string[];
  due?: string;
  question?: Text;
  report?: string;
  harm?: string;
  joined: Signed[];
  findings: { counts: boolean; text: Text; by: Signed }[];
  common: {
    number: number;
    digest: Digest;
    agreed: boolean;
    fr: Text;
    en: Text;
    signatures: { reservation?: Text; by: Signed }[];
    by: Signed;
  }[];
  attachments?: AttachmentView[];
  release?: Release;
  by?: Signed;
  at: string;
}
