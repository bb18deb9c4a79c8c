package org.entente.meeting;

import java.time.Instant;
import org.entente.kernel.Malformed;
import org.entente.kernel.Text;
import org.entente.kernel.Times;

/// From where a meeting is known that nobody of the record recorded.
///
/// @param publication press, radio, or the third party that told
/// @param saidBy whose report it is
/// @param date of the report
public record Source(Text publication, Text saidBy, Instant date) {
  public Source {
    Malformed.unless(Times.isWholeMillis(date), "Source", "has a date finer than a millisecond");
  }
}
