// How far the clocks of a zone are ahead of universal time: an offset, or a place whose rules this browser knows.
const MINUTE_MS = 60_000;
const OFFSET = /^([+-])(\d\d):(\d\d)$/;

/** Minutes east at an instant. */
export type Clock = (at: Date) => number;

/** None: not what the record takes, or this browser does not know it. */
export function clockOf(zone: string): Clock | undefined {
  const minutes = fixed(zone);
  if (minutes !== undefined) return () => minutes;
  const face = isNamed(zone) ? faceIn(zone) : undefined;
  return face && ((at) => (shownBy(face, at) - Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}

/** What the record takes and this browser knows. */
export const isZone = (zone: string): boolean => clockOf(zone) !== undefined;

function fixed(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (hours === undefined || Number(hours) > 18 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const isNamed = (zone: string) => /^[A-Za-z]/.test(zone);

function faceIn(timeZone: string): Intl.DateTimeFormat | undefined {
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
