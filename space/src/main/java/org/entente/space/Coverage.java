package org.entente.space;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/// Whether shapes together cover another one.
///
/// Errs to the side of "not covered": when drawing fails, and for a gap of any size that is not an
/// artefact of rounding to the grid.
public final class Coverage {
  private static final PrecisionModel GRID = new PrecisionModel(1);
  private static final GeometryFactory GEOMETRY = new GeometryFactory(GRID);

  /// A leftover thinner than this, in grid units of about a centimetre, comes of corners rounded
  /// twice; no two borders are surveyed so well.
  private static final double ROUNDING_WIDTH = 4.0;

  private Coverage() {}

  public static boolean covers(List<Shape> covers, Shape shape) {
    if (covers.isEmpty()) {
      return false;
    }
    try {
      Geometry left =
          OverlayNG.overlay(union(List.of(shape)), union(covers), OverlayNG.DIFFERENCE, GRID);
      for (int g = 0; g < left.getNumGeometries(); g++) {
        Geometry piece = left.getGeometryN(g);
        if (piece instanceof Polygon && meanWidth(piece) > ROUNDING_WIDTH) {
          return false;
        }
      }
      return true;
    } catch (RuntimeException overlayFailed) {
      return false;
    }
  }

  private static double meanWidth(Geometry piece) {
    return piece.isEmpty() ? 0 : 2 * piece.getArea() / piece.getLength();
  }

  private static Geometry union(List<Shape> shapes) {
    List<Geometry> parts = new ArrayList<>();
    for (Shape shape : shapes) {
      Outline.of(shape).regions.forEach(region -> parts.add(polygon(region)));
    }
    return UnaryUnionNG.union(parts, GRID);
  }

  private static Polygon polygon(Region region) {
    return GEOMETRY.createPolygon(
        linearRing(region.outer()),
        region.holes().stream().map(Coverage::linearRing).toArray(LinearRing[]::new));
  }

  private static LinearRing linearRing(Ring ring) {
    return GEOMETRY.createLinearRing(
        ring.closed().stream()
            .map(point -> new Coordinate(point.lonE7(), point.latE7()))
            .toArray(Coordinate[]::new));
  }
}
