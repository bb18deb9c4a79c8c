package org.entente.kernel;

/// An invariant broke. Nothing may be appended after it.
public final class Bug extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public Bug(String message) {
    super(message);
  }
}
