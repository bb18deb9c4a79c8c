package org.entente.coordination;

import java.time.Instant;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// The host's word that a party cannot be reached; it ends with the host's word that it can.
public record OutOfReach(Author by, TextRef reason, long seq, Instant at) {}
