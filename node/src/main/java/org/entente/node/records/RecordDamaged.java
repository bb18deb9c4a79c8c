package org.entente.node.records;

import org.entente.kernel.TheatreId;

/// What is stored is not what was appended: someone changed the database, or a backup is not whole.
///
/// Everything before `seq` was delivered; nothing from it on may be relied upon.
public final class RecordDamaged extends RuntimeException {
  private final long seq;

  RecordDamaged(TheatreId theatre, long seq, String why) {
    super("The record of " + theatre + " is damaged at entry " + seq + ": " + why);
    this.seq = seq;
  }

  public long seq() {
    return seq;
  }
}
