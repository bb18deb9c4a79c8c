// The base map from the pack in the page's own files: no tile server is ever asked. Each layer can be taken
// over by one of the host nation's (map/layers.ts).
import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import TopoJSON from 'ol/format/TopoJSON';
import type { Geometry } from 'ol/geom';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { LAYER_ROLES, type HostLayer, type LayerRole } from '../layers';
import pack from '../packs/sahel.json';
import gazetteer from '../packs/sahel.places.json';
import { baseStyles, townStyle, wordStyle, type Palette } from './styles';

type Layer = VectorLayer<VectorSource>;

export interface BaseMap {
  below: Layer[];
  /** Names are read through whatever lies on the ground. */
  above: Layer[];
  /** Puts the host's layers in the places they take; the pack's come back where it has none. */
  wear: (layers: HostLayer[]) => void;
  redress: (palette: Palette) => void;
}

export function baseMap(): BaseMap {
  const own = packFeatures();
  const layers = Object.fromEntries(
    LAYER_ROLES.map((role) => [role, layerOf(own[role] ?? [], role === 'towns')]),
  ) as Record<LayerRole, Layer>;
  const added = layerOf([]);
  layers.regions.setMinResolution(300);
  layers.waters.setMaxResolution(1500);
  return {
    below: [...LAYER_ROLES.filter((role) => role !== 'towns').map((role) => layers[role]), added],
    above: [layers.towns],
    wear(offered) {
      const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
      const featuresOf = (role: LayerRole | undefined) =>
        offered.filter((layer) => layer.role === role).flatMap((layer) => format.readFeatures(layer.data));
      for (const role of LAYER_ROLES) {
        const taken = offered.some((layer) => layer.role === role);
        fill(layers[role], taken ? featuresOf(role) : (own[role] ?? []));
      }
      fill(added, featuresOf(undefined));
    },
    redress(palette) {
      const styles = baseStyles(palette);
      for (const role of ['countries', 'lakes', 'rivers', 'divisions', 'borders', 'roads'] as const) layers[role].setStyle(styles[role]);
      layers.towns.setStyle(townStyle(palette));
      layers.regions.setStyle(wordStyle(palette, palette.border, 'italic 12px'));
      layers.waters.setStyle(wordStyle(palette, palette.water, 'italic 11px'));
      added.setStyle(styles.divisions);
    },
  };
}

/** The format alters what it reads: it is given a copy, once, and told to name each layer. */
function packFeatures(): Partial<Record<LayerRole, Feature<Geometry>[]>> {
  const format = new TopoJSON({ layerName: 'layer' });
  const all = format.readFeatures(structuredClone(pack.topology), { featureProjection: 'EPSG:3857' });
  const byRole: Partial<Record<LayerRole, Feature<Geometry>[]>> = {
    towns: gazetteer.places.map((town) => word(town as [string, number, number], Number(town[3]))),
    regions: pack.regions.map((region) => word(region as [string, number, number])),
    waters: pack.waters.map((water) => word(water as [string, number, number])),
  };
  for (const feature of all) {
    const role = String(feature.get('layer')) as LayerRole;
    (byRole[role] ??= []).push(feature);
  }
  return byRole;
}

function layerOf(features: Feature<Geometry>[], declutter = false): Layer {
  return new VectorLayer({ source: new VectorSource({ features }), declutter, updateWhileInteracting: true });
}

function fill(layer: Layer, features: Feature<Geometry>[]): void {
  const source = layer.getSource();
  source?.clear(true);
  source?.addFeatures(features);
}

function word([name, lon, lat]: [string, number, number], rank = 0): Feature<Geometry> {
  return new Feature({ geometry: new Point(fromLonLat([lon, lat])), name, rank });
}

/** West, south, east, north of the pack. */
export const PACK_EXTENT = pack.bbox as [number, number, number, number];
