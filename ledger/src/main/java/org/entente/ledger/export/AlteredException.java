package org.entente.ledger.export;

/// Carries what does not agree out of the depth where it is found; never leaves this package.
final class AlteredException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Verdict.Altered altered;

  AlteredException(Verdict.Altered altered) {
    super(altered.toString(), null, false, false);
    this.altered = altered;
  }

  Verdict.Altered altered() {
    return altered;
  }
}
