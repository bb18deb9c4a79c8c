package org.entente.space;

import java.util.List;

/// The ground plan of a volume. A shape that exists is valid: the constructors throw
/// [InvalidShapeException] with the problems that [ShapeCheck] names.
public sealed interface Shape {
  /// Vertices of all rings of one polygon together, a ring's closing point not counted. Enough for
  /// a national border at 1:250,000; beyond it, one shape could occupy the single writer for long.
  int MAX_VERTICES = 10_000;

  /// Points of a corridor's line. Lower than [#MAX_VERTICES], since every leg becomes a polygon of
  /// up to 74 vertices; enough for 1,000 km drawn at a point a kilometre.
  int MAX_LINE_POINTS = 1_000;

  /// Below one metre the grid itself (1 cm) would shape the circle.
  int MIN_RADIUS_METRES = 1;

  /// The outline's safety factor is proven by test up to this radius.
  int MAX_RADIUS_METRES = 500_000;

  /// Full width; as for the radius.
  int MIN_WIDTH_METRES = 1;

  /// Full width. A wider band is an area and should be drawn as one.
  int MAX_WIDTH_METRES = 100_000;

  /// Circles and corridors must stay below this latitude, where UTM ends too: nearer the pole a
  /// straight line in longitude and latitude is no longer near a straight line on the ground.
  int MAX_REACH_LAT_DEGREES = 84;

  /// An area with an outer ring and holes. Rings are closed (the first point repeated at the end),
  /// run either way round, and no two of them meet anywhere.
  ///
  /// @param outer the outer ring
  /// @param holes rings cut out of it; their boundary still belongs to the area
  record Polygon(List<GridPoint> outer, List<List<GridPoint>> holes) implements Shape {
    public Polygon {
      outer = List.copyOf(outer);
      holes = holes.stream().<List<GridPoint>>map(List::copyOf).toList();
      InvalidShapeException.throwIfAny(ShapeCheck.polygon(outer, holes));
    }

    /// A polygon without holes.
    public Polygon(List<GridPoint> outer) {
      this(outer, List.of());
    }
  }

  /// All points within a geodesic distance of a centre; stands for the polygon [Outline] gives it.
  ///
  /// @param radiusMetres 1 to 500,000
  record Circle(GridPoint center, int radiusMetres) implements Shape {
    public Circle {
      InvalidShapeException.throwIfAny(ShapeCheck.circle(center, radiusMetres));
    }
  }

  /// All points within half the width of a line whose legs are straight in longitude and latitude;
  /// stands for the polygons [Outline] gives it, one a leg. The line may cross itself.
  ///
  /// @param line at least two points, no two consecutive ones equal
  /// @param widthMetres full width, 1 to 100,000
  record Corridor(List<GridPoint> line, int widthMetres) implements Shape {
    public Corridor {
      line = List.copyOf(line);
      InvalidShapeException.throwIfAny(ShapeCheck.corridor(line, widthMetres));
    }
  }
}
