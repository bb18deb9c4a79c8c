package org.entente.view;

import org.entente.kernel.PartyId;
import org.entente.kernel.Text;

/// A person of the audience's own party.
public record PersonView(String id, PartyId party, Text name, String rank) implements View {}
