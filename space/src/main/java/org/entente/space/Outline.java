package org.entente.space;

import java.util.ArrayList;
import java.util.List;

/// The area a shape stands for, prepared for comparing: a polygon itself, the polygon around a
/// circle, one convex polygon a leg of a corridor. The area is the union of the parts, which may
/// overlap.
public final class Outline {
  final List<Region> regions;

  private Outline(List<Region> regions) {
    this.regions = regions;
  }

  public static Outline of(Shape shape) {
    return new Outline(
        switch (shape) {
          case Shape.Polygon polygon -> List.of(Region.of(polygon));
          case Shape.Circle(GridPoint center, int radius) ->
              List.of(new Region(Caps.circle(center, radius), List.of()));
          case Shape.Corridor(List<GridPoint> line, int width) ->
              Caps.corridor(line, width / 2.0).stream()
                  .map(leg -> new Region(leg, List.of()))
                  .toList();
        });
  }

  /// The area that encloses every point within a distance of the shape.
  static Outline grown(Shape shape, int metres) {
    if (metres == 0) {
      return of(shape);
    }
    return switch (shape) {
      case Shape.Polygon polygon -> grown(polygon, metres);
      case Shape.Circle(GridPoint center, int radius) ->
          of(new Shape.Circle(center, radius + metres));
      case Shape.Corridor(List<GridPoint> line, int width) ->
          of(new Shape.Corridor(line, width + 2 * metres));
    };
  }

  /// The polygon and a corridor along each of its rings.
  private static Outline grown(Shape.Polygon polygon, int metres) {
    List<Region> regions = new ArrayList<>();
    regions.add(Region.of(polygon));
    Caps.corridor(polygon.outer(), metres).forEach(leg -> regions.add(new Region(leg, List.of())));
    for (List<GridPoint> hole : polygon.holes()) {
      Caps.corridor(hole, metres).forEach(leg -> regions.add(new Region(leg, List.of())));
    }
    return new Outline(regions);
  }

  static Outline ofRegions(List<Region> regions) {
    return new Outline(regions);
  }

  /// The parts as polygons, for drawing; rings have the area on their left.
  public List<Shape.Polygon> parts() {
    return regions.stream().map(Outline::polygon).toList();
  }

  /// Exact: two areas overlap if any of their parts do. Never [Relation#NEAR]: areas have no
  /// buffers.
  public Relation relate(Outline other) {
    Relation relation = Relation.DISJOINT;
    for (Region mine : regions) {
      for (Region theirs : other.regions) {
        switch (RegionRelation.of(mine, theirs)) {
          case OVERLAP -> {
            return Relation.OVERLAP;
          }
          case ADJACENT -> relation = Relation.ADJACENT;
          case NEAR, DISJOINT -> {}
        }
      }
    }
    return relation;
  }

  /// Whether the point is inside or on the boundary.
  public boolean covers(GridPoint point) {
    return regions.stream()
        .anyMatch(region -> region.locate(point.lonE7(), point.latE7()) != Ring.Place.OUTSIDE);
  }

  Box box(Interval interval) {
    return regions.stream()
        .map(region -> Box.of(region.outer(), interval))
        .reduce(Box::around)
        .orElseThrow();
  }

  private static Shape.Polygon polygon(Region region) {
    return new Shape.Polygon(
        region.outer().closed(), region.holes().stream().map(Ring::closed).toList());
  }
}
