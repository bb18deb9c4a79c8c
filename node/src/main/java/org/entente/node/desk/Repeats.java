package org.entente.node.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.kernel.BufferOf;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;
import org.entente.kernel.Overlap;
import org.entente.kernel.Volume;
import org.entente.space.Hit;
import org.entente.space.Interval;

/// Volumes that recur are compared written out, a volume for each window; facts count volumes as
/// the clause has them. This leads from the one numbering to the other: of two volumes that meet in
/// many windows the closest, and of these the first, is stated, with how many there are.
final class Repeats {
  /// Nothing recurs.
  static final Repeats NONE = new Repeats(List.of(), digest -> List.of());

  private record Pair(int mine, Digest other, int theirs) {}

  /// @param whose of all windows in which they are near, the buffers that are entered
  private record Series(Hit<Digest> first, int windows, Optional<BufferOf> whose) {}

  /// Of each volume, the number of its first window among all that are written out; and after them
  /// how many there are.
  private record Numbers(List<Integer> starts) {
    static final Numbers SAME = new Numbers(List.of());

    static Numbers of(List<Volume> volumes) {
      if (!Volume.doRecur(volumes)) {
        return SAME;
      }
      List<Integer> starts = new ArrayList<>();
      int next = 0;
      for (Volume volume : volumes) {
        starts.add(next);
        next += volume.windows().size();
      }
      return new Numbers(List.copyOf(starts));
    }

    boolean isSame() {
      return starts.isEmpty();
    }

    int volumeOf(int written) {
      if (isSame()) {
        return written;
      }
      int found = java.util.Collections.binarySearch(starts, written);
      return found >= 0 ? found : -found - 2;
    }

    int firstOf(int volume) {
      return isSame() ? volume : starts.get(volume);
    }
  }

  private final Numbers mine;
  private final Function<Digest, List<Volume>> volumesOf;
  private final Map<Digest, Numbers> others = new HashMap<>();
  private final Map<Pair, Series> many = new HashMap<>();

  /// @param volumesOf what a live clause takes up, as it is in the index
  Repeats(List<Volume> mine, Function<Digest, List<Volume>> volumesOf) {
    this.mine = Numbers.of(mine);
    this.volumesOf = volumesOf;
  }

  private Numbers of(Digest other) {
    return others.computeIfAbsent(other, digest -> Numbers.of(volumesOf.apply(digest)));
  }

  /// Where in the index the first window of the other's volume is.
  int firstOf(Digest other, int theirs) {
    return of(other).firstOf(theirs);
  }

  /// The same hits by volumes, each pair once.
  List<Hit<Digest>> once(List<Hit<Digest>> hits) {
    List<Hit<Digest>> alone = new ArrayList<>(hits.size());
    Map<Pair, Series> series = new LinkedHashMap<>();
    for (Hit<Digest> hit : hits) {
      Numbers theirs = of(hit.key());
      if (mine.isSame() && theirs.isSame()) {
        alone.add(hit);
      } else {
        Hit<Digest> numbered =
            new Hit<>(
                mine.volumeOf(hit.mine()), hit.key(), theirs.volumeOf(hit.theirs()), hit.overlap());
        series.merge(
            new Pair(numbered.mine(), numbered.key(), numbered.theirs()),
            new Series(numbered, 1, whose(numbered)),
            Repeats::and);
      }
    }
    many.putAll(series);
    series.values().forEach(one -> alone.add(one.first));
    return alone;
  }

  private static Series and(Series one, Series other) {
    int closer = FactsFinder.closeness(other.first) - FactsFinder.closeness(one.first);
    if (closer != 0) {
      return closer > 0 ? other : one;
    }
    boolean earlier = from(other.first) < from(one.first);
    return new Series(
        earlier ? other.first : one.first,
        one.windows + other.windows,
        one.whose.equals(other.whose) ? one.whose : Optional.of(BufferOf.BOTH));
  }

  private static long from(Hit<Digest> hit) {
    Interval interval =
        switch (hit.overlap()) {
          case org.entente.space.Overlap.Shared shared -> shared.interval();
          case org.entente.space.Overlap.Near near -> near.interval();
          case org.entente.space.Overlap.Adjacent adjacent -> adjacent.interval();
          case org.entente.space.Overlap.Disjoint disjoint ->
              throw new Bug("the index reported what does not meet");
        };
    return interval.fromEpochMs();
  }

  private static Optional<BufferOf> whose(Hit<Digest> hit) {
    return hit.overlap() instanceof org.entente.space.Overlap.Near near
        ? Optional.of(FactsFinder.whose(near.whose()))
        : Optional.empty();
  }

  /// Says in how many windows, if in more than the one that is stated.
  Overlap counted(Overlap one) {
    Series series = many.get(new Pair(one.mine(), one.other(), one.theirs()));
    if (series == null || series.windows == 1) {
      return one;
    }
    return new Overlap(
        one.mine(),
        one.other(),
        one.theirs(),
        one.adjacent(),
        one.region(),
        one.areaM2(),
        one.band(),
        one.window(),
        series.whose,
        Optional.of(series.windows));
  }
}
