// How the state of a standing authorisation is shown.
import type { StandingAuthorisationView } from '../../api/views';
import { OPERATION_MARKS, type Mark } from '../../design/marks';

export const STANDING_MARKS: Record<StandingAuthorisationView['state'], Mark> = {
  PROPOSED: OPERATION_MARKS.PROPOSED,
  APPROVED: OPERATION_MARKS.APPROVED,
  SUSPENDED: OPERATION_MARKS.SUSPENDED,
  EXPIRED: OPERATION_MARKS.EXPIRED,
  REFUSED: OPERATION_MARKS.REFUSED,
  WITHDRAWN: OPERATION_MARKS.WITHDRAWN,
};
