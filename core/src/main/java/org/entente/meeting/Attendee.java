package org.entente.meeting;

import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;

/// Who was there: a post of a party and, where the author may name them, the person who held it.
public record Attendee(PartyId party, PostId post, Optional<PersonId> person) {}
