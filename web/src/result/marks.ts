// How a report, a file of harm and an inquiry are marked: a shape, a colour and a word.
import type { CivilianHarmView, InquiryView, ReportView } from '../api/result-views';
import type { Mark } from '../design/marks';

export const REPORT_MARKS: Record<ReportView['state'], Mark> = {
  FILED: { shape: 'circle', tone: 'soft' },
  CONFIRMED: { shape: 'check', tone: 'ok' },
  CONTESTED: { shape: 'alert', tone: 'warn' },
  PARTLY: { shape: 'half', tone: 'info' },
  UNANSWERED: { shape: 'dashed', tone: 'info' },
};
export const HARM_MARKS: Record<CivilianHarmView['state'], Mark> = {
  OPEN: { shape: 'circle', tone: 'soft' },
  UNANSWERED: { shape: 'dashed', tone: 'warn' },
  EXAMINING: { shape: 'half', tone: 'info' },
  ANSWERED: { shape: 'check', tone: 'ok' },
  CONTESTED: { shape: 'alert', tone: 'warn' },
  CLOSED: { shape: 'square', tone: 'soft' },
};
export const INQUIRY_MARKS: Record<InquiryView['state'], Mark> = {
  PROPOSED: { shape: 'dashed', tone: 'info' },
  OPEN: { shape: 'circle', tone: 'info' },
  AGREED: { shape: 'double-check', tone: 'ok' },
};
export const LATE_MARK: Mark = { shape: 'clock', tone: 'critical' };
