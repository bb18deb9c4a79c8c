package org.entente.space;

import java.util.List;

/// The ground two volumes share, for people to see. The decision that they overlap does not rest on
/// it.
///
/// @param patches the pieces, westernmost first, with corners rounded to the grid
/// @param squareMetres on the ellipsoid, rounded up, so never 0
/// @param enclosing true if no exact area could be drawn (an overlap thinner than the grid, or a
///   failure of the overlay) and the patches are boxes that enclose it instead; boxes may overlap
public record SharedArea(List<Patch> patches, long squareMetres, boolean enclosing) {
  public SharedArea {
    patches = List.copyOf(patches);
  }

  /// One piece. Rings are closed, begin at their westernmost (then southernmost) point and have the
  /// area on their left. Unlike a [Shape.Polygon]'s, they may touch.
  public record Patch(List<GridPoint> outer, List<List<GridPoint>> holes) {
    public Patch {
      outer = List.copyOf(outer);
      holes = holes.stream().<List<GridPoint>>map(List::copyOf).toList();
    }
  }

  /// What a volume with its buffer shares with the other one's ground; if each is within the
  /// other's buffer, what mine does.
  ///
  /// @param whose the buffer that is entered
  public static SharedArea ofBuffer(Volume mine, Volume theirs, Overlap.Side whose) {
    int ours = whose == Overlap.Side.THEIRS ? 0 : mine.buffer().metres();
    int others = whose == Overlap.Side.THEIRS ? theirs.buffer().metres() : 0;
    return of(Outline.grown(mine.shape(), ours), Outline.grown(theirs.shape(), others));
  }

  static SharedArea of(Outline mine, Outline theirs) {
    List<Patch> drawn = OverlayArea.draw(mine, theirs);
    boolean enclosing = drawn.isEmpty();
    List<Patch> patches = enclosing ? OverlayArea.enclose(mine, theirs) : drawn;
    return new SharedArea(patches, SurfaceArea.squareMetres(patches), enclosing);
  }
}
