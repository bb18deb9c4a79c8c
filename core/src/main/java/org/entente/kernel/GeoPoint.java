package org.entente.kernel;

/// A point on the grid of 1e-7 degree (WGS 84 longitude and latitude; at most 1.1 cm).
///
/// @param lonE7 longitude in 1e-7 degree, -1,800,000,000 to 1,800,000,000
/// @param latE7 latitude in 1e-7 degree, -900,000,000 to 900,000,000
public record GeoPoint(int lonE7, int latE7) {
  public static final int MAX_LON_E7 = 1_800_000_000;
  public static final int MAX_LAT_E7 = 900_000_000;

  public GeoPoint {
    Malformed.unless(Math.abs((long) lonE7) <= MAX_LON_E7, "GeoPoint", "longitude out of range");
    Malformed.unless(Math.abs((long) latE7) <= MAX_LAT_E7, "GeoPoint", "latitude out of range");
  }
}
