// What a post signs about meetings, minutes, commitments and forums: mirrors org.entente.meeting.MeetingAct.
import type { Digest, GeoPoint, Instant, Name, Release } from './values';

export interface Schedule {
  /** A meeting has an end. */
  window: { from: Instant; to: Instant };
  place: string;
  point?: GeoPoint;
}
/** The same in French and in English. */
export interface Wording {
  fr: string;
  en: string;
}
export interface MinutesText {
  articles: Wording[];
  decisions: Wording[];
}
export const INVITATION_ANSWERS = ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const;
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number];
export interface Attendee {
  party: string;
  post: string;
  person?: string;
}

type OnMeeting = { meeting: string };
type OnCommitment = { commitment: string };

export type MeetingContent =
  | {
      kind: 'PlanMeeting';
      title: string;
      exercise: boolean;
      schedule: Schedule;
      purpose: string;
      agenda: string[];
      /** In the order of protocol. */
      participants: { party: string; posts: string[] }[];
      languages: string[];
      interpreter: boolean;
      release: Release;
      forum?: string;
    }
  | ({ kind: 'PostponeMeeting'; schedule: Schedule; reason: string } & OnMeeting)
  | ({ kind: 'CancelMeeting'; reason: string } & OnMeeting)
  | ({ kind: 'ChangeMeetingRelease'; release: Release } & OnMeeting)
  | ({ kind: 'HoldMeeting'; during: { from: Instant; to: Instant }; attendees: Attendee[] } & OnMeeting)
  | {
      kind: 'ReportMeeting';
      title: string;
      exercise: boolean;
      schedule: Schedule;
      purpose: string;
      parties: string[];
      present: { party: string; name: string }[];
      source: { publication: string; saidBy: string; date: Instant };
      release: Release;
    }
  | ({ kind: 'RecordStatement'; of: string; attributed: boolean; text: string } & OnMeeting)
  | ({ kind: 'ProposeMinutes'; minutes: MinutesText } & OnMeeting)
  | ({ kind: 'SignMinutes'; minutes: Digest; reservation?: string } & OnMeeting)
  | ({ kind: 'RefuseMinutes'; minutes: Digest; reason: string } & OnMeeting)
  | ({ kind: 'AnswerInvitation'; answer: InvitationAnswer; words?: string } & OnMeeting)
  | ({ kind: 'ProposeCommunique'; communique: Wording } & OnMeeting)
  | ({ kind: 'SignCommunique'; communique: Digest } & OnMeeting)
  | {
      kind: 'MakeCommitment';
      ower: string;
      beneficiary: string;
      attributed: boolean;
      exercise: boolean;
      text: string;
      due: Instant;
      links: { objective?: string; operation?: string; meeting?: string };
      release: Release;
    }
  | ({ kind: 'ClaimCommitmentKept' | 'ClaimCommitmentBroken'; evidence: string } & OnCommitment)
  | ({ kind: 'AnswerClaim'; claim: string; answer: 'CONFIRMED' | 'CONTESTED'; version?: string } & OnCommitment)
  | ({ kind: 'ReleaseCommitment'; reason: string } & OnCommitment)
  | {
      kind: 'EstablishForum';
      title: Name;
      exercise: boolean;
      parties: string[];
      rhythmDays: number;
      /** In turn. */
      hosts: string[];
      release: Release;
    }
  | { kind: 'CloseForum'; forum: string; reason: string };
