package org.entente.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where a new box goes in an R-tree, and how a full node is cut in two: by least sum of side
/// lengths, as in the R*-tree (Beckmann et al., 1990), with a day of time as long as a quarter of a
/// degree.
final class BoxSplit {
  /// Each half keeps at least this share of the items, so that the tree stays shallow.
  private static final int LEAST = 6;

  /// A convoy covers about this far in a day's window; only speed depends on it.
  private static final double UNITS_PER_MS = 0.25 * GridPoint.UNITS_PER_DEGREE / 86_400_000;

  private static final List<Comparator<Box>> AXES =
      List.of(
          Comparator.comparingLong(box -> (long) box.west() + box.east()),
          Comparator.comparingLong(box -> (long) box.south() + box.north()),
          Comparator.comparingDouble(box -> (double) box.from() + box.to()));

  private BoxSplit() {}

  static Box bounds(List<? extends BoxTree.Boxed> items) {
    Box bounds = items.getFirst().box();
    for (BoxTree.Boxed item : items) {
      bounds = bounds.around(item.box());
    }
    return bounds;
  }

  /// The index of the item whose box grows least by taking in another; of equals, the smaller.
  static int leastGrowth(List<? extends BoxTree.Boxed> items, Box added) {
    int chosen = 0;
    double leastGrowth = Double.POSITIVE_INFINITY;
    double leastSize = Double.POSITIVE_INFINITY;
    for (int i = 0; i < items.size(); i++) {
      Box box = items.get(i).box();
      double size = size(box);
      double growth = size(box.around(added)) - size;
      if (growth < leastGrowth || (growth == leastGrowth && size < leastSize)) {
        chosen = i;
        leastGrowth = growth;
        leastSize = size;
      }
    }
    return chosen;
  }

  /// The items in two parts.
  static <T extends BoxTree.Boxed> List<List<T>> halves(List<T> items) {
    List<T> best = items;
    int bestCut = 0;
    double bestSize = Double.POSITIVE_INFINITY;
    for (Comparator<Box> axis : AXES) {
      List<T> sorted = new ArrayList<>(items);
      sorted.sort((p, q) -> axis.compare(p.box(), q.box()));
      double[] left = growingSizes(sorted);
      double[] right = growingSizes(sorted.reversed());
      for (int cut = LEAST; cut <= sorted.size() - LEAST; cut++) {
        double size = left[cut - 1] + right[sorted.size() - cut - 1];
        if (size < bestSize) {
          best = sorted;
          bestCut = cut;
          bestSize = size;
        }
      }
    }
    return List.of(best.subList(0, bestCut), best.subList(bestCut, best.size()));
  }

  /// Element `i` is the size of the bounds of the first `i + 1` items.
  private static <T extends BoxTree.Boxed> double[] growingSizes(List<T> items) {
    double[] sizes = new double[items.size()];
    Box bounds = items.getFirst().box();
    for (int i = 0; i < sizes.length; i++) {
      bounds = bounds.around(items.get(i).box());
      sizes[i] = size(bounds);
    }
    return sizes;
  }

  private static double size(Box box) {
    double time =
        box.to() == Interval.OPEN_END ? 0 : ((double) box.to() - box.from()) * UNITS_PER_MS;
    return (double) box.east() - box.west() + ((double) box.north() - box.south()) + time;
  }
}
