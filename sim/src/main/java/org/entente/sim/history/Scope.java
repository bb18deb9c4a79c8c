package org.entente.sim.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.sim.Cast;

/// Who acts, about what, where, and who may be told: a history may be confined to what one party
/// must not see.
///
/// @param parties who acts, and who may be told
/// @param subjects which operations and notices are acted on
/// @param ground where
/// @param patient whether an author may wait for a better moment
public record Scope(
    List<PartyId> parties, Predicate<SubjectId> subjects, Ground ground, boolean patient) {
  /// Everybody and everything.
  public static final Scope WHOLE = new Scope(Cast.parties(), subject -> true, Ground.EAST, true);

  public Scope {
    parties = List.copyOf(parties);
  }

  List<PartyId> partiesBut(PartyId one) {
    List<PartyId> others = new ArrayList<>(parties);
    others.remove(one);
    return others;
  }
}
