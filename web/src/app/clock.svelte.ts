// The server's clock as this browser knows it: an old laptop may be minutes wrong, and an exercise may
// run on another day than today.
let offsetMs = 0;
let second = $state.raw(new Date());
let minute = $state.raw(new Date());

function tick() {
  const now = new Date(Date.now() + offsetMs);
  second = now;
  if (Math.floor(now.getTime() / 60_000) !== Math.floor(minute.getTime() / 60_000)) minute = now;
}
setInterval(tick, 1000);

export const clock = {
  /** For the clock on the wall only; it changes every second. */
  get second() {
    return second;
  },
  /** For whatever depends on the time of day. */
  get now() {
    return minute;
  },
  exact(): Date {
    return new Date(Date.now() + offsetMs);
  },
  /** How far this device is behind the server, as last heard. */
  get behindMs() {
    return offsetMs;
  },
  /** The server said what time it is. */
  heard(now: string) {
    this.isBehind(new Date(now).getTime() - Date.now());
  },
  /** What was heard before this tab was opened still holds: both clocks went on. */
  isBehind(ms: number) {
    offsetMs = ms;
    second = new Date(Date.now() + offsetMs);
    minute = second;
  },
};
