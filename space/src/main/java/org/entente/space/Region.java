package org.entente.space;

import java.util.ArrayList;
import java.util.List;

/// A connected area: an outer ring and holes, every ring turned so that the area is on its left.
record Region(Ring outer, List<Ring> holes) {
  Region {
    outer = outer.turned(true);
    holes = holes.stream().map(hole -> hole.turned(false)).toList();
  }

  static Region of(Shape.Polygon polygon) {
    return new Region(Ring.of(polygon.outer()), polygon.holes().stream().map(Ring::of).toList());
  }

  /// The outer ring first.
  List<Ring> rings() {
    if (holes.isEmpty()) {
      return List.of(outer);
    }
    List<Ring> rings = new ArrayList<>(holes.size() + 1);
    rings.add(outer);
    rings.addAll(holes);
    return rings;
  }

  Ring.Place locate(int px, int py) {
    Ring.Place place = outer.locate(px, py);
    if (place != Ring.Place.INSIDE) {
      return place;
    }
    for (Ring hole : holes) {
      switch (hole.locate(px, py)) {
        case INSIDE -> {
          return Ring.Place.OUTSIDE;
        }
        case ON -> {
          return Ring.Place.ON;
        }
        case OUTSIDE -> {}
      }
    }
    return Ring.Place.INSIDE;
  }
}
