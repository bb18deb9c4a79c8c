package org.entente.border;

import java.util.Optional;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;

/// Acts about the border.
public sealed interface BorderAct extends Content {
  /// An act about what crosses.
  sealed interface OnCrossing extends BorderAct {
    SubjectId subject();

    NeighbourId neighbour();
  }

  /// The host draws its soil anew, with who speaks for the ground beyond.
  record DrawSoil(Soil soil) implements BorderAct {}

  /// Who speaks for the ground consents to exactly this place and time. For an authority that is no
  /// party the host records it, from its instrument.
  ///
  /// @param spaceTime digest of the part that says where and when
  /// @param conditions in words, if there are any
  record ConsentToCrossing(
      SubjectId subject,
      Digest spaceTime,
      NeighbourId neighbour,
      Optional<Text> conditions,
      Optional<Instrument> instrument)
      implements OnCrossing {}

  /// Who speaks for the ground refuses, or takes its consent back: nothing of this subject crosses
  /// there until it consents anew, and what is there is asked to leave. Nothing but form rejects
  /// it.
  record RefuseCrossing(
      SubjectId subject, NeighbourId neighbour, Text reason, Optional<Instrument> instrument)
      implements OnCrossing, Content.Restraint {}
}
