package org.entente.space;

import java.util.ArrayList;
import java.util.List;
import org.entente.space.ShapeProblem.AcrossAntimeridian;
import org.entente.space.ShapeProblem.NearPole;
import org.entente.space.ShapeProblem.OutOfRange;
import org.entente.space.ShapeProblem.RadiusOutOfRange;
import org.entente.space.ShapeProblem.RepeatedPoint;
import org.entente.space.ShapeProblem.TooFewPoints;
import org.entente.space.ShapeProblem.TooManyVertices;
import org.entente.space.ShapeProblem.WidthOutOfRange;

/// Names what is wrong with a shape, for input from outside; the constructors of [Shape] ask the
/// same. An empty list means valid. Each kind of problem is named at most once a ring, at the first
/// vertex that has it, so that a bad input cannot make a long answer.
public final class ShapeCheck {
  private static final int LEAST_RING_POINTS = 4;
  private static final int LEAST_LINE_POINTS = 2;

  /// Nothing reaches further than 27 degrees east or west, the reach of the largest circle at the
  /// highest latitude; nearer to the antimeridian than this the reach must be computed.
  private static final int FAR_FROM_ANTIMERIDIAN_E7 = 150 * GridPoint.UNITS_PER_DEGREE;

  private ShapeCheck() {}

  /// What is wrong with an area.
  ///
  /// @param outer the outer ring, closed
  /// @param holes closed rings
  public static List<ShapeProblem> polygon(List<GridPoint> outer, List<List<GridPoint>> holes) {
    List<List<GridPoint>> rings = new ArrayList<>();
    rings.add(outer);
    rings.addAll(holes);
    int vertices = rings.stream().mapToInt(ring -> Math.max(0, ring.size() - 1)).sum();
    if (vertices > Shape.MAX_VERTICES) {
      return List.of(new TooManyVertices(vertices, Shape.MAX_VERTICES));
    }
    List<ShapeProblem> problems = new ArrayList<>();
    for (int r = 0; r < rings.size(); r++) {
      ringForm(r, rings.get(r), problems);
    }
    return problems.isEmpty() ? RingCheck.all(rings.stream().map(Ring::of).toList()) : problems;
  }

  /// What is wrong with a circle.
  public static List<ShapeProblem> circle(GridPoint center, int radiusMetres) {
    List<ShapeProblem> problems = new ArrayList<>();
    if (radiusMetres < Shape.MIN_RADIUS_METRES || radiusMetres > Shape.MAX_RADIUS_METRES) {
      problems.add(
          new RadiusOutOfRange(radiusMetres, Shape.MIN_RADIUS_METRES, Shape.MAX_RADIUS_METRES));
    }
    points(0, List.of(center), problems);
    if (problems.isEmpty()) {
      reach(List.of(center), radiusMetres, problems);
    }
    return problems;
  }

  /// What is wrong with a corridor.
  ///
  /// @param widthMetres the full width
  public static List<ShapeProblem> corridor(List<GridPoint> line, int widthMetres) {
    if (line.size() > Shape.MAX_LINE_POINTS) {
      return List.of(new TooManyVertices(line.size(), Shape.MAX_LINE_POINTS));
    }
    List<ShapeProblem> problems = new ArrayList<>();
    if (widthMetres < Shape.MIN_WIDTH_METRES || widthMetres > Shape.MAX_WIDTH_METRES) {
      problems.add(
          new WidthOutOfRange(widthMetres, Shape.MIN_WIDTH_METRES, Shape.MAX_WIDTH_METRES));
    }
    if (line.size() < LEAST_LINE_POINTS) {
      problems.add(new TooFewPoints(0, line.size(), LEAST_LINE_POINTS));
    }
    points(0, line, problems);
    longEdge(0, line, problems);
    if (problems.isEmpty()) {
      reach(line, widthMetres / 2.0, problems);
    }
    return problems;
  }

