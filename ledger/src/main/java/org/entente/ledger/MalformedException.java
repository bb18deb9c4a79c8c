package org.entente.ledger;

/// Bytes that are not what they claim to be: the one exception that parsers of this module throw,
/// whatever they are fed.
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// Says what is wrong with the bytes.
  ///
  /// @param message what was expected and not found; technical, in English
  public MalformedException(String message) {
    super(message);
  }
}
