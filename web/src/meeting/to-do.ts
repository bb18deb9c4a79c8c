// What meetings ask of a party: to say that one was held, to answer minutes. A humanitarian party is reminded by nobody.
import type { EncounterView } from '../api/meeting-views';

export interface ToDo {
  view: EncounterView;
  asked: 'report' | 'sign';
}

export function toDoAbout(meetings: EncounterView[], party: string): ToDo[] {
  return meetings
    .filter((one) => one.parties.includes(party))
    .flatMap((view): ToDo[] => {
      if (view.state === 'TO_REPORT') return [{ view, asked: 'report' }];
      const latest = view.minutes.at(-1);
      const answered = latest?.answers.some((one) => one.by.party === party) ?? true;
      return answered ? [] : [{ view, asked: 'sign' }];
    })
    .sort((a, b) => (a.view.window?.from ?? '').localeCompare(b.view.window?.from ?? ''));
}
