package org.entente.operation;

/// The clauses of an operation; every version has each once.
public enum ClauseKind {
  PURPOSE("purpose"),
  SPACE_TIME("space-time"),
  FORCES("forces"),
  MEANS("means"),
  LIAISON("liaison"),
  POPULATION("population");

  private final String word;

  ClauseKind(String word) {
    this.word = word;
  }

  /// As in the part's name: `clause:space-time`.
  public String partName() {
    return "clause:" + word;
  }
}
