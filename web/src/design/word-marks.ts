// Marks of versions and of the words said on them; not needed by the first screen.
import type { Stance } from '../api/values';
import type { VersionState } from '../api/views';
import { OPERATION_MARKS, type Mark } from './marks';

export const VERSION_MARKS: Record<VersionState, Mark> = {
  PROPOSED: OPERATION_MARKS.PROPOSED,
  CONDITIONS_OFFERED: OPERATION_MARKS.CONDITIONS_OFFERED,
  APPROVED: OPERATION_MARKS.APPROVED,
  APPROVAL_WITHDRAWN: OPERATION_MARKS.APPROVAL_WITHDRAWN,
  REPLACED: { shape: 'square', tone: 'soft' },
  RETURNED: OPERATION_MARKS.RETURNED,
  REFUSED: OPERATION_MARKS.REFUSED,
  SUPERSEDED: { shape: 'square', tone: 'soft' },
};

export const STANCE_MARKS: Record<Stance, Mark> = {
  FAVOURABLE: { shape: 'check', tone: 'ok' },
  RESERVED: { shape: 'half', tone: 'warn' },
  UNFAVOURABLE: { shape: 'cross', tone: 'critical' },
  NOTED: { shape: 'dot', tone: 'plain' },
  OUT_OF_MANDATE: { shape: 'circle', tone: 'soft' },
};

/** What a decision must not pass over. */
export const CONCERN_MARKS: Record<'unfavourable' | 'confirm' | 'unanswered' | 'reserved', Mark> = {
  unfavourable: STANCE_MARKS.UNFAVOURABLE,
  confirm: { shape: 'back', tone: 'warn' },
  unanswered: { shape: 'clock', tone: 'warn' },
  reserved: STANCE_MARKS.RESERVED,
};
