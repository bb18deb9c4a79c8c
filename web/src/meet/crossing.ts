// Into whose ground a draft reaches, as the server decides it (docs/design/border.md), on what this device holds.
import type { Soil } from '../api/border';
import type { Area, GeoPoint, Volume } from '../api/values';
import { regionsOf, type Region } from './outline';
import { relationOfRegions } from './relation';

const EAST = 1_800_000_000;
const NORTH = 900_000_000;
const EARTH: GeoPoint[] = [
  { lonE7: -EAST, latE7: -NORTH },
  { lonE7: EAST, latE7: -NORTH },
  { lonE7: EAST, latE7: NORTH },
  { lonE7: -EAST, latE7: NORTH },
  { lonE7: -EAST, latE7: -NORTH },
];
const outsides = new WeakMap<Soil, Area[]>();

export interface Crossed {
  /** Countries, by their short names. */
  into: string[];
  /** It leaves the soil, and into no country’s ground that is drawn. */
  beyond: boolean;
}

export function crossingOf(volumes: Volume[], soil: Soil | undefined): Crossed | undefined {
  if (soil === undefined || volumes.length === 0) return undefined;
  const mine = volumes.flatMap(({ area, buffer }) => regionsOf(area, buffer?.metres ?? 0));
  const meets = (areas: Area[]) => relationOfRegions(mine, areas.flatMap((area): Region[] => regionsOf(area))) === 'overlap';
  const into = soil.neighbours.filter((one) => meets(one.ground)).map((one) => one.id);
  const beyond = into.length === 0 && meets(outsideOf(soil));
  return into.length > 0 || beyond ? { into, beyond } : undefined;
}

/** All that is not soil: the Earth without it, and its enclaves. */
function outsideOf(soil: Soil): Area[] {
  let outside = outsides.get(soil);
  if (!outside) {
    const rings = soil.ground.kind === 'Polygon' ? soil.ground.rings : [];
    outside = rings.map((ring, i): Area => ({ kind: 'Polygon', rings: i === 0 ? [EARTH, ring] : [ring] }));
    outsides.set(soil, outside);
  }
  return outside;
}
