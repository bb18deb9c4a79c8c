// What a post signs about the plan, reports, civilian harm and inquiries: mirrors org.entente.plan.PlanAct and .result.ResultAct.
import type { Digest, GeoPoint, Instant, Name, Release } from './values';

export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export interface Grade {
  reliability: Reliability;
  credibility: number;
}
/** From where a claim comes: the source, how far it is trusted, when the fact was, when it was told. */
export interface Provenance {
  source: string;
  grade: Grade;
  happened: Instant;
  told: Instant;
}
/** 12.50 is 1250 with two decimals. */
export interface Amount {
  digits: number;
  decimals: number;
}
export interface Measure {
  id: string;
  type: 'EFFECTIVENESS' | 'PERFORMANCE';
  name: Name;
  unit: Name;
  baseline?: Amount;
  target?: Amount;
  source: Name;
  due?: Instant;
}
export interface Effect {
  id: string;
  name: Name;
  measures: Measure[];
}
export const REPORT_TYPES = ['SITUATION', 'INCIDENT', 'CLOSING'] as const;
export type ReportType = (typeof REPORT_TYPES)[number];
export const HARM_ANSWERS = ['ACKNOWLEDGED', 'CONTESTED', 'EXAMINING'] as const;
export type HarmAnswer = (typeof HARM_ANSWERS)[number];
export const AMENDS = ['MEDICAL_CARE', 'CONDOLENCES', 'COMPENSATION', 'REPAIR', 'LESSON'] as const;
export type AmendsType = (typeof AMENDS)[number];
export interface ResultLinks {
  objective?: string;
  operation?: string;
  sector?: string;
}
/** Not known differs from none. */
export interface Toll {
  killed?: number;
  injured?: number;
  property: boolean;
}

type OnHarm = { harm: string };
type OnInquiry = { inquiry: string };
export type ResultContent =
  | { kind: 'CommentOnPlan'; version: Digest; objective?: string; item?: string; text: string }
  | { kind: 'AnswerPlanComment'; comment: string; text: string }
  | { kind: 'RecordMeasurement'; version: Digest; measure: string; value: Amount; from: Provenance; evidence: { report?: string } }
  | {
      kind: 'FileReport';
      type: ReportType;
      exercise: boolean;
      title: string;
      period: { from: Instant; to: Instant };
      about: ResultLinks;
      facts: { text: string; from: Provenance }[];
      asked: string[];
      release: Release;
    }
  | { kind: 'AnswerFact'; report: string; fact: number; answer: 'CONFIRMED' | 'CONTESTED'; version?: string }
  | {
      kind: 'RecordCivilianHarm';
      exercise: boolean;
      spot: { during: { from: Instant; to?: Instant }; place: string; point?: GeoPoint };
      toll: Toll;
      account: string;
      from: Provenance;
      concerned: string[];
      due: Instant;
      /** Who keeps the names, outside the record. */
      register?: string;
      about: ResultLinks;
      release: Release;
    }
  | ({ kind: 'AnswerCivilianHarm'; answer: HarmAnswer; version: string } & OnHarm)
  | ({ kind: 'RecordAmends'; type: AmendsType; text: string } & OnHarm)
  | ({ kind: 'CloseCivilianHarm'; reason: string } & OnHarm)
  | {
      kind: 'OpenInquiry';
      exercise: boolean;
      title: string;
      question: string;
      parties: string[];
      inquired: { report?: string; harm?: string };
      due?: Instant;
      release: Release;
    }
  | ({ kind: 'JoinInquiry' } & OnInquiry)
  | ({ kind: 'RecordFindings'; text: string } & OnInquiry)
  | ({ kind: 'ProposeFindings'; findings: { fr: string; en: string } } & OnInquiry)
  | ({ kind: 'SignFindings'; findings: Digest; reservation?: string } & OnInquiry);
