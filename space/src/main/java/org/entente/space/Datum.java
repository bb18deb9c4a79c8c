package org.entente.space;

/// What a height is measured from.
public enum Datum {
  /// Above the ground below.
  AGL,
  /// Above mean sea level.
  AMSL,
  /// Above the WGS84 ellipsoid.
  WGS84,
  /// Not said. Never counts as apart from anything.
  UNKNOWN
}
