package org.entente.party;

import java.time.Instant;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;

/// The second signature under an appointment or a credential reset.
public record Second(PostId post, PersonId person, Instant at) {}
