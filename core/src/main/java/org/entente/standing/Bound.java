package org.entente.standing;

/// In what a use may leave its envelope.
public enum Bound {
  KIND,
  TIME,
  SIZE,
  NUMBER,
  SPACE_AND_ALTITUDE
}
