// Ground left out of an area: what is left shares nothing with what was taken out, and is all the rest but a little.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faultOf } from '../src/geo/shape';
import { relationOf } from '../src/meet/relation';
import { regionsOf } from '../src/meet/outline';
import { restOf } from '../src/meet/rest';
import { sharedByRegions } from '../src/meet/shared';
import { areaOf, type WireVolume } from './vectors/wire';

const PLANS = JSON.parse(readFileSync(new URL('./vectors/ways-out.json', import.meta.url), 'utf8')) as { plan: WireVolume[]; others: WireVolume[] }[];
const PAIRS = PLANS.flatMap(({ plan, others }) => plan.flatMap((mine) => others.map((theirs) => [areaOf(mine.area), areaOf(theirs.area)] as const)));
/** Some 2 m, of areas kilometres wide. */
const ROOM = 200;

it('is found for nearly every pair that overlaps, and holds', () => {
  let [overlaps, held] = [0, 0];
  for (const [mine, theirs] of PAIRS) {
    if (relationOf(mine, theirs) !== 'overlap') continue;
    const { areaM2 } = sharedByRegions(regionsOf(mine), regionsOf(theirs));
    const { pieces, wholeM2, keptM2 } = restOf(mine, regionsOf(theirs), ROOM);
    // Smaller than what the room takes away, or swallowed whole.
    if (wholeM2 < 1e6 || wholeM2 - areaM2 < 0.05 * wholeM2) continue;
    overlaps += 1;
    expect(keptM2).toBeLessThanOrEqual(wholeM2 - areaM2 + 1e-6 * wholeM2);
    const holds = pieces.length > 0 && pieces.every((piece) => faultOf(piece) === undefined && relationOf(piece, theirs) !== 'overlap');
    if (holds && keptM2 > 0.9 * (wholeM2 - areaM2)) held += 1;
  }
  console.log(`${held} of ${overlaps} cuts hold`);
  expect(overlaps).toBeGreaterThan(100);
  expect(held / overlaps).toBeGreaterThan(0.95);
});

it('leaves what is not touched as it is', () => {
  const [mine] = PAIRS[0]!;
  const { wholeM2, keptM2 } = restOf(mine, [], ROOM);
  // Of a polygon in pieces the crumbs are dropped.
  expect(keptM2 / wholeM2).toBeGreaterThan(0.95);
});
