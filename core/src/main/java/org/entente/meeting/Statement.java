package org.entente.meeting;

import java.time.Instant;
import org.entente.kernel.PartyId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// What a side said.
///
/// @param attributed by the source of a reported meeting, not signed by the side
public record Statement(
    PartyId of, boolean attributed, TextRef text, Author by, long seq, Instant at) {}
