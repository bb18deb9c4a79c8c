package org.entente.node.wire;

/// What stands in a part is not spelt as `kernel.Canonical` spells it. No answer to anybody:
/// whoever catches it reads the part again by [Form#read], which accepts every spelling and says
/// what is wrong.
final class OtherSpelling extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private OtherSpelling() {
    super("not in canonical form", null, false, false); // no stack trace: only its type counts
  }

  static OtherSpelling found() {
    return new OtherSpelling();
  }
}
