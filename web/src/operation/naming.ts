// What an object is called in a line: its reference, its title when that is released, where it is shown.
import type { ConflictView, ImmediateActionView, NoticeView, OperationView, StandingAuthorisationView } from '../api/views';
import { OPERATION_MARKS, NOTICE_MARKS, IMMEDIATE_MARKS, type Mark } from '../design/marks';

export type Shown = OperationView | NoticeView | ImmediateActionView | StandingAuthorisationView;

export function hashOf(view: Shown | ConflictView): string {
  switch (view.kind) {
    case 'OperationView':
      return `#/operations/${view.id}`;
    case 'ConflictView': {
      const side = [view.newcomer, view.earlier].find((one) => one.kind === 'OPERATION') ?? view.newcomer;
      return side.kind === 'OPERATION' ? `#/operations/${side.subject}` : `#/notices/${side.subject}`;
    }
    case 'NoticeView':
    case 'ImmediateActionView':
      return `#/notices/${view.id}`;
    case 'StandingAuthorisationView':
      return `#/standing/${view.id}`;
  }
}

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
