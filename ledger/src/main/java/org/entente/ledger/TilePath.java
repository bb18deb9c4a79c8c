package org.entente.ledger;

/// Where a log's static files lie, after C2SP tlog-tiles: `tile/LEVEL/N[.p/W]` and
/// `tile/entries/N[.p/W]`, N in groups of three digits of which all but the last bear an `x`.
///
/// @param level tile level from 0, or -1 for the bundles of entries
/// @param index number of the tile within its level, from 0
/// @param width hashes or entries in it, 1 to 256; 256 is a full tile
public record TilePath(int level, long index, int width) {
  static final int ENTRIES = -1;

  /// 6 tile levels are 2^48 entries: as high as {@link MerkleTree} goes.
  private static final int MAX_LEVEL = 6;

  /// No tile of a log of 2^48 entries has a higher number.
  private static final long MAX_INDEX = 1L << 40;

  public TilePath {
    if (level < ENTRIES || level > MAX_LEVEL) {
      throw new IllegalArgumentException("tile level " + level);
    }
    if (index < 0 || index >= MAX_INDEX) {
      throw new IllegalArgumentException("tile number " + index);
    }
    if (width < 1 || width > MerkleTree.TILE_WIDTH) {
      throw new IllegalArgumentException("tile width " + width);
    }
  }

  public static TilePath tile(int level, long index, int width) {
    return new TilePath(level, index, width);
  }

  public static TilePath entries(long index, int width) {
    return new TilePath(ENTRIES, index, width);
  }

  public boolean isEntries() {
    return level == ENTRIES;
  }

  /// Reads a path as a client asks for it; accepts only the one spelling of each tile.
  public static TilePath parse(String text) throws MalformedException {
    String[] steps = text.split("/", -1);
    boolean partial = steps.length > 2 && steps[steps.length - 2].endsWith(".p");
    int end = partial ? steps.length - 1 : steps.length;
    if (end < 3 || end > 8 || !steps[0].equals("tile")) {
      throw new MalformedException("not the path of a tile");
    }
    try {
      int level = steps[1].equals("entries") ? ENTRIES : Integer.parseInt(steps[1]);
      int width = partial ? Integer.parseInt(steps[end]) : MerkleTree.TILE_WIDTH;
      TilePath path = new TilePath(level, number(steps, end, partial), width);
      if (path.toString().equals(text)) {
        return path;
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedException("not the path of a tile: " + e.getMessage());
    }
    throw new MalformedException("not the path of a tile");
  }

  private static long number(String[] steps, int end, boolean partial) {
    long number = 0;
    for (int i = 2; i < end; i++) {
      String group = steps[i];
      if (i < end - 1 && group.startsWith("x")) {
        group = group.substring(1);
      } else if (i == end - 1 && partial) {
        group = group.substring(0, group.length() - 2);
      }
      number = number * 1000 + Integer.parseInt(group);
    }
    return number;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("tile/");
    text.append(isEntries() ? "entries" : Integer.toString(level)).append('/');
    appendNumber(text, index, true);
    if (width < MerkleTree.TILE_WIDTH) {
      text.append(".p/").append(width);
    }
    return text.toString();
  }

  private static void appendNumber(StringBuilder text, long number, boolean last) {
    if (number >= 1000) {
      appendNumber(text, number / 1000, false);
    }
    long group = number % 1000;
    text.append(last ? "" : "x");
    text.append(group / 100).append(group / 10 % 10).append(group % 10).append(last ? "" : "/");
  }
}
