// The screens that the bar, the keys and the palette lead to.
import type { Route } from '../app/route.svelte';
import type { Workplace } from '../app/workplace.svelte';

interface Screen {
  hash: string;
  key: 'nav.today' | 'nav.operations' | 'nav.map' | 'nav.notices' | 'nav.record' | 'nav.setup';
  /** Pressed after G. */
  letter: string;
  screens: Route['screen'][];
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
  { hash: '#/notices', key: 'nav.notices', letter: 'n', screens: ['notices', 'notify', 'measure', 'immediate', 'standing', 'standing-new', 'movement'] },
  { hash: '#/record', key: 'nav.record', letter: 'r', screens: ['record', 'search'] },
  { hash: '#/setup', key: 'nav.setup', letter: 'a', screens: ['setup'] },
];

const KEEPING = ['RegisterPerson', 'CreatePost', 'AppointPerson', 'ConfirmAppointment', 'EstablishSector', 'PublishMatrix'];

/** Whoever keeps accounts, or signs the acts that keep a party's own posts and persons. */
export function mayKeepAccounts(place: Workplace): boolean {
  return place.session?.administrator === true || KEEPING.some((kind) => place.post?.acts.includes(kind));
}
