package org.entente.view;

import java.util.List;
import org.entente.kernel.Name;
import org.entente.party.Contingent;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.party.RegimeRule;

/// A party of the charter.
public record PartyView(
    String id,
    Name name,
    PartyKind partyKind,
    Regime regime,
    List<RegimeRule> rules,
    List<Contingent> contingents)
    implements View {}
