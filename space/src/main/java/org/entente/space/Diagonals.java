package org.entente.space;

/// How far a ring reaches along the two diagonals: with its box an octagon round it. A convoy's way
/// from corner to corner of its box leaves most of the box empty; of what the boxes let through and
/// nothing is met by, this rules out more than half without a corner being read. Four ints: least
/// and greatest of x + y, least and greatest of x - y, halved to fit and rounded outwards.
final class Diagonals {
  static final int INTS = 4;

  private Diagonals() {}

  /// Writes those of a packed ring to a place before it.
  static void write(int[] packed, int at, int ring) {
    long leastSum = Long.MAX_VALUE;
    long mostSum = Long.MIN_VALUE;
    long leastDifference = Long.MAX_VALUE;
    long mostDifference = Long.MIN_VALUE;
    int end = ring + PackedShape.ringInts(packed, ring);
    for (int i = ring + 1; i < end; i += 2) {
      long sum = (long) packed[i] + packed[i + 1];
      long difference = (long) packed[i] - packed[i + 1];
      leastSum = Math.min(leastSum, sum);
      mostSum = Math.max(mostSum, sum);
      leastDifference = Math.min(leastDifference, difference);
      mostDifference = Math.max(mostDifference, difference);
    }
    packed[at] = (int) (leastSum >> 1);
    packed[at + 1] = (int) ((mostSum + 1) >> 1);
    packed[at + 2] = (int) (leastDifference >> 1);
    packed[at + 3] = (int) ((mostDifference + 1) >> 1);
  }

  /// True only of rings that share no point.
  static boolean apart(int[] a, int atA, int[] b, int atB) {
    return a[atA] > b[atB + 1]
        || b[atB] > a[atA + 1]
        || a[atA + 2] > b[atB + 3]
        || b[atB + 2] > a[atA + 3];
  }
}
