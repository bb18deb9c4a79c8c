// The local check as the forms use it: its code comes after the form, and needs no network once it was here.
import { here } from '../../app/workplace.svelte';
import { clock } from '../../app/clock.svelte';
import type { Category, Volume, Window } from '../../api/values';
import type { About, Reader } from '../../draft/consultation';
import type { Crossed } from '../../meet/crossing';
import type { Slots } from '../../meet/free-slots';
import type { Found } from '../../meet/preview';
import type { Way } from '../../meet/ways-out';
import { knownHere } from './known';

type Engine = typeof import('../../meet/engine');
let loaded = $state.raw<Engine>();
/** None while it, or a part of the copy, is on its way: a half of what is known would be worse than nothing. */
const ready = (): Engine | undefined => (here().copy.isPart ? undefined : loaded);

/** What the volumes meet as far as this post knows; nothing yet while the check itself is on its way. */
export function found(volumes: Volume[], category: Category, self?: string): Found[] | undefined {
  const place = here();
  return ready()?.preview(volumes, category, place.post?.party ?? '', knownHere(place.copy), self);
}

/** What leads out of one conflict, or of all that hold anybody up, as far as this post knows. */
export function ways(volumes: Volume[], category: Category, self: string | undefined, other: string | undefined): Way[] {
  const place = here();
  const party = place.post?.party ?? '';
  return ready()?.waysOut({ volumes, category, party, self, other, now: clock.now.getTime() }, knownHere(place.copy)) ?? [];
}

/** When the place is not taken by anything this post knows of; nothing yet while the check is on its way. */
export function slots(volumes: Volume[], category: Category, self: string | undefined, within: Required<Window>, lastsMs: number): Slots | undefined {
  const place = here();
  return ready()?.freeSlots({ volumes, category, party: place.post?.party ?? '', self }, knownHere(place.copy), within, lastsMs);
}

/** Into whose ground the volumes reach. */
export function crossed(volumes: Volume[]): Crossed | undefined {
  return ready()?.crossingOf(volumes, here().theatre?.soil);
}

/** The same for what has times of its own or recurs, moved as one. */
export function blocks(volumes: Volume[], category: Category, self: string | undefined, within: Required<Window>): Slots | undefined {
  const place = here();
  return ready()?.freeBlocks({ volumes, category, party: place.post?.party ?? '', self }, knownHere(place.copy), within);
}

export function readers(about: About): Reader[] {
  const { theatre, copy } = here();
  return ready()?.readersOf(about, { theatre, parties: copy.all('PartyView'), sectors: copy.all('SectorView') }) ?? [];
}

/** The lost line of a load is not the form's to report: whoever comes next asks again. */
export async function beginChecking(): Promise<void> {
  loaded ??= await import('../../meet/engine').catch(() => undefined);
}
