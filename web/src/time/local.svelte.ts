// The theatre's local time, in the zone its charter names; where it names none, this device's.
import { bring } from '../app/bring.svelte';
import type { Clock } from './zones';

const MINUTE_MS = 60_000;
let asked: string | undefined;
let known = $state.raw<{ zone: string; clock: Clock } | undefined>();

export const local = {
  /** The zone of the charter. */
  get zone() {
    return known?.zone;
  },
  /** Resolves when it is read: the rules of zones do not come with the first screen. */
  async is(zone: string | undefined): Promise<void> {
    asked = zone;
    const clock = zone && (await bring(() => import('./zones'))).clockOf(zone);
    if (asked === zone) known = zone && clock ? { zone, clock } : undefined;
  },
  /** How far local time is ahead of universal time at an instant. */
  minutesEast(at: Date): number {
    return known ? known.clock(at) : -at.getTimezoneOffset();
  },
  /** `14:05` */
  time(at: Date): string {
    return new Date(at.getTime() + local.minutesEast(at) * MINUTE_MS).toISOString().slice(11, 16);
  },
};
