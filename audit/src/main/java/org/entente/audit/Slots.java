package org.entente.audit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The windows that a recurrence means, day by day on the calendar of its zone.
final class Slots {
  private static final int MOST = 366;
  private static final int MOST_MINUTES = 24 * 60;
  private static final String LETTERS = "YXWVUTSRQPONZABCDEFGHIKLM";
  private static final int WESTERNMOST = -12;

  private Slots() {}

  /// @param whole from the first window's beginning to the last one's end
  static List<Version.Window> of(Doc recurrence, Version.Window whole) {
    Instant end = whole.to().orElseThrow(() -> new FormException("a recurrence without an end"));
    ZoneOffset zone = zone(recurrence.text("zone"));
    Set<DayOfWeek> days = days(recurrence);
    long minutes = recurrence.whole("minutes");
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw new FormException("a recurrence of " + minutes + " minutes");
    }
    List<Version.Window> slots = new ArrayList<>();
    OffsetDateTime day = whole.from().atOffset(zone);
    int begun = 0;
    while (day.toInstant().isBefore(end)) {
      if (days.contains(day.getDayOfWeek())) {
        begun++;
        add(slots, day.toInstant(), day.toInstant().plus(Duration.ofMinutes(minutes)));
      }
      if (begun > MOST) {
        throw new FormException("a recurrence of more than " + MOST + " windows");
      }
      day = day.plusDays(1);
    }
    boolean exact =
        begun > 1
            && slots.getFirst().from().equals(whole.from())
            && slots.getLast().to().equals(whole.to());
    if (!exact) {
      throw new FormException("a recurrence that does not fill its window");
    }
    return List.copyOf(slots);
  }

  private static void add(List<Version.Window> slots, Instant from, Instant to) {
    boolean touches = !slots.isEmpty() && slots.getLast().to().equals(Optional.of(from));
    Instant begins = touches ? slots.removeLast().from() : from;
    slots.add(new Version.Window(begins, Optional.of(to)));
  }

  private static Set<DayOfWeek> days(Doc recurrence) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String name : recurrence.texts("days")) {
      boolean known =
          EnumSet.allOf(DayOfWeek.class).stream()
              .anyMatch(day -> day.name().equals(name) && days.add(day));
      if (!known) {
        throw new FormException("a recurrence on no day, or twice on " + name);
      }
    }
    return days;
  }

  private static ZoneOffset zone(String letter) {
    int at = letter.length() == 1 ? LETTERS.indexOf(letter) : -1;
    if (at < 0) {
      throw new FormException("no such zone: " + letter);
    }
    return ZoneOffset.ofHours(at + WESTERNMOST);
  }
}
