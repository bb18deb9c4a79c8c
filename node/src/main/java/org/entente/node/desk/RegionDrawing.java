package org.entente.node.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.entente.kernel.GeoPoint;
import org.entente.space.GridPoint;
import org.entente.space.SharedArea;

/// Reduces a shared area to what fits the record: the outer ring of its largest piece, with few
/// points. For people to see; nothing is decided by it.
final class RegionDrawing {
  /// What `kernel.Overlap` promises: enough to recognise a shape on a map.
  static final int MAX_POINTS = 64;

  private RegionDrawing() {}

  /// A closed ring of 4 to 64 points; empty if there is none.
  static List<GeoPoint> draw(SharedArea area) {
    return area.patches().stream()
        .map(SharedArea.Patch::outer)
        .max(Comparator.comparingDouble(RegionDrawing::ringArea))
        .map(
            ring -> simplified(ring).stream().map(p -> new GeoPoint(p.lonE7(), p.latE7())).toList())
        .orElse(List.of());
  }

  private static double ringArea(List<GridPoint> ring) {
    double twice = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      GridPoint a = ring.get(i);
      GridPoint b = ring.get(i + 1);
      twice += (double) a.lonE7() * b.latE7() - (double) b.lonE7() * a.latE7();
    }
    return Math.abs(twice);
  }

  /// Drops the point that changes the area least, again and again (M. Visvalingam and J. Whyatt,
  /// "Line generalisation by repeated elimination of points", 1993).
  private static List<GridPoint> simplified(List<GridPoint> closed) {
    int count = closed.size() - 1;
    if (count < MAX_POINTS) {
      return closed;
    }
    Corner[] corners = corners(closed, count);
    PriorityQueue<Corner.Weight> queue = new PriorityQueue<>();
    for (Corner corner : corners) {
      queue.add(corner.weigh());
    }
    for (int left = count; left >= MAX_POINTS; left--) {
      drop(queue);
    }
    List<GridPoint> ring = new ArrayList<>();
    for (Corner corner : corners) {
      if (!corner.dropped) {
        ring.add(corner.at);
      }
    }
    ring.add(ring.getFirst());
    return List.copyOf(ring);
  }

  private static Corner[] corners(List<GridPoint> closed, int count) {
    Corner[] corners = new Corner[count];
    for (int i = 0; i < count; i++) {
      corners[i] = new Corner(closed.get(i), i);
    }
    for (int i = 0; i < count; i++) {
      corners[i].next = corners[(i + 1) % count];
      corners[i].previous = corners[(i + count - 1) % count];
    }
    return corners;
  }

  /// Takes the lightest corner out; weights that a neighbour's going has changed are passed over.
  private static void drop(PriorityQueue<Corner.Weight> queue) {
    Corner.Weight lightest = queue.remove();
    while (!lightest.isCurrent()) {
      lightest = queue.remove();
    }
    Corner corner = lightest.of();
    corner.dropped = true;
    corner.previous.next = corner.next;
    corner.next.previous = corner.previous;
    queue.add(corner.previous.weigh());
    queue.add(corner.next.weigh());
  }

  private static final class Corner {
    final GridPoint at;
    final int index;
    Corner next = this;
    Corner previous = this;
    boolean dropped;
    private int weighed;

    Corner(GridPoint at, int index) {
      this.at = at;
      this.index = index;
    }

    Weight weigh() {
      weighed++;
      double x1 = (double) at.lonE7() - previous.at.lonE7();
      double y1 = (double) at.latE7() - previous.at.latE7();
      double x2 = (double) next.at.lonE7() - previous.at.lonE7();
      double y2 = (double) next.at.latE7() - previous.at.latE7();
      return new Weight(this, Math.abs(x1 * y2 - x2 * y1), weighed);
    }

    /// Ordered by area, then by place, so that the drawing is the same on every machine.
    record Weight(Corner of, double area, int turn) implements Comparable<Weight> {
      boolean isCurrent() {
        return !of.dropped && turn == of.weighed;
      }

      @Override
      public int compareTo(Weight other) {
        int byArea = Double.compare(area, other.area);
        return byArea != 0 ? byArea : Integer.compare(of.index, other.of.index);
      }
    }
  }
}
