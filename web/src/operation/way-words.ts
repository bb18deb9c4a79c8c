// A way out in a line: what is done, and what it gives up.
import { t } from '../i18n/i18n.svelte';
import type { Way } from '../meet/ways-out';
import { lasting } from './clause-words';

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
