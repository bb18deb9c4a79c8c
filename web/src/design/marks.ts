// How a state is shown: a shape, a colour and a word, so that any one of them may fail.
import type { ImmediateActionView, NoticeView, OperationState } from '../api/views';

export type Shape =
  | 'circle'
  | 'dashed'
  | 'half'
  | 'check'
  | 'double-check'
  | 'play'
  | 'pause'
  | 'square'
  | 'cross'
  | 'back'
  | 'pen'
  | 'clock'
  | 'alert'
  | 'dot'
  | 'exit';
export type Tone = 'plain' | 'soft' | 'info' | 'ok' | 'warn' | 'critical';
export interface Mark {
  shape: Shape;
  tone: Tone;
}

export const OPERATION_MARKS: Record<OperationState, Mark> = {
  PROPOSED: { shape: 'dashed', tone: 'info' },
  CONDITIONS_OFFERED: { shape: 'pen', tone: 'warn' },
  RETURNED: { shape: 'back', tone: 'warn' },
  REFUSED: { shape: 'cross', tone: 'critical' },
  APPROVED: { shape: 'check', tone: 'ok' },
  EXPIRED: { shape: 'clock', tone: 'warn' },
  APPROVAL_WITHDRAWN: { shape: 'cross', tone: 'critical' },
  ACTIVE: { shape: 'play', tone: 'ok' },
  SUSPENDED: { shape: 'pause', tone: 'critical' },
  OVERDUE: { shape: 'alert', tone: 'critical' },
  DISENGAGED: { shape: 'exit', tone: 'plain' },
  CLOSED: { shape: 'square', tone: 'soft' },
  WITHDRAWN: { shape: 'cross', tone: 'soft' },
};

export const NOTICE_MARKS: Record<NoticeView['state'], Mark> = {
  NOTIFIED: { shape: 'dot', tone: 'info' },
  HELD: { shape: 'pause', tone: 'critical' },
  OVERDUE: { shape: 'alert', tone: 'warn' },
  NOTICE_EXPIRED: { shape: 'clock', tone: 'warn' },
  MEASURE_EXPIRED: { shape: 'clock', tone: 'soft' },
  ENDED: { shape: 'square', tone: 'soft' },
};

export const IMMEDIATE_MARKS: Record<ImmediateActionView['state'], Mark> = {
  UNDER_WAY: { shape: 'alert', tone: 'critical' },
  REGULARISED: { shape: 'check', tone: 'ok' },
  OBJECTED: { shape: 'cross', tone: 'critical' },
  END_ASKED: { shape: 'pause', tone: 'warn' },
  ENDED: { shape: 'square', tone: 'soft' },
};

export const DEGREE_TONES: Tone[] = ['soft', 'info', 'warn', 'warn', 'critical'];
