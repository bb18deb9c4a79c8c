// A way out in a line: what is done, and what it gives up.
import { t } from '../i18n/i18n.svelte';
import type { Way } from '../meet/ways-out';

const HOUR = 60;
const DAY = 24 * HOUR;

/** `1 j 2 h`, `1 h 30`, `45 min`. */
export function lasting(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR), minutes % HOUR];
  const time = hours === 0 ? (rest === 0 ? '' : `${rest} min`) : rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
  return [days === 0 ? '' : t('ways.days', { n: days }), time].filter(Boolean).join(' ');
}

export function wayWords({ change, byMinutes = 0, byMetres = 0, volumes }: Way): string {
  const by = lasting(Math.abs(byMinutes));
  switch (change) {
    case 'TIME_SHIFT':
      return t(byMinutes < 0 ? 'ways.earlier' : 'ways.later', { by });
    case 'HEIGHT_SHIFT':
      return t(byMetres < 0 ? 'ways.lower' : 'ways.higher', { metres: Math.abs(byMetres) });
    case 'AREA_CUT':
      return t('ways.cut', { n: volumes.length });
    case 'LEGS':
      return byMinutes === 0 ? t('ways.legs', { n: volumes.length }) : t(byMinutes < 0 ? 'ways.legsEarlier' : 'ways.legsLater', { n: volumes.length, by });
  }
}

/** In hundredths, rounded up: little is not nothing. */
export function givenUpWords({ change, changePerMille }: Way): string {
  return t(`ways.givesUp.${change}`, { percent: Math.ceil(changePerMille / 10) });
}
