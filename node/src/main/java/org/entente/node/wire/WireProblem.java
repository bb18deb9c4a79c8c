package org.entente.node.wire;

/// What was sent is not of the shape an act has. Answered as 400 with the JSON pointer.
///
/// No stack trace: it is an answer, made for as many bad bodies as anyone cares to send.
public final class WireProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final String code;
  private final String subject;
  private final String message;

  /// A problem at one place.
  ///
  /// @param pointer RFC 6901 pointer to the place in the document, empty for the whole
  /// @param code stable, in kebab case, for the message catalogues
  /// @param subject the type or field that is malformed
  /// @param message English; never quotes what was sent
  public WireProblem(String pointer, String code, String subject, String message) {
    super(message, null, false, false);
    this.pointer = pointer;
    this.code = code;
    this.subject = subject;
    this.message = message;
  }

  public String pointer() {
    return pointer;
  }

  public String code() {
    return code;
  }

  public String subject() {
    return subject;
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public String toString() {
    return code + " at \"" + pointer + "\": " + message;
  }
}
