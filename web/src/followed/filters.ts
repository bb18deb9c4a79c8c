// What a search can be narrowed to: kinds of object, and of each the states it can be in.
import type { ViewKind } from '../api/views';
import type { Feature } from '../i18n/features';
import type { Key } from '../i18n/i18n.svelte';

interface Kind {
  kind: ViewKind;
  key: Key;
  /** Words of its states begin with this. */
  words?: string;
  /** The feature whose words they are. */
  feature?: Feature;
  states: string[];
}

export const KINDS: Kind[] = [
  {
    kind: 'OperationView',
    key: 'follow.kind.OperationView',
    words: 'state',
    states: ['PROPOSED', 'CONDITIONS_OFFERED', 'RETURNED', 'REFUSED', 'APPROVED', 'EXPIRED', 'APPROVAL_WITHDRAWN', 'ACTIVE', 'SUSPENDED', 'OVERDUE', 'DISENGAGED', 'CLOSED', 'WITHDRAWN'],
  },
  { kind: 'NoticeView', key: 'follow.kind.NoticeView', words: 'noticeState', states: ['NOTIFIED', 'HELD', 'OVERDUE', 'MEASURE_EXPIRED', 'NOTICE_EXPIRED', 'ENDED'] },
  { kind: 'ImmediateActionView', key: 'follow.kind.ImmediateActionView', words: 'immediateState', states: ['UNDER_WAY', 'REGULARISED', 'OBJECTED', 'END_ASKED', 'ENDED'] },
  { kind: 'StandingAuthorisationView', key: 'follow.kind.StandingAuthorisationView', words: 'standingState', feature: 'standing', states: ['PROPOSED', 'APPROVED', 'SUSPENDED', 'EXPIRED', 'REFUSED', 'WITHDRAWN'] },
  { kind: 'MeetingView', key: 'follow.kind.MeetingView', words: 'meetingState', feature: 'meeting', states: ['PLANNED', 'TO_REPORT', 'CANCELLED', 'TOOK_PLACE', 'REPORTED'] },
  { kind: 'CommitmentView', key: 'follow.kind.CommitmentView', words: 'commitmentState', feature: 'meeting', states: ['OPEN', 'CLAIMED_KEPT', 'CLAIMED_BROKEN', 'KEPT', 'BROKEN', 'CONTESTED', 'RELEASED'] },
  { kind: 'DisputeView', key: 'follow.kind.DisputeView', words: 'disputeState', feature: 'dispute', states: ['REPORTED', 'RAISED', 'ACKNOWLEDGED', 'ANSWERED', 'IN_CONSULTATION', 'ESCALATED', 'SETTLED', 'WITHDRAWN'] },
  { kind: 'ReportView', key: 'follow.kind.ReportView', words: 'reportState', feature: 'result', states: ['FILED', 'CONFIRMED', 'CONTESTED', 'PARTLY', 'UNANSWERED'] },
  { kind: 'CivilianHarmView', key: 'follow.kind.CivilianHarmView', words: 'harmState', feature: 'result', states: ['OPEN', 'UNANSWERED', 'EXAMINING', 'ANSWERED', 'CONTESTED', 'CLOSED'] },
  { kind: 'InquiryView', key: 'follow.kind.InquiryView', words: 'inquiryState', feature: 'result', states: ['PROPOSED', 'OPEN', 'AGREED'] },
  { kind: 'PlanView', key: 'follow.kind.PlanView', states: [] },
];
