package org.entente.space;

/// Bounds in longitude, latitude (both ends belong) and time (half-open).
record Box(int west, int south, int east, int north, long from, long to) {
  static Box of(Ring ring, Interval interval) {
    int top = ring.topLevel();
    return new Box(
        ring.west(top, 0),
        ring.south(top, 0),
        ring.east(top, 0),
        ring.north(top, 0),
        interval.fromEpochMs(),
        interval.toEpochMs());
  }

  boolean meets(Box other) {
    return west <= other.east
        && other.west <= east
        && south <= other.north
        && other.south <= north
        && from < other.to
        && other.from < to;
  }

  boolean contains(Box other) {
    return west <= other.west
        && other.east <= east
        && south <= other.south
        && other.north <= north
        && from <= other.from
        && other.to <= to;
  }

  Box around(Box other) {
    return new Box(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north),
        Math.min(from, other.from),
        Math.max(to, other.to));
  }
}
