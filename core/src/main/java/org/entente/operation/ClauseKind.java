package org.entente.operation;

/// The clauses of an operation; every version has each once.
public enum ClauseKind {
  PURPOSE("purpose"),
  SPACE_TIME("space-time"),
  FORCES("forces"),
  MEANS("means"),
  LIAISON("liaison"),
  POPULATION("population");

  private final String partName;
  private final String textPart;

  ClauseKind(String word) {
    this.partName = "clause:" + word;
    this.textPart = "text:" + partName + "/text";
  }

  /// As in the part's name: `clause:space-time`.
  public String partName() {
    return partName;
  }

  /// The part's name of the clause's free text.
  String textPart() {
    return textPart;
  }
}
