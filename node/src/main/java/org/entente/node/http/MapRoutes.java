package org.entente.node.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.kernel.Digest;
import org.entente.node.map.BaseLayer;
import org.entente.node.map.LayerFile;
import org.entente.node.map.MapLayers;

/// Base layers with which the host's administrator replaces those of the pack.
final class MapRoutes {
  private static final String GEOJSON = "application/geo+json";
  private static final String LAYER = "/api/map/{layer}";

  private final MapLayers layers;

  MapRoutes(MapLayers layers) {
    this.layers = layers;
  }

  /// What an administrator sends: a GeoJSON FeatureCollection with its attribution.
  public record LayerBody(String type, String attribution, List<Map<String, Object>> features) {}

  /// A layer that replaces the pack's.
  ///
  /// @param sha256 of the bytes that are served
  public record LayerView(
      String layer,
      String attribution,
      Digest sha256,
      int bytes,
      int features,
      Instant putAt,
      String putBy) {
    static LayerView of(MapLayers.Listed listed) {
      return new LayerView(
          listed.layer().word(),
          listed.attribution(),
          listed.sha256(),
          listed.bytes(),
          listed.features(),
          listed.putAt(),
          listed.putBy());
    }
  }

  public record LayerList(List<LayerView> items) {}

  List<Route> routes() {
    return List.of(
        Route.get("/api/map")
            .by(Access.SIGNED_IN)
            .about("The base layers that replace those of the map pack.")
            .answers(200, "The layers, without their shapes", LayerList.class)
            .with(call -> Answer.items(layers.list().stream().map(LayerView::of).toList())),
        Route.get(LAYER)
            .by(Access.SIGNED_IN)
            .about("A base layer.")
            .answersWith(GEOJSON, "A FeatureCollection with its attribution")
            .answers(304, "The client's copy is the current one")
            .with(this::get),
        Route.put(LAYER)
            .by(Access.ADMINISTRATOR)
            .about("Replaces a layer of the map pack by a GeoJSON FeatureCollection.")
            .body(LayerBody.class, LayerFile.MAX_BYTES)
            .answers(204, "Done")
            .with(this::put),
        Route.delete(LAYER)
            .by(Access.ADMINISTRATOR)
            .about("Lets the pack's own layer be drawn again.")
            .answers(204, "Done")
            .with(this::remove));
  }

  private static BaseLayer layer(Call call) {
    return BaseLayer.find(call.path("layer"))
        .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
  }

  private Answer get(Call call) {
    byte[] content =
        layers.find(layer(call)).orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
    return Kept.privately(call, GEOJSON, content);
  }

  private Answer put(Call call) {
    LayerFile file = LayerFile.read(call.bytes());
    BaseLayer layer = layer(call);
    layers.put(layer, file, Sha256.of(file.json()), call.caller().account().login().value());
    return Answer.none();
  }

  private Answer remove(Call call) {
    if (!layers.remove(layer(call))) {
      throw new ProblemFound(new Problem.NotFound());
    }
    return Answer.none();
  }
}
