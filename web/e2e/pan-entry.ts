// The page that pan.mjs measures: the map of time with 500 units and 200 operations, alone.
import type { ChartPlace, ChartPoint } from '../src/map/chart-port';
import { openChart } from '../src/map/ol/chart';
import { MEASURE_KINDS, MEASURES } from '../src/map/measures';
import { pointOf } from '../src/geo/point';
import type { LineStyle } from '../src/map/port';
import '../src/design/tokens.css';

const LINES: LineStyle[] = ['proposed', 'concerted', 'approved', 'active', 'ended', 'notice'];
const AREAS = MEASURE_KINDS.filter((kind) => MEASURES[kind].shape === 'area');
/** The same every time. */
let seed = 20211005;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const somewhere = () => pointOf(-6 + 10 * random(), 13 + 6 * random());

const places = Array.from({ length: 200 }, (_, i): ChartPlace => {
  const [a, b] = [somewhere(), somewhere()];
  const strip = i % 3 === 0;
  return {
    id: `o${i}`,
    subject: `o${i}`,
    area: strip ? { kind: 'Corridor', line: [a, pointOf((a.lonE7 * 0.8 + b.lonE7 * 0.2) / 1e7, (a.latE7 * 0.8 + b.latE7 * 0.2) / 1e7)], widthMetres: 5000 } : { kind: 'Circle', centre: a, radiusMetres: 8000 + 20000 * random() },
    line: LINES[i % LINES.length]!,
    measure: strip ? 'movement' : AREAS[i % AREAS.length]!,
    badge: 'tick',
    label: `OP-2021-${String(i).padStart(4, '0')} · Approuvée`,
    symbol: 'unit/friend/exercise',
    chosen: false,
  };
});
const points = Array.from({ length: 500 }, (_, i): ChartPoint => ({ id: `u${i}`, subject: `u${i}`, at: somewhere(), symbol: i % 2 ? 'liaison/friend/exercise' : 'medical/neutral/exercise', label: `U${i}` }));

export async function pan(frames: number): Promise<number[]> {
  const element = document.getElementById('map')!;
  const map = openChart({ element, pointed: () => undefined, chose: () => undefined, moved: () => undefined, letters: () => 'ZO' });
  map.show({ places, points });
  map.fit();
  await map.settle();
  const times: number[] = [];
  const middle = map.middle();
  for (let i = 0; i < frames; i++) {
    map.centre({ lonE7: middle.lonE7 + i * 50_000, latE7: middle.latE7 + i * 20_000 });
    const before = performance.now();
    await map.settle();
    times.push(performance.now() - before);
  }
  return times;
}
Object.assign(globalThis, { pan });
