// Slots that come again, as an officer says them.
import { DAYS, type Volume } from '../api/values';
import { t } from '../i18n/i18n.svelte';
import { windowsOf } from '../meet/recurrence';
import { formatDtg, formatWindow } from '../time/dtg';

type When = Pick<Volume, 'window' | 'recurrence'>;

const MINUTE_MS = 60_000;
/** A date-time group is day, hours and minutes, zone, month and year. */
const DAY = 2;
const HOURS = 6;

/** `chaque jour de 0600Z à 1800Z, du 06OCT21 au 12OCT21 (7 créneaux)`; of what does not recur, its window. */
export function whenWords(when: When): string {
  const { window, recurrence } = when;
  if (!recurrence || window.to === undefined) return formatWindow(window);
  const { days, minutes, zone } = recurrence;
  const group = (ms: number) => formatDtg(new Date(ms), zone);
  const begins = Date.parse(window.from);
  const [first, end, last] = [group(begins), group(begins + minutes * MINUTE_MS), group(Date.parse(window.to) - minutes * MINUTE_MS)];
  const hour = (dtg: string) => dtg.slice(DAY, HOURS) + zone;
  const date = (dtg: string) => dtg.slice(0, DAY) + dtg.slice(HOURS + 1);
  const words = {
    from: hour(first),
    to: date(first) === date(end) ? hour(end) : t('recur.nextDay', { at: hour(end) }),
    first: date(first),
    last: date(last),
  };
  const said = days.length === DAYS.length ? t('recur.every', words) : t('recur.on', { days: days.map((day) => t(`day.${day}`)).join(', '), ...words });
  return `${said} (${t('recur.count', { n: windowsOf(when).length })})`;
}

/** `… et 6 autres créneaux`; nothing of what meets once. */
export function moreWords(windows: number | undefined): string {
  return windows === undefined || windows < 2 ? '' : t('recur.more', { n: windows - 1 });
}
