// Where an object is shown.
import type { ConflictView } from '../api/views';
import type { Shown } from './naming';

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
