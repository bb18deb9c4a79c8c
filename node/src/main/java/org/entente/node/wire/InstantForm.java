package org.entente.node.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.entente.kernel.Times;

/// Instants in UTC with a `Z`, to the second or the millisecond, within the span of time the record
/// can speak of.
final class InstantForm implements Form {
  private static final int SECONDS_LENGTH = "2021-10-05T10:00:00Z".length();
  private static final int MILLIS_LENGTH = "2021-10-05T10:00:00.000Z".length();
  private static final String PATTERN = "dddd-dd-ddTdd:dd:dd.dddZ";
  private static final int SECONDS_PER_DAY = 86_400;

  @Override
  public Object read(Json json, Reading reading) {
    if (!(json instanceof Json.Str text)) {
      throw reading.problem("wrong-type", "Instant", "is not an instant");
    }
    try {
      Instant instant = parse(text.value());
      if (isInRange(instant)) {
        return instant;
      }
    } catch (DateTimeException e) {
      throw malformed(reading);
    }
    throw reading.problem("malformed", "Instant", "is out of range");
  }

  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    try {
      Instant instant = parse(cursor.text());
      if (isInRange(instant)) {
        return instant;
      }
    } catch (DateTimeException e) {
      throw OtherSpelling.found();
    }
    throw OtherSpelling.found();
  }

  private static boolean isInRange(Instant instant) {
    return !instant.isBefore(Times.EARLIEST) && !instant.isAfter(Times.LATEST);
  }

  private static WireProblem malformed(Reading reading) {
    return reading.problem(
        "malformed", "Instant", "is not an instant in UTC to the second or millisecond");
  }

  private static Instant parse(String text) {
    boolean millis = text.length() == MILLIS_LENGTH;
    if (!millis && text.length() != SECONDS_LENGTH) {
      throw new DateTimeException("length");
    }
    requirePattern(text, millis);
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 59) {
      throw new DateTimeException("time");
    }
    int fraction = millis ? number(text, 20, 23) : 0;
    long seconds = day * SECONDS_PER_DAY + (hour * 60L + minute) * 60 + second;
    return Instant.ofEpochSecond(seconds, fraction * 1_000_000L);
  }

  private static void requirePattern(String text, boolean millis) {
    for (int i = 0; i < text.length(); i++) {
      char wanted = PATTERN.charAt(!millis && i == SECONDS_LENGTH - 1 ? MILLIS_LENGTH - 1 : i);
      char ch = text.charAt(i);
      if (wanted == 'd' ? ch < '0' || ch > '9' : ch != wanted) {
        throw new DateTimeException("form");
      }
    }
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = 10 * value + text.charAt(i) - '0';
    }
    return value;
  }
}
