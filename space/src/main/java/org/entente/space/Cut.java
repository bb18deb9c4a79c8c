package org.entente.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/// Leaves out of a plan's ground what is in the way, with the JTS overlay. What comes of it is only
/// a suggestion until the index has been asked again.
final class Cut {
  /// Room left between, in units of the grid: some 20 cm, 2 m, 20 m. Corners are rounded to the
  /// grid, so without any the two would still share a sliver.
  static final List<Integer> ROOM_UNITS = List.of(20, 200, 2_000);

  /// Pieces smaller than this share of the ground are dropped: nobody can use them.
  private static final double CRUMB = 0.01;

  private static final PrecisionModel GRID = new PrecisionModel(1);
  private static final GeometryFactory GEOMETRY = new GeometryFactory(GRID);

  private Cut() {}

  /// @param inTheWay for each volume of the plan, what it must not cover
  static Optional<WayOut> of(List<Volume> plan, List<List<Outline>> inTheWay, int roomUnits) {
    try {
      List<Volume> left = new ArrayList<>();
      double planned = 0;
      double kept = 0;
      for (int i = 0; i < plan.size(); i++) {
        Volume volume = plan.get(i);
        Geometry ground = union(List.of(Outline.of(volume.shape())));
        planned += ground.getArea();
        if (inTheWay.get(i).isEmpty()) {
          left.add(volume);
          kept += ground.getArea();
          continue;
        }
        Geometry rest = without(ground, inTheWay.get(i), roomUnits);
        for (Polygon piece : usable(rest, ground.getArea())) {
          left.add(new Volume(shape(piece), volume.band(), volume.interval(), volume.buffer()));
          kept += piece.getArea();
        }
      }
      return left.isEmpty()
          ? Optional.empty()
          : Optional.of(new WayOut.AreaCut(Change.perMille(planned - kept, planned), left));
    } catch (RuntimeException overlayFailed) {
      // No way out by this way: the others remain.
      return Optional.empty();
    }
  }

  private static Geometry without(Geometry ground, List<Outline> inTheWay, int roomUnits) {
    BufferParameters mitred =
        new BufferParameters(1, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);
    Geometry obstacle = BufferOp.bufferOp(union(inTheWay), roomUnits, mitred);
    return OverlayNG.overlay(ground, obstacle, OverlayNG.DIFFERENCE, GRID);
  }

  private static List<Polygon> usable(Geometry rest, double area) {
    List<Polygon> usable = new ArrayList<>();
    for (int g = 0; g < rest.getNumGeometries(); g++) {
      if (rest.getGeometryN(g) instanceof Polygon piece && piece.getArea() > CRUMB * area) {
        usable.add(piece);
      }
    }
    return usable;
  }

  private static Geometry union(List<Outline> outlines) {
    List<Geometry> parts = new ArrayList<>();
    for (Outline outline : outlines) {
      outline.regions.forEach(region -> parts.add(polygon(region)));
    }
    return UnaryUnionNG.union(parts, GRID);
  }

  private static Polygon polygon(Region region) {
    return GEOMETRY.createPolygon(
        linearRing(region.outer()),
        region.holes().stream().map(Cut::linearRing).toArray(LinearRing[]::new));
  }

  private static LinearRing linearRing(Ring ring) {
    return GEOMETRY.createLinearRing(
        ring.closed().stream()
            .map(point -> new Coordinate(point.lonE7(), point.latE7()))
            .toArray(Coordinate[]::new));
  }

  /// Throws if the piece is no valid shape, as where rings touch.
  private static Shape shape(Polygon piece) {
    List<List<GridPoint>> holes = new ArrayList<>();
    for (int h = 0; h < piece.getNumInteriorRing(); h++) {
      holes.add(points(piece.getInteriorRingN(h)));
    }
    return new Shape.Polygon(points(piece.getExteriorRing()), holes);
  }

  private static List<GridPoint> points(LinearRing ring) {
    List<GridPoint> points = new ArrayList<>();
    for (Coordinate c : ring.getCoordinates()) {
      points.add(new GridPoint((int) c.x, (int) c.y));
    }
    return points;
  }
}
