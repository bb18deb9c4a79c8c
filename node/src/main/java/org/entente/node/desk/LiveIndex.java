package org.entente.node.desk;

import java.util.Optional;
import org.entente.coordination.Footprint;
import org.entente.kernel.Digest;
import org.entente.space.SpaceTimeIndex;
import org.entente.space.SpaceTimeSnapshot;
import org.entente.space.TreeIndex;
import org.entente.theatre.TheatreState;

/// What is live, in the space-time index, kept in step with the state. For the writer's thread.
public final class LiveIndex {
  private final SpaceTimeIndex<Digest> index = new TreeIndex<>();

  /// Takes in what the last entry changed.
  public void follow(TheatreState state) {
    for (Digest digest : state.touched().footprints()) {
      index.remove(digest);
      Optional<Footprint> live = state.coordination().footprints().find(digest);
      live.ifPresent(this::insert);
    }
  }

  /// Fills an empty index from a whole state.
  void fill(TheatreState state) {
    state.coordination().footprints().forEach((digest, footprint) -> insert(footprint));
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
