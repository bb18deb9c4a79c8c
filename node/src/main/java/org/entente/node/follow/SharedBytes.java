package org.entente.node.follow;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Keeps equal views of different audiences once: posts of a party mostly see the same.
///
/// A table in which a newcomer takes the place of whoever was there: bounded, and right whatever is
/// lost from it.
final class SharedBytes {
  /// With views of some 1.5 KB it holds 25 MB at most.
  private static final int PLACES = 1 << 14;

  private final AtomicReferenceArray<byte[]> table = new AtomicReferenceArray<>(PLACES);

  byte[] of(byte[] bytes) {
    int hash = Arrays.hashCode(bytes);
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    byte[] there = table.get(place);
    if (there != null && Arrays.equals(there, bytes)) {
      return there;
    }
    table.set(place, bytes);
    return bytes;
  }
}
