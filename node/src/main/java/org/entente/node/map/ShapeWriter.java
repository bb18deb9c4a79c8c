package org.entente.node.map;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Writes the geometries of one layer, counting their positions.
final class ShapeWriter {
  /// As many as a slow laptop draws without a graphics card.
  private static final int MAX_POSITIONS = 200_000;

  private static final int MIN_LINE = 2;

  /// RFC 7946 §3.1.6: a ring ends where it began.
  private static final int MIN_RING = 4;

  private static final double MICRO = 1e6;

  private final StringBuilder out;
  private int positions;

  ShapeWriter(StringBuilder out) {
    this.out = out;
  }

  private record Position(long lon, long lat) {}

  /// Writes a list of things.
  private interface Item {
    void write(JsonNode coordinates, String pointer);
  }

  void write(JsonNode geometry, String pointer) {
    String type = geometry.path("type").asString("");
    Item coordinates =
        switch (type) {
          case "Point" -> this::point;
          case "MultiPoint" -> (node, at) -> each(node, at, this::point);
          case "LineString" -> this::line;
          case "MultiLineString" -> (node, at) -> each(node, at, this::line);
          case "Polygon" -> this::polygon;
          case "MultiPolygon" -> (node, at) -> each(node, at, this::polygon);
          default -> throw LayerFile.problem(pointer + "/type", "unknown-constant", "MapLayer");
        };
    out.append("{\"type\":\"").append(type).append("\",\"coordinates\":");
    coordinates.write(LayerFile.member(geometry, "coordinates", pointer), pointer + "/coordinates");
    out.append('}');
  }

  private void each(JsonNode list, String pointer, Item item) {
    if (!list.isArray() || list.isEmpty()) {
      throw LayerFile.problem(pointer, "malformed", "MapLayer");
    }
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ",");
      item.write(list.path(i), pointer + "/" + i);
    }
    out.append(']');
  }

  private void point(JsonNode node, String pointer) {
    append(position(node, pointer));
  }

  private void line(JsonNode node, String pointer) {
    append(positions(node, pointer, MIN_LINE));
  }

  private void polygon(JsonNode node, String pointer) {
    each(node, pointer, this::ring);
  }

  private void ring(JsonNode node, String pointer) {
    List<Position> ring = positions(node, pointer, MIN_RING);
    if (!ring.getFirst().equals(ring.getLast())) {
      throw LayerFile.problem(pointer, "open-ring", "MapLayer");
    }
    append(ring);
  }

  private List<Position> positions(JsonNode list, String pointer, int min) {
    if (!list.isArray() || list.size() < min) {
      throw LayerFile.problem(pointer, "too-few-points", "MapLayer");
    }
    List<Position> all = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      all.add(position(list.path(i), pointer + "/" + i));
    }
    return all;
  }

  /// An altitude, if there is one, is left out.
  private Position position(JsonNode node, String pointer) {
    boolean pair = node.isArray() && node.size() >= 2 && node.size() <= 3;
    if (!pair || !node.path(0).isNumber() || !node.path(1).isNumber()) {
      throw LayerFile.problem(pointer, "malformed", "MapLayer");
    }
    double lon = node.path(0).asDouble();
    double lat = node.path(1).asDouble();
    // Written so that what is no number fails too.
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw LayerFile.problem(pointer, "out-of-range", "MapLayer");
    }
    positions++;
    if (positions > MAX_POSITIONS) {
      throw LayerFile.problem(pointer, "too-many-vertices", "MapLayer");
    }
    return new Position(Math.round(lon * MICRO), Math.round(lat * MICRO));
  }

  private void append(List<Position> list) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ",");
      append(list.get(i));
    }
    out.append(']');
  }

  private void append(Position position) {
    out.append('[');
    appendMicro(position.lon);
    out.append(',');
    appendMicro(position.lat);
    out.append(']');
  }

  /// Millionths as a decimal number, the same on every machine.
  private void appendMicro(long micro) {
    long whole = Math.abs(micro) / 1_000_000;
    String fraction = String.valueOf(1_000_000 + Math.abs(micro) % 1_000_000).substring(1);
    out.append(micro < 0 ? "-" : "").append(whole);
    String kept = fraction.replaceAll("0+$", "");
    out.append(kept.isEmpty() ? "" : "." + kept);
  }
}
