package org.entente.space;

/// Why a shape is refused: a stable code and the evidence. Texts for people are the caller's.
///
/// Rings are numbered from 0, the outer ring (or a corridor's line, or a circle's centre); hole `k`
/// of the list is ring `k + 1`. Vertices are numbered from 0 as given. Edge `v` runs from vertex
/// `v` to `v + 1`.
public sealed interface ShapeProblem {
  /// Stable: clients and catalogues key on it.
  String code();

  /// A problem at one vertex, or at the edge that begins there.
  sealed interface AtVertex extends ShapeProblem {
    int ring();

    int vertex();
  }

  /// More vertices than one shape may have; nothing else was looked at.
  record TooManyVertices(int count, int most) implements ShapeProblem {
    @Override
    public String code() {
      return "too-many-vertices";
    }
  }

  /// A ring needs three different points and the closing one, a line two.
  record TooFewPoints(int ring, int count, int least) implements ShapeProblem {
    @Override
    public String code() {
      return "too-few-points";
    }
  }

  /// The last point is not the first.
  record OpenRing(int ring, int vertex, GridPoint first, GridPoint last) implements AtVertex {
    @Override
    public String code() {
      return "open-ring";
    }
  }

  /// The point is not on Earth.
  record OutOfRange(int ring, int vertex, GridPoint at) implements AtVertex {
    @Override
    public String code() {
      return "out-of-range";
    }
  }

  /// The point equals the one before it. Refused rather than dropped: the signed shape must be the
  /// shape that is checked.
  record RepeatedPoint(int ring, int vertex, GridPoint at) implements AtVertex {
    @Override
    public String code() {
      return "repeated-point";
    }
  }

  /// An edge of 180 degrees or more, or an outline beyond ±180: it can only be meant to cross the
  /// antimeridian. Cut it there into two shapes.
  record AcrossAntimeridian(int ring, int vertex, GridPoint from, GridPoint to)
      implements AtVertex {
    @Override
    public String code() {
      return "across-antimeridian";
    }
  }

  /// A ring at or around a pole, or a circle or corridor that reaches too near one.
  record NearPole(int ring, int vertex, GridPoint at) implements AtVertex {
    @Override
    public String code() {
      return "near-pole";
    }
  }

  /// All points of the ring are on one line.
  record ZeroArea(int ring) implements ShapeProblem {
    @Override
    public String code() {
      return "zero-area";
    }
  }

  /// Two edges of one ring cross.
  record SelfCrossing(int ring, int vertex, int otherVertex, GridPoint from, GridPoint to)
      implements AtVertex {
    @Override
    public String code() {
      return "self-crossing";
    }
  }

  /// A ring comes back to a point it has already been at, or runs back along itself.
  record SelfTouching(int ring, int vertex, int otherVertex, GridPoint at) implements AtVertex {
    @Override
    public String code() {
      return "self-touching";
    }
  }

  /// A hole crosses another ring.
  record HoleCrosses(int ring, int vertex, int otherRing, int otherVertex) implements AtVertex {
    @Override
    public String code() {
      return "hole-crosses";
    }
  }

  /// A hole touches another ring.
  record HoleTouches(int ring, int vertex, int otherRing, int otherVertex, GridPoint at)
      implements AtVertex {
    @Override
    public String code() {
      return "hole-touches";
    }
  }

  /// A hole lies outside the outer ring.
  record HoleOutside(int ring, GridPoint at) implements ShapeProblem {
    @Override
    public String code() {
      return "hole-outside";
    }
  }

  /// A hole lies inside another hole.
  record HoleInHole(int ring, int otherRing, GridPoint at) implements ShapeProblem {
    @Override
    public String code() {
      return "hole-in-hole";
    }
  }

  /// A circle's radius is too small or too large.
  record RadiusOutOfRange(int radiusMetres, int least, int most) implements ShapeProblem {
    @Override
    public String code() {
      return "radius-out-of-range";
    }
  }

  /// A corridor's width is too small or too large.
  record WidthOutOfRange(int widthMetres, int least, int most) implements ShapeProblem {
    @Override
    public String code() {
      return "width-out-of-range";
    }
  }
}
