// The theatre's local time, in the zone its charter names; where it names none, this device's.
const MINUTE_MS = 60_000;
const OFFSET = /^([+-])(\d\d):(\d\d)$/;
let named = $state<string | undefined>();
let clock: Intl.DateTimeFormat | undefined;

export const local = {
  /** The zone of the charter. */
  get zone() {
    return named;
  },
  is(zone: string | undefined) {
    clock = zone && isNamed(zone) ? clockIn(zone) : undefined;
    named = zone && (clock || fixed(zone) !== undefined) ? zone : undefined;
  },
  /** How far local time is ahead of universal time at an instant. */
  minutesEast(at: Date): number {
    if (named === undefined) return -at.getTimezoneOffset();
    return clock ? (shownBy(clock, at) - Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS) / MINUTE_MS : (fixed(named) ?? 0);
  },
  /** `14:05` */
  time(at: Date): string {
    return new Date(at.getTime() + local.minutesEast(at) * MINUTE_MS).toISOString().slice(11, 16);
  },
};

/** What the record takes and this browser knows. */
export function isZone(zone: string): boolean {
  return fixed(zone) !== undefined || (isNamed(zone) && clockIn(zone) !== undefined);
}

function fixed(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (hours === undefined || Number(hours) > 18 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const isNamed = (zone: string) => /^[A-Za-z]/.test(zone) && zone !== 'Z';

function clockIn(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
    });
  } catch {
    return undefined;
  }
}

/** The clock's face, read as if it showed universal time. */
function shownBy(face: Intl.DateTimeFormat, at: Date): number {
  const part = Object.fromEntries(face.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute);
}
