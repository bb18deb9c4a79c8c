package org.entente.space;

/// Which keys of a segment were removed since it was packed. Immutable; a changed copy shares all
/// pages but one.
final class DeadKeys {
  static final DeadKeys NONE = new DeadKeys(new long[0][], 0);

  private static final int LONGS_PER_PAGE = 64;
  private static final int PAGE_SHIFT = 12;

  private final long[][] pages;
  private final int count;

  private DeadKeys(long[][] pages, int count) {
    this.pages = pages;
    this.count = count;
  }

  int count() {
    return count;
  }

  boolean contains(int key) {
    int page = key >> PAGE_SHIFT;
    return page < pages.length
        && pages[page] != null
        && (pages[page][key >> 6 & (LONGS_PER_PAGE - 1)] & 1L << key) != 0;
  }

  DeadKeys with(int key) {
    int page = key >> PAGE_SHIFT;
    long[][] grown = java.util.Arrays.copyOf(pages, Math.max(pages.length, page + 1));
    grown[page] = grown[page] == null ? new long[LONGS_PER_PAGE] : grown[page].clone();
    grown[page][key >> 6 & (LONGS_PER_PAGE - 1)] |= 1L << key;
    return new DeadKeys(grown, count + 1);
  }

  /// Whether every key of another is one of these.
  boolean containsAll(DeadKeys other, int keys) {
    for (int key = 0; key < keys; key++) {
      if (other.contains(key) && !contains(key)) {
        return false;
      }
    }
    return true;
  }
}
