// By which line a meeting, a commitment, a standing authorisation and a phase of the plan are drawn beside operations.
import type { CommitmentView, EncounterView, StandingAuthorisationView } from '../../api/views';
import type { Mark } from '../../design/marks';
import type { LineStyle } from '../../map/port';

/** As the map's lanes: agreed by all who were asked, and not decided. */
export const CONCERTED_MARK: Mark = { shape: 'half', tone: 'info' };

export const MEETING_LINES: Record<EncounterView['state'], LineStyle> = {
  PLANNED: 'approved',
  TO_REPORT: 'approved',
  CANCELLED: 'ended',
  TOOK_PLACE: 'ended',
  REPORTED: 'notice',
};

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

/** A phase of the plan or a decision point, by the clock alone. */
export const PLAN_LINES: Record<'COMING' | 'NOW' | 'PAST', LineStyle> = { COMING: 'approved', NOW: 'active', PAST: 'ended' };
export const PLAN_MARKS: Record<'COMING' | 'NOW' | 'PAST', Mark> = {
  COMING: { shape: 'clock', tone: 'info' },
  NOW: { shape: 'play', tone: 'ok' },
  PAST: { shape: 'square', tone: 'soft' },
};
