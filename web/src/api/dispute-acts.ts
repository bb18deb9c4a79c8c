// What a post signs about disputes and cooperation: mirrors org.entente.dispute.DisputeAct.
import type { Wording } from './meeting-acts';
import type { Digest, Instant, Release } from './values';

export interface Evidence {
  subjects: string[];
}

type OnDispute = { dispute: string };

export type DisputeContent =
  | {
      kind: 'RaiseDispute';
      against: string;
      exercise: boolean;
      title: string;
      text: string;
      answerBy: Instant;
      evidence: Evidence;
      release: Release;
    }
  | {
      kind: 'ReportDispute';
      between: [string, string];
      exercise: boolean;
      title: string;
      text: string;
      suspended?: { from: Instant; to?: Instant };
      source: { publication: string; saidBy: string; date: Instant };
      release: Release;
    }
  | ({ kind: 'AcknowledgeDispute' } & OnDispute)
  | ({ kind: 'AnswerDispute'; text: string; evidence: Evidence } & OnDispute)
  | ({ kind: 'ReplyToEntry'; entry: string; text: string } & OnDispute)
  | ({ kind: 'ConsultOnDispute'; meeting: string } & OnDispute)
  | ({ kind: 'EscalateDispute'; forum: string; reason: string } & OnDispute)
  | ({ kind: 'ProposeSettlement'; settlement: { articles: Wording[] } } & OnDispute)
  | ({ kind: 'SignSettlement'; settlement: Digest } & OnDispute)
  | ({ kind: 'WithdrawDispute'; reason: string } & OnDispute)
  | { kind: 'SuspendCooperation'; with: string; exercise: boolean; reason: string }
  | { kind: 'ResumeCooperation'; suspension: string; words: string };
