package org.entente.node.desk;

import java.security.SecureRandom;
import java.util.UUID;
import org.entente.kernel.ActId;

/// Which acts are in the record, and where: all of them, for an act may come again years later.
///
/// Open addressing over plain arrays: 24 bytes an act at half load or more, so a million acts take
/// some 50 MB at most, a quarter of what a map of objects would. For the writer's thread.
final class SeenActs {
  private static final int INITIAL = 1 << 10;

  private final long secretHigh = new SecureRandom().nextLong();
  private final long secretLow = new SecureRandom().nextLong() | 1;
  private long[] high = new long[INITIAL];
  private long[] low = new long[INITIAL];
  private long[] seqs = new long[INITIAL];
  private int size;

  /// The entry's number, or 0 if the act is not in the record.
  long find(ActId act) {
    UUID id = UUID.fromString(act.value());
    return seqs[slot(id.getMostSignificantBits(), id.getLeastSignificantBits())];
  }

  void add(ActId act, long seq) {
    if (4L * size >= 3L * seqs.length) {
      grow();
    }
    UUID id = UUID.fromString(act.value());
    put(id.getMostSignificantBits(), id.getLeastSignificantBits(), seq);
  }

  int size() {
    return size;
  }

  private void put(long h, long l, long seq) {
    int slot = slot(h, l);
    size += seqs[slot] == 0 ? 1 : 0;
    high[slot] = h;
    low[slot] = l;
    seqs[slot] = seq;
  }

  /// Where the id is, or where it would go. Ids are their authors' choice: they are mixed with what
  /// no author knows, so that nobody can make them crowd.
  private int slot(long h, long l) {
    long mixed = (h ^ secretHigh) * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 29) ^ l) * secretLow;
    int mask = seqs.length - 1;
    int slot = (int) (mixed >>> 32) & mask;
    while (seqs[slot] != 0 && (high[slot] != h || low[slot] != l)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    long[] oldSeqs = seqs;
    high = new long[2 * oldSeqs.length];
    low = new long[2 * oldSeqs.length];
    seqs = new long[2 * oldSeqs.length];
    size = 0;
    for (int i = 0; i < oldSeqs.length; i++) {
      if (oldSeqs[i] != 0) {
        put(oldHigh[i], oldLow[i], oldSeqs[i]);
      }
    }
  }
}
