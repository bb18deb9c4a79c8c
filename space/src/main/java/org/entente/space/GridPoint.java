package org.entente.space;

import java.util.Comparator;

/// A place on the grid, in units of 1e-7 degree (at most 1.2 cm). Any pair of ints is a grid point;
/// it is the shapes that refuse one that is not on Earth, so that they can say which.
///
/// @param lonE7 WGS84 longitude in 1e-7 degree, east positive
/// @param latE7 WGS84 geodetic latitude in 1e-7 degree, north positive
public record GridPoint(int lonE7, int latE7) implements Comparable<GridPoint> {
  /// Grid units in one degree.
  public static final int UNITS_PER_DEGREE = 10_000_000;

  /// 180 degrees.
  public static final int MAX_LON_E7 = 180 * UNITS_PER_DEGREE;

  /// 90 degrees: the pole itself, where no shape may have a point.
  public static final int MAX_LAT_E7 = 90 * UNITS_PER_DEGREE;

  private static final Comparator<GridPoint> WEST_TO_EAST =
      Comparator.comparingInt(GridPoint::lonE7).thenComparingInt(GridPoint::latE7);

  /// The nearest grid point.
  public static GridPoint ofDegrees(double lon, double lat) {
    return new GridPoint(
        Math.toIntExact(Math.round(lon * UNITS_PER_DEGREE)),
        Math.toIntExact(Math.round(lat * UNITS_PER_DEGREE)));
  }

  boolean isOnEarth() {
    return Math.abs((long) lonE7) <= MAX_LON_E7 && Math.abs((long) latE7) <= MAX_LAT_E7;
  }

  /// From west to east, then from south to north.
  @Override
  public int compareTo(GridPoint other) {
    return WEST_TO_EAST.compare(this, other);
  }
}