  /// What is wrong with a valid shape that is to be grown by some metres.
  public static List<ShapeProblem> grown(Shape shape, int metres) {
    if (metres == 0) {
      return List.of();
    }
    return switch (shape) {
      case Shape.Circle(GridPoint center, int radius) -> circle(center, radius + metres);
      case Shape.Corridor(List<GridPoint> line, int width) -> corridor(line, width + 2 * metres);
      case Shape.Polygon polygon -> {
        List<ShapeProblem> problems = new ArrayList<>();
        reach(polygon.outer(), metres, problems);
        yield problems;
      }
    };
  }

  private static void ringForm(int r, List<GridPoint> ring, List<ShapeProblem> problems) {
    if (ring.size() < LEAST_RING_POINTS) {
      problems.add(new TooFewPoints(r, ring.size(), LEAST_RING_POINTS));
    }
    if (!ring.isEmpty() && !ring.getFirst().equals(ring.getLast())) {
      int last = ring.size() - 1;
      problems.add(new ShapeProblem.OpenRing(r, last, ring.getFirst(), ring.getLast()));
    }
    points(r, ring, problems);
    if (goesRoundPole(ring)) {
      problems.add(new NearPole(r, 0, ring.getFirst()));
    } else {
      longEdge(r, ring, problems);
      poleVertex(r, ring, problems);
    }
  }

  private static void points(int r, List<GridPoint> points, List<ShapeProblem> problems) {
    for (int v = 0; v < points.size(); v++) {
      if (!points.get(v).isOnEarth()) {
        problems.add(new OutOfRange(r, v, points.get(v)));
        break;
      }
    }
    for (int v = 1; v < points.size(); v++) {
      if (points.get(v).equals(points.get(v - 1))) {
        problems.add(new RepeatedPoint(r, v, points.get(v)));
        break;
      }
    }
  }

  private static void longEdge(int r, List<GridPoint> points, List<ShapeProblem> problems) {
    for (int v = 0; v + 1 < points.size(); v++) {
      GridPoint from = points.get(v);
      GridPoint to = points.get(v + 1);
      if (Math.abs((long) to.lonE7() - from.lonE7()) >= GridPoint.MAX_LON_E7) {
        problems.add(new AcrossAntimeridian(r, v, from, to));
        break;
      }
    }
  }

  private static void poleVertex(int r, List<GridPoint> points, List<ShapeProblem> problems) {
    for (int v = 0; v < points.size(); v++) {
      if (Math.abs((long) points.get(v).latE7()) == GridPoint.MAX_LAT_E7) {
        problems.add(new NearPole(r, v, points.get(v)));
        break;
      }
    }
  }

  /// Whether a ring, each edge taken the short way round the Earth, ends a full turn from its
  /// start.
  private static boolean goesRoundPole(List<GridPoint> ring) {
    long turned = 0;
    for (int v = 0; v + 1 < ring.size(); v++) {
      long step = (long) ring.get(v + 1).lonE7() - ring.get(v).lonE7();
      if (step > GridPoint.MAX_LON_E7) {
        turned--;
      } else if (step < -GridPoint.MAX_LON_E7) {
        turned++;
      }
    }
    return turned != 0;
  }

  private static void reach(List<GridPoint> points, double radius, List<ShapeProblem> problems) {
    double reachLatE7 = Caps.reachDegrees(radius) * GridPoint.UNITS_PER_DEGREE;
    long mostLatE7 = (long) Shape.MAX_REACH_LAT_DEGREES * GridPoint.UNITS_PER_DEGREE;
    for (int v = 0; v < points.size(); v++) {
      GridPoint point = points.get(v);
      if (Math.abs(point.latE7()) + reachLatE7 > mostLatE7) {
        problems.add(new NearPole(0, v, point));
        return;
      }
    }
    for (int v = 0; v < points.size(); v++) {
      GridPoint point = points.get(v);
      int lon = Math.abs(point.lonE7());
      if (lon > FAR_FROM_ANTIMERIDIAN_E7
          && (long) lon + Caps.eastReach(points, point, radius) > GridPoint.MAX_LON_E7) {
        problems.add(new AcrossAntimeridian(0, v, point, point));
        return;
      }
    }
  }
}
