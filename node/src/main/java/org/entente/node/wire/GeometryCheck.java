package org.entente.node.wire;

import java.util.List;
import org.entente.kernel.Area;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Volume;
import org.entente.space.GridPoint;
import org.entente.space.Shape;
import org.entente.space.ShapeCheck;
import org.entente.space.ShapeProblem;

/// Whether an area is one that the space-time index can reason about: no ring crosses itself, none
/// goes round a pole or across the antimeridian, none has too many points.
///
/// Asked before an act reaches the desk, for a record that held such an area could not be folded.
public final class GeometryCheck {
  private GeometryCheck() {}

  /// Fails on the first problem.
  ///
  /// @param pointer where the area stands in its document
  /// @throws WireProblem with the pointer to the vertex, where one is to blame
  public static void check(Area area, String pointer) {
    switch (area) {
      case Area.Polygon polygon -> checkPolygon(polygon, pointer);
      case Area.Circle circle ->
          fail(
              ShapeCheck.circle(point(circle.centre()), circle.radiusMetres()),
              (ring, vertex) -> pointer + "/centre",
              pointer);
      case Area.Corridor corridor ->
          fail(
              ShapeCheck.corridor(points(corridor.line()), corridor.widthMetres()),
              (ring, vertex) -> pointer + "/line/" + vertex,
              pointer);
    }
  }

  /// Whether a volume whose area is valid still is with its buffer.
  ///
  /// @throws WireProblem with the pointer to the buffer
  public static void checkBuffer(Volume volume, String pointer) {
    volume
        .buffer()
        .ifPresent(buffer ->
            fail(
                ShapeCheck.grown(shape(volume.area()), buffer.metres()),
                (ring, vertex) -> pointer + "/buffer",
                pointer + "/buffer"));
  }

  private static void checkPolygon(Area.Polygon polygon, String pointer) {
    List<List<GridPoint>> rings = polygon.rings().stream().map(GeometryCheck::points).toList();
    fail(
        ShapeCheck.polygon(rings.getFirst(), rings.subList(1, rings.size())),
        (ring, vertex) -> pointer + "/rings/" + ring + "/" + vertex,
        pointer);
  }

  /// Spells the pointer to a vertex.
  private interface Place {
    String of(int ring, int vertex);
  }

  private static void fail(List<ShapeProblem> problems, Place place, String pointer) {
    if (problems.isEmpty()) {
      return;
    }
    ShapeProblem first = problems.getFirst();
    String where =
        first instanceof ShapeProblem.AtVertex at ? place.of(at.ring(), at.vertex()) : pointer;
    throw new WireProblem(
        where, first.code(), "Area", "The area is not valid: " + first.code().replace('-', ' '));
  }

  private static Shape shape(Area area) {
    return switch (area) {
      case Area.Polygon polygon -> {
        List<List<GridPoint>> rings = polygon.rings().stream().map(GeometryCheck::points).toList();
        yield new Shape.Polygon(rings.getFirst(), rings.subList(1, rings.size()));
      }
      case Area.Circle circle -> new Shape.Circle(point(circle.centre()), circle.radiusMetres());
      case Area.Corridor corridor ->
          new Shape.Corridor(points(corridor.line()), corridor.widthMetres());
    };
  }

  private static GridPoint point(GeoPoint point) {
    return new GridPoint(point.lonE7(), point.latE7());
  }

  private static List<GridPoint> points(List<GeoPoint> points) {
    return points.stream().map(GeometryCheck::point).toList();
  }
}
