package org.entente.kernel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// That a window is not one stretch but the same hours again and again (fr. créneaux répétés): each
/// day, or on some days of the week. The window it belongs to begins with the first of them and
/// ends with the last one; this says which hours between the two are meant, and exactly these.
///
/// @param days on which one begins, in the zone, in the week's order
/// @param minutes how long each is; one may reach past midnight
/// @param zone in which days are counted, and hours are told to people
public record Recurrence(List<DayOfWeek> days, int minutes, ZoneLetter zone) {
  /// A year of days. What goes on for longer is to be agreed anew, as an envelope is.
  public static final int MAX_WINDOWS = 366;

  /// Of all volumes of a clause together: each is compared by itself by the one writer, as if it
  /// were written out. 64 volumes as they are plus a year and a half of days.
  public static final int MAX_TOGETHER = 600;

  /// A day: then each touches the next.
  public static final int MAX_MINUTES = 24 * 60;

  private static final Duration DAY = Duration.ofDays(1);
  private static final String SUBJECT = "Recurrence";

  public Recurrence {
    days = List.copyOf(days);
    Malformed.unless(!days.isEmpty(), SUBJECT, "has no day");
    Malformed.unless(
        days.equals(List.copyOf(EnumSet.copyOf(days))), SUBJECT, "has days out of order, or twice");
    Malformed.unless(minutes >= 1 && minutes <= MAX_MINUTES, SUBJECT, "lasts out of range");
  }

  /// Fails unless the whole is from the first window to the end of the last, and they are not too
  /// many.
  private void requireFits(Window whole) {
    Instant end = whole.to().orElseThrow(() -> new Malformed(SUBJECT, "has no end"));
    Instant last = end.minus(length());
    Duration between = Duration.between(whole.from(), last);
    Malformed.unless(
        !between.isNegative() && between.toMillis() % DAY.toMillis() == 0,
        SUBJECT,
        "does not end with one of its windows");
    Malformed.unless(
        isOn(whole.from()) && isOn(last), SUBJECT, "begins or ends on none of its days");
    Malformed.unless(
        between.compareTo(DAY.multipliedBy(7L * MAX_WINDOWS)) <= 0,
        SUBJECT,
        "has more than 366 windows");
    long count = starts(whole).size();
    Malformed.unless(count > 1, SUBJECT, "comes only once");
    Malformed.unless(count <= MAX_WINDOWS, SUBJECT, "has more than 366 windows");
  }

  /// The windows that are meant, in order and apart: those that touch are one.
  ///
  /// @throws Malformed if `whole` is not from the first of them to the end of the last, or they are
  ///   too many
  public List<Window> windows(Window whole) {
    requireFits(whole);
    List<Window> windows = new ArrayList<>();
    for (Instant start : starts(whole)) {
      Instant end = start.plus(length());
      boolean touches = !windows.isEmpty() && windows.getLast().to().orElseThrow().equals(start);
      windows.add(Window.of(touches ? windows.removeLast().from() : start, end));
    }
    return windows;
  }

  private List<Instant> starts(Window whole) {
    Instant last = whole.to().orElseThrow().minus(length());
    List<Instant> starts = new ArrayList<>();
    for (Instant at = whole.from(); !at.isAfter(last); at = at.plus(DAY)) {
      if (isOn(at)) {
        starts.add(at);
      }
    }
    return starts;
  }

  private boolean isOn(Instant start) {
    return days.contains(dayOf(start));
  }

  private DayOfWeek dayOf(Instant instant) {
    return instant.atOffset(ZoneOffset.ofHours(zone.hours())).getDayOfWeek();
  }

  /// The same windows moved in time: what begins on another day then has other days.
  ///
  /// @param first start of the first window before
  public Recurrence moved(Instant first, Duration by) {
    int later = dayOf(first.plus(by)).getValue() - dayOf(first).getValue();
    EnumSet<DayOfWeek> moved = EnumSet.noneOf(DayOfWeek.class);
    days.forEach(day -> moved.add(day.plus(later)));
    return new Recurrence(List.copyOf(moved), minutes, zone);
  }

  private Duration length() {
    return Duration.ofMinutes(minutes);
  }
}
