package org.entente.space;

import java.util.List;

/// A plan changed so that it no longer meets what it was to clear, and meets nothing it did not
/// meet before. It has been asked of the index itself.
public sealed interface WayOut {
  /// The whole plan as it would then be.
  List<Volume> volumes();

  /// How much of what was planned is given up, in thousandths of its ground, height and time taken
  /// together: 0 is nothing, 1000 is all (a shift by the whole duration or more).
  int changePerMille();

  /// All volumes earlier or later.
  ///
  /// @param byMs negative if earlier
  record TimeShift(long byMs, int changePerMille, List<Volume> volumes) implements WayOut {
    public TimeShift {
      volumes = List.copyOf(volumes);
    }
  }

  /// All volumes lower or higher.
  ///
  /// @param byMetres negative if lower
  record HeightShift(int byMetres, int changePerMille, List<Volume> volumes) implements WayOut {
    public HeightShift {
      volumes = List.copyOf(volumes);
    }
  }

  /// Ground left out. An area that falls apart becomes several volumes.
  record AreaCut(int changePerMille, List<Volume> volumes) implements WayOut {
    public AreaCut {
      volumes = List.copyOf(volumes);
    }
  }

  /// Corridors in legs, each with the part of the time it takes to pass it; the whole perhaps
  /// shifted.
  ///
  /// @param byMs 0 if the times are kept
  record Legs(long byMs, int changePerMille, List<Volume> volumes) implements WayOut {
    public Legs {
      volumes = List.copyOf(volumes);
    }
  }
}
