// The instant the whole screen shows. It follows the clock until the reader moves it; playing steps it.
import { clock } from '../../app/clock.svelte';

export const HOUR_MS = 3_600_000;
/** An hour of the plan in a third of a second: a day in eight. */
const PLAY_MS = 330;

export class Moment {
  private set = $state.raw<Date | undefined>();
  playing = $state(false);
  private timer: ReturnType<typeof setInterval> | undefined;

  get at(): Date {
    return this.set ?? clock.now;
  }

  /** Nothing was chosen: it is now. */
  get isNow(): boolean {
    return this.set === undefined;
  }

  to(at: Date): void {
    this.set = at;
  }

  /** Onto the whole hour in the direction asked, then by hours. */
  step(hours: number): void {
    const at = this.at.getTime();
    const round = hours > 0 ? Math.floor : Math.ceil;
    this.set = new Date((round(at / HOUR_MS) + hours) * HOUR_MS);
  }

  now(): void {
    this.stop();
    this.set = undefined;
  }

  play(until: Date): void {
    if (this.playing) return this.stop();
    this.playing = true;
    this.timer = setInterval(() => {
      this.step(1);
      if (this.at.getTime() >= until.getTime()) this.stop();
    }, PLAY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.playing = false;
  }
}
