// The base map as a short list of layers, each with its source: the host nation may replace any of them, under
// `api/map`. Nothing offered, or no network: the pack of the page's own files.
import type { LayerOffer } from '../api/routes';
import { mapApi } from '../api/map-routes';

/** From the ground up. */
export const LAYER_ROLES = ['countries', 'lakes', 'rivers', 'divisions', 'borders', 'regions', 'waters', 'roads', 'towns'] as const;
export type LayerRole = (typeof LAYER_ROLES)[number];

const NATURAL_EARTH = 'Natural Earth';
/** What the pack holds, and whom to thank: every layer drawn is credited on the map. */
export const PACK_CREDITS: Partial<Record<LayerRole, string>> = {
  countries: NATURAL_EARTH,
  lakes: NATURAL_EARTH,
  rivers: NATURAL_EARTH,
  divisions: NATURAL_EARTH,
  borders: NATURAL_EARTH,
  regions: NATURAL_EARTH,
  waters: NATURAL_EARTH,
  towns: 'GeoNames (CC BY 4.0)',
};

export interface HostLayer {
  /** Which layer of the pack it stands for. */
  role: LayerRole;
  credit: string;
  /** GeoJSON in longitude and latitude; `name` and `rank` (0 large to 3 small) of a feature are read. */
  data: object;
}

export async function hostLayers(): Promise<HostLayer[]> {
  try {
    const { items } = await mapApi.mapLayers();
    const loaded = await Promise.all(items.map(loadedLayer));
    return loaded.filter((layer) => layer !== undefined);
  } catch {
    return [];
  }
}

/** One layer that does not come leaves the others, and the pack's own in its place. */
async function loadedLayer(offer: LayerOffer): Promise<HostLayer | undefined> {
  try {
    const role = LAYER_ROLES.find((one) => one === offer.layer);
    return role && { role, credit: offer.attribution, data: await mapApi.mapLayer(role) };
  } catch {
    return undefined;
  }
}

/** Each source once. */
export function creditsOf(layers: HostLayer[]): string[] {
  const replaced = new Set(layers.map((layer) => layer.role));
  const kept = LAYER_ROLES.filter((role) => !replaced.has(role)).map((role) => PACK_CREDITS[role]);
  return [...new Set([...layers.map((layer) => layer.credit), ...kept])].filter((credit) => credit !== undefined);
}
