package org.entente.theatre;

import org.entente.operation.ClauseKind;
import org.entente.release.Level;

/// The level at which each clause of an operation is shown.
public final class ClauseLevels {
  private ClauseLevels() {}

  public static Level of(ClauseKind kind) {
    return switch (kind) {
      case SPACE_TIME -> Level.AREA;
      case PURPOSE -> Level.SUMMARY;
      case FORCES, MEANS, LIAISON, POPULATION -> Level.FULL;
    };
  }
}
