// The screens that the bar, the keys and the palette lead to.
import type { Route } from '../app/route.svelte';
import type { Workplace } from '../app/workplace.svelte';

interface Screen {
  hash: string;
  key: 'nav.today' | 'nav.operations' | 'nav.map' | 'nav.matrix' | 'nav.notices' | 'nav.meetings' | 'nav.commitments' | 'nav.disputes' | 'nav.relations' | 'nav.results' | 'nav.plan' | 'nav.harm' | 'nav.record' | 'nav.setup';
  /** Pressed after G. */
  letter: string;
  screens: Route['screen'][];
  /** Reached by its keys and from the screen it belongs to; the bar has no room for it. */
  beside?: true;
}

export const SCREENS: Screen[] = [
  { hash: '#/', key: 'nav.today', letter: 's', screens: ['today'] },
  {
    hash: '#/operations',
    key: 'nav.operations',
    letter: 'o',
    screens: ['operations', 'operation', 'propose', 'revise', 'order', 'seen-as'],
  },
  { hash: '#/map', key: 'nav.map', letter: 'c', screens: ['map'] },
  { hash: '#/matrix', key: 'nav.matrix', letter: 'p', screens: ['matrix'], beside: true },
  { hash: '#/notices', key: 'nav.notices', letter: 'n', screens: ['notices', 'notify', 'measure', 'immediate', 'standing', 'standing-new', 'movement'] },
  {
    hash: '#/meetings',
    key: 'nav.meetings',
    letter: 'm',
    screens: ['meetings', 'meeting', 'meeting-plan', 'meeting-report', 'meeting-hold', 'minutes', 'communique', 'forum-new', 'commitments', 'commitments-overdue', 'commitment', 'commitment-new'],
  },
  { hash: '#/commitments', key: 'nav.commitments', letter: 'e', screens: [], beside: true },
  { hash: '#/disputes', key: 'nav.disputes', letter: 'd', screens: ['disputes', 'dispute', 'dispute-new', 'dispute-report', 'settlement'], beside: true },
  { hash: '#/relations', key: 'nav.relations', letter: 'b', screens: ['relations'], beside: true },
  {
    hash: '#/results',
    key: 'nav.results',
    letter: 't',
    screens: ['results', 'report', 'report-new', 'harms', 'harm', 'harm-new', 'inquiry', 'inquiry-new', 'plan'],
    beside: true,
  },
  { hash: '#/plan', key: 'nav.plan', letter: 'l', screens: [], beside: true },
  { hash: '#/harm', key: 'nav.harm', letter: 'h', screens: [], beside: true },
  { hash: '#/record', key: 'nav.record', letter: 'r', screens: ['record', 'search'] },
  { hash: '#/setup', key: 'nav.setup', letter: 'a', screens: ['setup'] },
];

const KEEPING = ['RegisterPerson', 'CreatePost', 'AppointPerson', 'ConfirmAppointment', 'EstablishSector', 'DrawSoil', 'PublishMatrix'];

/** Whoever keeps accounts, or signs the acts that keep a party's own posts and persons. */
export function mayKeepAccounts(place: Workplace): boolean {
  return place.session?.administrator === true || KEEPING.some((kind) => place.post?.acts.includes(kind));
}
