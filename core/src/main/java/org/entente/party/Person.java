package org.entente.party;

import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.TextRef;

/// A person of a party; the name stands in the record's erasable texts.
public record Person(PersonId id, PartyId party, TextRef name, String rank) {}
