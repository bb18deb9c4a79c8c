// How a meeting, a commitment and a standing authorisation are drawn beside operations: a line, a shape, a colour and a word.
import type { CommitmentView, EncounterView, StandingAuthorisationView } from '../../api/views';
import type { Mark } from '../../design/marks';
import type { LineStyle } from '../../map/port';

/** As the map's lanes: agreed by all who were asked, and not decided. */
export const CONCERTED_MARK: Mark = { shape: 'half', tone: 'info' };

export const MEETING_MARKS: Record<EncounterView['state'], Mark> = {
  PLANNED: { shape: 'dashed', tone: 'info' },
  TO_REPORT: { shape: 'alert', tone: 'warn' },
  CANCELLED: { shape: 'cross', tone: 'soft' },
  TOOK_PLACE: { shape: 'check', tone: 'ok' },
  REPORTED: { shape: 'half', tone: 'warn' },
};
export const MEETING_LINES: Record<EncounterView['state'], LineStyle> = {
  PLANNED: 'approved',
  TO_REPORT: 'approved',
  CANCELLED: 'ended',
  TOOK_PLACE: 'ended',
  REPORTED: 'notice',
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
export const COMMITMENT_LINES: Record<CommitmentView['state'], LineStyle> = {
  OPEN: 'approved',
  CLAIMED_KEPT: 'concerted',
  CLAIMED_BROKEN: 'concerted',
  KEPT: 'ended',
  BROKEN: 'ended',
  CONTESTED: 'concerted',
  RELEASED: 'ended',
};

export const STANDING_LINES: Record<StandingAuthorisationView['state'], LineStyle> = {
  PROPOSED: 'proposed',
  APPROVED: 'approved',
  SUSPENDED: 'approved',
  EXPIRED: 'ended',
  REFUSED: 'ended',
  WITHDRAWN: 'ended',
};
