package org.entente.space;

/// How two areas, or two volumes that share height and time, lie to one another.
public enum Relation {
  /// No common point.
  DISJOINT,
  /// Common boundary points only, no shared interior: neighbouring sectors.
  ADJACENT,
  /// Apart, but one within the other's [Buffer]: only volumes lie so.
  NEAR,
  /// Shared interior, however small.
  OVERLAP
}
