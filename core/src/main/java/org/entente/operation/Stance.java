package org.entente.operation;

/// A consulted party's word on a clause (fr. avis). No answer is not among them: it is shown as
/// none.
public enum Stance {
  FAVOURABLE,
  RESERVED,
  UNFAVOURABLE,
  NOTED,
  OUT_OF_MANDATE;

  public boolean needsReason() {
    return this == RESERVED || this == UNFAVOURABLE;
  }
}
