// Layers that the host put in the place of the pack's.
import { client, type LayerOffer } from './routes';

export const mapApi = {
  mapLayers: () => client.get<{ items: LayerOffer[] }>('api/map'),
  mapLayer: (layer: string) => client.get<object>(`api/map/${encodeURIComponent(layer)}`),
};
