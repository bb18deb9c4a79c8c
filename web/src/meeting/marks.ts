// How a meeting, its minutes, a commitment and a forum are marked: a shape, a colour and a word.
import type { CommitmentView, EncounterView, ForumView } from '../api/meeting-views';
import type { Mark } from '../design/marks';

export const MEETING_MARKS: Record<EncounterView['state'], Mark> = {
  PLANNED: { shape: 'dashed', tone: 'info' },
  TO_REPORT: { shape: 'alert', tone: 'warn' },
  CANCELLED: { shape: 'cross', tone: 'soft' },
  TOOK_PLACE: { shape: 'check', tone: 'ok' },
  REPORTED: { shape: 'half', tone: 'warn' },
};

export const MINUTES_MARKS: Record<'PROPOSED' | 'AGREED', Mark> = {
  PROPOSED: { shape: 'pen', tone: 'info' },
  AGREED: { shape: 'double-check', tone: 'ok' },
};

export const COMMITMENT_MARKS: Record<CommitmentView['state'], Mark> = {
  OPEN: { shape: 'circle', tone: 'info' },
  CLAIMED_KEPT: { shape: 'half', tone: 'info' },
  CLAIMED_BROKEN: { shape: 'half', tone: 'warn' },
  KEPT: { shape: 'check', tone: 'ok' },
  BROKEN: { shape: 'cross', tone: 'critical' },
  CONTESTED: { shape: 'alert', tone: 'warn' },
  RELEASED: { shape: 'square', tone: 'soft' },
};
export const LATE_MARK: Mark = { shape: 'clock', tone: 'critical' };

export const FORUM_MARKS: Record<ForumView['state'], Mark> = {
  OPEN: { shape: 'circle', tone: 'info' },
  CLOSED: { shape: 'square', tone: 'soft' },
};
export const ON_TIME_MARK: Mark = { shape: 'check', tone: 'ok' };
