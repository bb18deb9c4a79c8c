// The base map from the pack in the page's own files: no tile server is ever asked.
import Feature from 'ol/Feature';
import TopoJSON from 'ol/format/TopoJSON';
import type { Geometry } from 'ol/geom';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import pack from '../packs/sahel.json';
import gazetteer from '../packs/sahel.places.json';
import { baseStyles, townStyle, wordStyle, type Palette } from './styles';

type Layer = VectorLayer<VectorSource>;
const SHAPES = ['countries', 'lakes', 'rivers', 'divisions', 'borders'] as const;

export interface BaseMap {
  below: Layer[];
  /** Names are read through whatever lies on the ground. */
  above: Layer[];
  redress: (palette: Palette) => void;
}

export function baseMap(): BaseMap {
  const features = shapesByLayer();
  const shapes = new Map(SHAPES.map((name) => [name, layerOf(features.get(name) ?? [])]));
  const towns = layerOf(gazetteer.places.map((town) => word(town as [string, number, number], Number(town[3]))), true);
  const regions = layerOf(pack.regions.map((region) => word(region as [string, number, number])), true);
  const waters = layerOf(pack.waters.map((water) => word(water as [string, number, number])), true);
  regions.setMinResolution(300);
  waters.setMaxResolution(1500);
  return {
    below: [...shapes.values(), regions, waters],
    above: [towns],
    redress(palette) {
      const styles = baseStyles(palette);
      for (const name of SHAPES) shapes.get(name)?.setStyle(styles[name]);
      towns.setStyle(townStyle(palette));
      regions.setStyle(wordStyle(palette, palette.border, 'italic 12px'));
      waters.setStyle(wordStyle(palette, palette.water, 'italic 11px'));
    },
  };
}

/** The format alters what it reads: it is given a copy, once, and told to name each layer. */
function shapesByLayer(): Map<string, Feature<Geometry>[]> {
  const format = new TopoJSON({ layerName: 'layer' });
  const all = format.readFeatures(structuredClone(pack.topology), { featureProjection: 'EPSG:3857' });
  const byLayer = new Map<string, Feature<Geometry>[]>();
  for (const feature of all) {
    const layer = String(feature.get('layer'));
    byLayer.set(layer, [...(byLayer.get(layer) ?? []), feature]);
  }
  return byLayer;
}

function layerOf(features: Feature<Geometry>[], declutter = false): Layer {
  return new VectorLayer({ source: new VectorSource({ features }), declutter, updateWhileInteracting: true });
}

function word([name, lon, lat]: [string, number, number], rank = 0): Feature<Geometry> {
  return new Feature({ geometry: new Point(fromLonLat([lon, lat])), name, rank });
}

/** West, south, east, north of the pack. */
export const PACK_EXTENT = pack.bbox as [number, number, number, number];
