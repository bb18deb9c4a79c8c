package org.entente.space;

/// A place on the Hilbert curve through a cube, after J. Skilling, "Programming the Hilbert curve"
/// (2004): places near on the curve are near in the cube. Only speed depends on it.
final class Hilbert {
  /// Steps in each direction: 2 to the power of this.
  static final int BITS = 13;

  private Hilbert() {}

  /// @return 3 × BITS bits
  static long index(int x, int y, int z) {
    for (int q = 1 << (BITS - 1); q > 1; q >>= 1) {
      int p = q - 1;
      if ((x & q) != 0) {
        x ^= p;
      }
      if ((y & q) != 0) {
        x ^= p;
      } else {
        int t = (x ^ y) & p;
        x ^= t;
        y ^= t;
      }
      if ((z & q) != 0) {
        x ^= p;
      } else {
        int t = (x ^ z) & p;
        x ^= t;
        z ^= t;
      }
    }
    y ^= x;
    z ^= y;
    int t = 0;
    for (int q = 1 << (BITS - 1); q > 1; q >>= 1) {
      if ((z & q) != 0) {
        t ^= q - 1;
      }
    }
    return interleaved(x ^ t, y ^ t, z ^ t);
  }

  private static long interleaved(int x, int y, int z) {
    long index = 0;
    for (int bit = BITS - 1; bit >= 0; bit--) {
      index = index << 3 | (x >> bit & 1) << 2 | (y >> bit & 1) << 1 | z >> bit & 1;
    }
    return index;
  }
}
