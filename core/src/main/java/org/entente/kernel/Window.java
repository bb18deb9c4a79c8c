package org.entente.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A half-open window of time `[from, to)` in UTC, in whole milliseconds; no end means open.
public record Window(Instant from, Optional<Instant> to) {
  public Window {
    Malformed.unless(Times.isWholeMillis(from), "Window", "from is finer than a millisecond");
    to.ifPresent(end -> {
      Malformed.unless(Times.isWholeMillis(end), "Window", "to is finer than a millisecond");
      Malformed.unless(from.isBefore(end), "Window", "ends before it begins");
    });
  }

  public static Window of(Instant from, Instant to) {
    return new Window(from, Optional.of(to));
  }

  /// Longer by so much before and after.
  public Window widened(Duration by) {
    return new Window(from.minus(by), to.map(end -> end.plus(by)));
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && to.map(instant::isBefore).orElse(true);
  }

  /// Whether any of the ones shares time with any of the others.
  ///
  /// @param ones in the order of their beginnings, and so of their ends; the others likewise
  public static boolean doMeet(List<Window> ones, List<Window> others) {
    int i = 0;
    int j = 0;
    while (i < ones.size() && j < others.size()) {
      if (!ones.get(i).endsAfter(others.get(j).from)) {
        i++;
      } else if (!others.get(j).endsAfter(ones.get(i).from)) {
        j++;
      } else {
        return true;
      }
    }
    return false;
  }

  private boolean endsAfter(Instant instant) {
    return to.map(instant::isBefore).orElse(true);
  }

  /// Whether this window lies wholly inside `outer`.
  public boolean isWithin(Window outer) {
    boolean startsInside = !from.isBefore(outer.from);
    boolean endsInside =
        outer.to.map(end -> to.map(mine -> !mine.isAfter(end)).orElse(false)).orElse(true);
    return startsInside && endsInside;
  }
}
