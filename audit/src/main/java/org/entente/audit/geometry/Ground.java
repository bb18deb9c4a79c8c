package org.entente.audit.geometry;

import java.util.ArrayList;
import java.util.List;

/// A place on the ground: the union of its parts, which may overlap.
public record Ground(List<Region> parts) {
  public Ground {
    parts = List.copyOf(parts);
  }

  public static Ground polygon(List<List<Point>> rings) {
    return polygon(rings, 0);
  }

  /// @param more metres that it reaches beyond its rings, by a corridor along each
  public static Ground polygon(List<List<Point>> rings, long more) {
    List<Region> parts = new ArrayList<>();
    parts.add(Region.of(rings));
    if (more > 0) {
      rings.forEach(ring -> parts.addAll(Outlines.corridor(ring, (double) more)));
    }
    return new Ground(parts);
  }

  public static Ground circle(Point centre, long radiusMetres) {
    return new Ground(List.of(Outlines.circle(centre, (double) radiusMetres)));
  }

  public static Ground corridor(List<Point> line, long widthMetres) {
    return new Ground(Outlines.corridor(line, widthMetres / 2.0));
  }

  public Relation relateTo(Ground other) {
    Relation relation = Relation.DISJOINT;
    for (Region mine : parts) {
      for (Region theirs : other.parts) {
        if (mine.boxMeets(theirs)) {
          Comparison comparison = new Comparison(mine, theirs);
          if (comparison.interiorsMeet()) {
            return Relation.OVERLAP;
          }
          relation = comparison.touch() ? Relation.ADJACENT : relation;
        }
      }
    }
    return relation;
  }

  /// Whether all of this place lies in one single part of the other.
  public boolean isWithinOnePartOf(Ground other) {
    return parts.stream()
        .allMatch(mine ->
            other.parts.stream()
                .anyMatch(theirs -> !new Comparison(mine, theirs).firstReachesOutside()));
  }

  /// Whether a corner of this place lies outside each of the others: a part of it then certainly
  /// does. The reverse does not hold.
  public boolean hasCornerOutside(List<Ground> others) {
    return parts.stream()
        .flatMap(part -> part.corners().stream())
        .anyMatch(corner -> others.stream().noneMatch(other -> other.covers(corner)));
  }

  /// Whether every corner lies on the grid of cells of this side.
  public boolean isOfCells(long side) {
    return parts.stream()
        .flatMap(part -> part.corners().stream())
        .allMatch(corner -> corner.x() % side == 0 && corner.y() % side == 0);
  }

  private boolean covers(Point point) {
    return parts.stream().anyMatch(part -> part.locate(point) != Region.Place.OUTSIDE);
  }
}
