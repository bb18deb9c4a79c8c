package org.entente.space;

/// How two areas, or two volumes that share height and time, lie to one another.
public enum Relation {
  /// No common point.
  DISJOINT,
  /// Common boundary points only, no shared interior: neighbouring sectors.
  ADJACENT,
  /// Shared interior, however small.
  OVERLAP
}
