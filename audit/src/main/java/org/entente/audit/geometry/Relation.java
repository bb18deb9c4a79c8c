package org.entente.audit.geometry;

/// Which way two places lie.
public enum Relation {
  DISJOINT,
  /// They share boundary points and no interior.
  ADJACENT,
  OVERLAP
}
