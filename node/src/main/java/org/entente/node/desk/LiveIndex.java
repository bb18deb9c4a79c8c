package org.entente.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.entente.coordination.Footprint;
import org.entente.kernel.Digest;
import org.entente.space.PackedIndex;
import org.entente.space.SpaceTimeIndex;
import org.entente.space.SpaceTimeSnapshot;
import org.entente.space.Volume;
import org.entente.theatre.TheatreState;

/// What is live, in the space-time index, kept in step with the state. For the writer's thread.
public final class LiveIndex {
  private final Executor merging;
  private SpaceTimeIndex<Digest> index;

  /// Empty; packs and merges in the writer's thread, so that nothing happens beside it.
  public LiveIndex() {
    this(Runnable::run);
  }

  /// Empty.
  ///
  /// @param merging where segments are merged
  LiveIndex(Executor merging) {
    this.merging = merging;
    this.index = new PackedIndex<>(merging);
  }

  /// Takes in what the last entry changed.
  public void follow(TheatreState state) {
    for (Digest digest : state.touched().footprints()) {
      index.remove(digest);
      Optional<Footprint> live = state.coordination().footprints().find(digest);
      live.ifPresent(this::insert);
    }
  }

  /// Fills an empty index from a whole state. Marks and snapshots taken before are of no use after.
  void fill(TheatreState state) {
    List<Map.Entry<Digest, List<Volume>>> live = new ArrayList<>();
    state
        .coordination()
        .footprints()
        .forEach(
            (digest, footprint) -> live.add(Map.entry(digest, Shapes.of(footprint.occupied()))));
    index = PackedIndex.of(live.iterator(), merging);
  }

  private void insert(Footprint footprint) {
    index.insert(footprint.spaceTime(), Shapes.of(footprint.occupied()));
  }

  public SpaceTimeSnapshot<Digest> snapshot() {
    return index.snapshot();
  }

  SpaceTimeIndex.Mark mark() {
    return index.mark();
  }

  void rollbackTo(SpaceTimeIndex.Mark mark) {
    index.rollbackTo(mark);
  }
}
