package org.entente.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A coarse covering of a shape, for whoever must not show the shape itself: rectangles of whole
/// cells that together hold all of it, so that whatever meets the shape meets the covering too.
/// More meetings than there are, and never one fewer.
public final class Covering {
  /// 0.05 degree, some 5.5 km: coarse enough to hide where in it a shape lies.
  public static final int CELL_E7 = 500_000;

  /// Beyond this, cells are taken twice as large, again and again: a covering of a whole country in
  /// small ones would hide nothing more.
  private static final long MAX_CELLS = 20_000;

  private Covering() {}

  /// The rectangles, from south to north; their sides lie on multiples of [#CELL_E7].
  ///
  /// @param most pieces at most, at least one; with fewer the cells grow
  public static List<Shape.Polygon> of(Shape shape, int most) {
    Outline outline = Outline.of(shape);
    Extent extent = Extent.of(outline);
    for (long cell = CELL_E7; ; cell *= 2) {
      if (extent.cells(cell) <= MAX_CELLS) {
        List<Piece> pieces = pieces(outline, extent, cell);
        if (pieces.size() <= most) {
          return pieces.stream().map(Piece::polygon).toList();
        }
      }
    }
  }

  private static List<Piece> pieces(Outline outline, Extent extent, long cell) {
    List<Piece> done = new ArrayList<>();
    Map<List<Long>, Piece> growing = new LinkedHashMap<>();
    for (long south = floor(extent.south, cell); south < extent.north; south += cell) {
      Map<List<Long>, Piece> row = new LinkedHashMap<>();
      for (long[] run : runs(outline, extent, cell, south)) {
        List<Long> sides = List.of(run[0], run[1]);
        Piece below = growing.remove(sides);
        long from = below == null ? south : below.south;
        row.put(sides, new Piece(run[0], from, run[1], south + cell));
      }
      done.addAll(growing.values());
      growing = row;
    }
    done.addAll(growing.values());
    return done;
  }

  /// Stretches of cells side by side that share interior with the shape: west and east ends.
  private static List<long[]> runs(Outline outline, Extent extent, long cell, long south) {
    List<long[]> runs = new ArrayList<>();
    for (long west = floor(extent.west, cell); west < extent.east; west += cell) {
      Outline square = Outline.of(new Piece(west, south, west + cell, south + cell).polygon());
      if (outline.relate(square) != Relation.OVERLAP) {
        continue;
      }
      boolean goesOn = !runs.isEmpty() && runs.getLast()[1] == west;
      if (goesOn) {
        runs.getLast()[1] = west + cell;
      } else {
        runs.add(new long[] {west, west + cell});
      }
    }
    return runs;
  }

  private static long floor(long value, long cell) {
    return Math.floorDiv(value, cell) * cell;
  }

  private record Extent(long west, long south, long east, long north) {
    static Extent of(Outline outline) {
      List<GridPoint> corners =
          outline.parts().stream().flatMap(part -> part.outer().stream()).toList();
      return new Extent(
          corners.stream().mapToLong(GridPoint::lonE7).min().orElseThrow(),
          corners.stream().mapToLong(GridPoint::latE7).min().orElseThrow(),
          corners.stream().mapToLong(GridPoint::lonE7).max().orElseThrow(),
          corners.stream().mapToLong(GridPoint::latE7).max().orElseThrow());
    }

    long cells(long cell) {
      return ((east - west) / cell + 2) * ((north - south) / cell + 2);
    }
  }

  private record Piece(long west, long south, long east, long north) {
    /// Nothing lies beyond the antimeridian or a pole, so that no cell need.
    private static final long EAST_END = 1_800_000_000L;

    private static final long NORTH_END = 900_000_000L;

    Shape.Polygon polygon() {
      int w = (int) Math.max(west, -EAST_END);
      int s = (int) Math.max(south, -NORTH_END);
      int e = (int) Math.min(east, EAST_END);
      int n = (int) Math.min(north, NORTH_END);
      return new Shape.Polygon(
          List.of(
              new GridPoint(w, s),
              new GridPoint(e, s),
              new GridPoint(e, n),
              new GridPoint(w, n),
              new GridPoint(w, s)));
    }
  }
}
