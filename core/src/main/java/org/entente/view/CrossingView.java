package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.Text;

/// How a place and time reaches beyond the border, for whoever is shown that place.
///
/// @param spaceTime digest that a consent is given to
/// @param into countries it reaches into
/// @param beyond it reaches ground that is drawn as nobody's
public record CrossingView(Digest spaceTime, List<Into> into, boolean beyond) {
  /// @param state `NEEDED`, `CONSENTED`, `REFUSED`, `WITHDRAWN`; `STATED` where nobody's consent is
  ///   asked and nobody has refused; `NOT_SHOWN` to who is neither the owner, nor the host, nor the
  ///   voice of that country
  /// @param words conditions of a consent, reason of a refusal
  /// @param instrument from which the host recorded it: its claim
  public record Into(
      NeighbourId neighbour,
      String state,
      Optional<Text> words,
      Optional<Shown> instrument,
      Optional<Signed> by) {}

  /// An instrument as the host describes it.
  public record Shown(Text reference, Text givenBy, Instant date) {}
}
