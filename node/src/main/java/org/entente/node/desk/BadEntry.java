package org.entente.node.desk;

/// An entry is not what was appended, or makes no sense: nothing from it on may be relied upon.
/// Repaired only by bytes whose leaf matches.
public final class BadEntry extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seq;

  BadEntry(long seq, String why) {
    super("Entry " + seq + ": " + why);
    this.seq = seq;
  }

  public long seq() {
    return seq;
  }
}
