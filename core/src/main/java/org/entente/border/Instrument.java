package org.entente.border;

import java.time.Instant;
import org.entente.kernel.Legible;
import org.entente.kernel.Malformed;
import org.entente.kernel.Text;
import org.entente.kernel.Times;

/// From what the host knows the word of an authority that is no party: its claim, and shown as
/// that.
///
/// @param reference of the letter, message or agreement
/// @param givenBy who gave it, as it is signed
/// @param date of it
public record Instrument(Text reference, Text givenBy, Instant date) {
  public Instrument {
    Legible.requireLine(reference, "Text");
    Legible.requireLine(givenBy, "Text");
    Malformed.unless(
        Times.isWholeMillis(date), "Instrument", "has a date finer than a millisecond");
  }
}
