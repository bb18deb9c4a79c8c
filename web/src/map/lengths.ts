// How a distance and a bearing are written.
import { spoken } from '../i18n/i18n.svelte';
import { numberIn } from '../i18n/phrase';

export function formatMetres(metres: number): string {
  if (metres < 1000) return `${numberIn(metres, spoken())} m`;
  return `${numberIn(metres / 1000, spoken(), metres < 100_000 ? 2 : 1)} km`;
}

/** True degrees and mils of a circle of 6,400. */
export function formatBearing(bearing: number): string {
  const whole = Math.round(bearing) % 360;
  return `${String(whole).padStart(3, '0')}° (${numberIn(Math.round((bearing * 6400) / 360) % 6400, spoken())} mil)`;
}

export interface ScaleBar {
  metres: number;
  pixels: number;
}

/** The longest round length that fits. */
export function scaleBar(metresPerPixel: number, widest: number): ScaleBar {
  const most = metresPerPixel * widest;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((one) => one <= most) ?? power;
  return { metres, pixels: metres / metresPerPixel };
}
