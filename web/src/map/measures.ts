// The control measures this map draws, and nothing else: an allow-list by construction. No target, no
// engagement area, no mission verb (DESIGN.md: deliberately not a targeting system); a test reads this list.
import type { Category } from '../api/values';

export interface Measure {
  shape: 'area' | 'strip' | 'line' | 'point';
  /** Its entity in APP-6(D) set 25 where it has one. */
  app6?: string;
}

export const MEASURES = {
  'area-of-operations': { shape: 'area', app6: '120100' },
  sector: { shape: 'area' },
  border: { shape: 'area' },
  'assembly-area': { shape: 'area', app6: '120500' },
  objective: { shape: 'area' },
  'no-fire-area': { shape: 'area', app6: '240301' },
  'restricted-fire-area': { shape: 'area', app6: '240401' },
  'coordination-level': { shape: 'area' },
  'danger-area': { shape: 'area' },
  'restricted-operations-zone': { shape: 'area', app6: '171000' },
  'limited-access-area': { shape: 'area', app6: '151100' },
  site: { shape: 'area', app6: '120500' },
  'protected-site': { shape: 'area' },
  'immediate-action': { shape: 'area' },
  'air-corridor': { shape: 'strip', app6: '170100' },
  movement: { shape: 'strip', app6: '330100' },
  'humanitarian-movement': { shape: 'strip' },
  'main-supply-route': { shape: 'line', app6: '330300' },
  axis: { shape: 'line' },
  boundary: { shape: 'line', app6: '110100' },
  'phase-line': { shape: 'line', app6: '140300' },
  'limit-of-advance': { shape: 'line', app6: '140900' },
  checkpoint: { shape: 'point', app6: '130300' },
  'coordination-point': { shape: 'point', app6: '130600' },
  'linkup-point': { shape: 'point', app6: '131100' },
  'entry-control-point': { shape: 'point', app6: '130900' },
} as const satisfies Record<string, Measure>;
export type MeasureKind = keyof typeof MEASURES;
export const MEASURE_KINDS = Object.keys(MEASURES) as MeasureKind[];

export const MEASURE_OF: Record<Category, MeasureKind> = {
  GROUND_MANOEUVRE: 'area-of-operations',
  MOVEMENT: 'movement',
  POSITION: 'assembly-area',
  AIR_CORRIDOR: 'air-corridor',
  AIR_ZONE: 'restricted-operations-zone',
  DANGER_AREA: 'danger-area',
  RESTRICTED_FIRE_AREA: 'restricted-fire-area',
  NO_FIRE_AREA: 'no-fire-area',
  HUMANITARIAN_SITE: 'protected-site',
  HUMANITARIAN_MOVEMENT: 'humanitarian-movement',
  COORDINATION_LEVEL: 'coordination-level',
};
