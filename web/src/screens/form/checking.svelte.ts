// The local check as the forms use it: its code comes after the form, and needs no network once it was here.
import { here } from '../../app/workplace.svelte';
import type { Category, Volume } from '../../api/values';
import type { About, Reader } from '../../draft/consultation';
import type { Found } from '../../meet/preview';
import { knownHere } from './drawing';

type Engine = typeof import('../../meet/engine');
let engine = $state.raw<Engine>();

/** What the volumes meet as far as this post knows; nothing yet while the check itself is on its way. */
export function found(volumes: Volume[], category: Category, self?: string): Found[] | undefined {
  const place = here();
  return engine?.preview(volumes, category, place.post?.party ?? '', knownHere(place.copy), self);
}

export function readers(about: About): Reader[] {
  const { theatre, copy } = here();
  return engine?.readersOf(about, { theatre, parties: copy.all('PartyView'), sectors: copy.all('SectorView') }) ?? [];
}

/** The lost line of a load is not the form's to report: whoever comes next asks again. */
export async function beginChecking(): Promise<void> {
  engine ??= await import('../../meet/engine').catch(() => undefined);
}
