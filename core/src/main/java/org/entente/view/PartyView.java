package org.entente.view;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;
import org.entente.party.Contingent;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.party.RegimeRule;

/// A party of the charter.
///
/// @param answersTo the State that answers for it, if the charter says so
/// @param unreached by the host's word nobody can reach it: what meets its volumes counts more
public record PartyView(
    String id,
    Name name,
    PartyKind partyKind,
    Regime regime,
    List<RegimeRule> rules,
    List<Contingent> contingents,
    Optional<PartyId> answersTo,
    Optional<Unreached> unreached)
    implements View {
  public record Unreached(Text reason, Signed by) {}
}
