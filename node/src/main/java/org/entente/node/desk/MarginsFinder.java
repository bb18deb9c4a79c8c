package org.entente.node.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.kernel.Digest;
import org.entente.kernel.MarginOverlaps;
import org.entente.kernel.Overlap;
import org.entente.kernel.Volume;
import org.entente.space.Hit;
import org.entente.space.InvalidShapeException;
import org.entente.space.SpaceTimeSnapshot;

/// What a version widened by the margins of its approval meets. Each volume is widened into several
/// areas together; of what they meet of one other volume the closest is stated, undrawn.
public final class MarginsFinder {
  private MarginsFinder() {}

  /// @param tooMany it is more than an entry can state
  public record Found(MarginOverlaps overlaps, boolean tooMany) {}

  private record Pair(int mine, Digest other, int theirs) {}

  /// None if the widened version is too large to be compared.
  ///
  /// @param wide of each volume, the areas it is widened into
  /// @param volumesOf what a live clause takes up, as it is in the index
  public static Optional<Found> find(
      List<List<Volume>> wide,
      SpaceTimeSnapshot<Digest> live,
      Function<Digest, List<Volume>> volumesOf,
      Predicate<Hit<Digest>> counts) {
    List<Volume> pieces = new ArrayList<>();
    List<Integer> volumeOf = new ArrayList<>();
    for (int i = 0; i < wide.size(); i++) {
      pieces.addAll(wide.get(i));
      volumeOf.addAll(java.util.Collections.nCopies(wide.get(i).size(), i));
    }
    List<org.entente.space.Volume> compared;
    try {
      compared = Shapes.of(pieces);
    } catch (InvalidShapeException tooLarge) {
      return Optional.empty();
    }
    Map<Pair, Hit<Digest>> closest = new LinkedHashMap<>();
    Repeats repeats = new Repeats(pieces, volumesOf);
    for (Hit<Digest> hit : repeats.once(live.query(compared))) {
      if (counts.test(hit)) {
        int mine = volumeOf.get(hit.mine());
        closest.merge(
            new Pair(mine, hit.key(), hit.theirs()),
            new Hit<>(mine, hit.key(), hit.theirs(), hit.overlap()),
            (old, now) -> FactsFinder.closeness(now) > FactsFinder.closeness(old) ? now : old);
      }
    }
    List<Hit<Digest>> hits = List.copyOf(closest.values());
    List<Hit<Digest>> stated = FactsFinder.bounded(hits);
    FactsFinder.Buffers undrawn = new FactsFinder.Buffers(compared, live, repeats);
    List<Overlap> overlaps =
        stated.stream().map(hit -> FactsFinder.overlap(hit, false, undrawn)).toList();
    boolean tooMany = stated.size() < hits.size() && stated.size() == FactsFinder.MAX_NEIGHBOURS;
    return Optional.of(new Found(new MarginOverlaps(overlaps), tooMany));
  }
}
