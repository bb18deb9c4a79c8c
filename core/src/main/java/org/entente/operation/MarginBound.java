package org.entente.operation;

/// Which of the margins a shift leaves.
public enum MarginBound {
  TIME,
  GROUND,
  HEIGHT
}
