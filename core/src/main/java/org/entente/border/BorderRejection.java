package org.entente.border;

import java.util.List;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;

/// Why a rule about the border says no.
public sealed interface BorderRejection extends Rejection {
  record UnknownNeighbour(NeighbourId neighbour) implements BorderRejection {}

  /// The host and a humanitarian party speak for no ground beyond the border.
  record MayNotSpeak(PartyId party) implements BorderRejection {}

  record NotYourGround(NeighbourId neighbour) implements BorderRejection {}

  /// The word of who is no party is recorded from something that can be shown.
  record InstrumentMissing(NeighbourId neighbour) implements BorderRejection {}

  /// Nothing of that place and time crosses there, or the author may not know of it: the answers
  /// are the same.
  record UnknownCrossing() implements BorderRejection {}

  /// @param neighbours whose consent to this place and time does not stand
  /// @param beyond it reaches ground that is drawn as nobody's: the host draws it first
  record CrossingUnconsented(List<NeighbourId> neighbours, boolean beyond)
      implements BorderRejection {
    public CrossingUnconsented {
      neighbours = List.copyOf(neighbours);
    }
  }

  /// Margins end at the border: nobody consented to the place and time it would be shifted to.
  record ShiftCrosses(List<NeighbourId> neighbours, boolean beyond) implements BorderRejection {
    public ShiftCrosses {
      neighbours = List.copyOf(neighbours);
    }
  }
}
