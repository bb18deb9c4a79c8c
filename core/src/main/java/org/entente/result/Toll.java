package org.entente.result;

import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;

/// How many civilians were killed and hurt, and whether property was. Not known differs from none.
public record Toll(Optional<Integer> killed, Optional<Integer> injured, boolean property)
    implements OwnPart {
  public static final String PART = "toll";

  /// More than any single event; a typing error above it would stand for ever.
  public static final int MAX_PEOPLE = 100_000;

  public Toll {
    Malformed.unless(isCount(killed) && isCount(injured), "Toll", "is no number of people");
  }

  private static boolean isCount(Optional<Integer> people) {
    return people.map(number -> number >= 0 && number <= MAX_PEOPLE).orElse(true);
  }

  @Override
  public String partName() {
    return PART;
  }
}
