package org.entente.party;

import java.time.Instant;
import org.entente.kernel.PersonId;

/// A party says that two of its persons are one. Nothing signed before is written anew: both stay
/// in the record, and from then on count as one hand.
///
/// @param duplicate who is not appointed any more
/// @param kept whose name is shown
/// @param at since when
public record Merge(PersonId duplicate, PersonId kept, Instant at) {}
