package org.entente.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.space.SharedArea.Patch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/// Draws the intersection of two outlines with the JTS overlay, corners snapped to the grid.
final class OverlayArea {
  private static final PrecisionModel GRID = new PrecisionModel(1);
  private static final GeometryFactory GEOMETRY = new GeometryFactory(GRID);

  /// Patches never share their whole outer ring, so this orders them fully.
  private static final Comparator<Patch> WEST_TO_EAST =
      (p, q) ->
          IntStream.range(0, Math.min(p.outer().size(), q.outer().size()))
              .map(i -> p.outer().get(i).compareTo(q.outer().get(i)))
              .filter(order -> order != 0)
              .findFirst()
              .orElse(Integer.compare(p.outer().size(), q.outer().size()));

  private OverlayArea() {}

  /// Empty if the overlay fails or snapping leaves nothing.
  static List<Patch> draw(Outline mine, Outline theirs) {
    try {
      List<Geometry> pieces = new ArrayList<>();
      for (Region a : mine.regions) {
        for (Region b : theirs.regions) {
          if (RegionRelation.of(a, b) == Relation.OVERLAP) {
            pieces.add(OverlayNG.overlay(polygon(a), polygon(b), OverlayNG.INTERSECTION, GRID));
          }
        }
      }
      return patches(pieces.size() == 1 ? pieces.getFirst() : UnaryUnionNG.union(pieces, GRID));
    } catch (RuntimeException overlayFailed) {
      // Whatever goes wrong in drawing, the overlap itself is decided: the caller encloses it.
      return List.of();
    }
  }

  /// The boxes common to every two parts that overlap: they enclose all that is shared.
  static List<Patch> enclose(Outline mine, Outline theirs) {
    List<Patch> boxes = new ArrayList<>();
    for (Region a : mine.regions) {
      for (Region b : theirs.regions) {
        if (RegionRelation.of(a, b) == Relation.OVERLAP) {
          boxes.add(commonBox(a.outer(), b.outer()));
        }
      }
    }
    return boxes.stream().distinct().sorted(WEST_TO_EAST).toList();
  }

  private static Patch commonBox(Ring a, Ring b) {
    int topA = a.topLevel();
    int topB = b.topLevel();
    int west = Math.max(a.west(topA, 0), b.west(topB, 0));
    int south = Math.max(a.south(topA, 0), b.south(topB, 0));
    int east = Math.min(a.east(topA, 0), b.east(topB, 0));
    int north = Math.min(a.north(topA, 0), b.north(topB, 0));
    return new Patch(
        List.of(
            new GridPoint(west, south),
            new GridPoint(east, south),
            new GridPoint(east, north),
            new GridPoint(west, north),
            new GridPoint(west, south)),
        List.of());
  }

  private static Polygon polygon(Region region) {
    return GEOMETRY.createPolygon(
        linearRing(region.outer()),
        region.holes().stream().map(OverlayArea::linearRing).toArray(LinearRing[]::new));
  }

  private static LinearRing linearRing(Ring ring) {
    return GEOMETRY.createLinearRing(
        ring.closed().stream()
            .map(point -> new Coordinate(point.lonE7(), point.latE7()))
            .toArray(Coordinate[]::new));
  }

  private static List<Patch> patches(Geometry overlay) {
    List<Patch> patches = new ArrayList<>();
    for (int g = 0; g < overlay.getNumGeometries(); g++) {
      if (overlay.getGeometryN(g) instanceof Polygon polygon && !polygon.isEmpty()) {
        patches.add(patch(polygon));
      }
    }
    patches.sort(WEST_TO_EAST);
    return patches;
  }

  private static Patch patch(Polygon polygon) {
    List<List<GridPoint>> holes =
        IntStream.range(0, polygon.getNumInteriorRing())
            .mapToObj(h -> ring(polygon.getInteriorRingN(h), false))
            .sorted(Comparator.comparing(List::getFirst))
            .toList();
    return new Patch(ring(polygon.getExteriorRing(), true), holes);
  }

  private static List<GridPoint> ring(LinearRing ring, boolean anticlockwise) {
    List<GridPoint> points = new ArrayList<>();
    for (Coordinate c : ring.getCoordinates()) {
      points.add(new GridPoint((int) c.x, (int) c.y));
    }
    return Ring.of(points).turned(anticlockwise).fromWesternmost();
  }
}
