// How an object is marked in a line.
import type { ImmediateActionView, NoticeView, OperationView, StandingAuthorisationView } from '../api/views';
import { OPERATION_MARKS, NOTICE_MARKS, IMMEDIATE_MARKS, type Mark } from '../design/marks';

export type Shown = OperationView | NoticeView | ImmediateActionView | StandingAuthorisationView;

export function markOf(view: Shown): Mark {
  switch (view.kind) {
    case 'OperationView':
    case 'StandingAuthorisationView':
      return OPERATION_MARKS[view.state];
    case 'NoticeView':
      return NOTICE_MARKS[view.state];
    case 'ImmediateActionView':
      return IMMEDIATE_MARKS[view.state];
  }
}
