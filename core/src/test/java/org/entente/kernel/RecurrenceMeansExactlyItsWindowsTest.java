package org.entente.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.given.Grid;
import org.junit.jupiter.api.Test;

/// A volume that recurs takes up its ground in each of its windows and at no other instant; one
/// that does not is written as it ever was.
final class RecurrenceMeansExactlyItsWindowsTest {
  /// A Monday.
  private static final Instant MONDAY = Instant.parse("2021-10-18T00:00:00Z");

  private static final List<DayOfWeek> ALL = List.of(DayOfWeek.values());

  private static Instant at(int day, int hour) {
    return MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
  }

  private static Volume volume(Instant from, Instant to, Recurrence recurrence) {
    return new Volume(
        Grid.square(0, 0),
        Grid.GROUND,
        Window.of(from, to),
        Optional.empty(),
        Optional.of(recurrence));
  }

  private static Recurrence every(List<DayOfWeek> days, int hours) {
    return new Recurrence(days, hours * 60, ZoneLetter.Z);
  }

  @Test
  void everyDayIsAWindowADay() {
    Volume daily = volume(at(0, 6), at(2, 18), every(ALL, 12));
    assertEquals(
        List.of(
            Window.of(at(0, 6), at(0, 18)),
            Window.of(at(1, 6), at(1, 18)),
            Window.of(at(2, 6), at(2, 18))),
        daily.windows());
  }

  @Test
  void daysOfTheWeekLeaveOutTheOthers() {
    List<DayOfWeek> days = List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    Volume twice = volume(at(0, 6), at(7, 8), every(days, 2));
    assertEquals(
        List.of(at(0, 6), at(4, 6), at(7, 6)), twice.windows().stream().map(Window::from).toList());
  }

  @Test
  void aWindowReachesPastMidnightAndBelongsToTheDayItBegins() {
    Volume nights = volume(at(0, 22), at(1, 28), every(ALL, 6));
    assertEquals(
        List.of(Window.of(at(0, 22), at(1, 4)), Window.of(at(1, 22), at(2, 4))), nights.windows());
  }

  @Test
  void daysAreCountedInTheNamedZone() {
    // 2300Z on Sunday is Monday in zone A.
    Recurrence mondays = new Recurrence(List.of(DayOfWeek.MONDAY), 60, new ZoneLetter("A"));
    assertEquals(2, volume(at(-1, 23), at(7, 0), mondays).windows().size());
    Recurrence inUtc = new Recurrence(List.of(DayOfWeek.MONDAY), 60, ZoneLetter.Z);
    assertThrows(Malformed.class, () -> volume(at(-1, 23), at(7, 0), inUtc));
  }

  @Test
  void wholeDaysInARowAreOneWindow() {
    List<DayOfWeek> weekend = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    Volume weekends = volume(at(5, 0), at(14, 0), every(weekend, 24));
    assertEquals(
        List.of(Window.of(at(5, 0), at(7, 0)), Window.of(at(12, 0), at(14, 0))),
        weekends.windows());
  }

  @Test
  void edgesAreHalfOpenToTheSecond() {
    List<Window> windows = volume(at(0, 6), at(2, 18), every(ALL, 12)).windows();
    Window between = Window.of(at(0, 18), at(1, 6));
    assertFalse(Window.doMeet(windows, List.of(between)));
    Window earlier = Window.of(at(0, 18).minusSeconds(1), at(1, 6));
    assertTrue(Window.doMeet(windows, List.of(earlier)));
    Window later = Window.of(at(0, 18), at(1, 6).plusSeconds(1));
    assertTrue(Window.doMeet(windows, List.of(later)));
  }

  @Test
  void whatIsNotWholeWindowsIsMalformed() {
    assertThrows(Malformed.class, () -> volume(at(0, 6), at(2, 17), every(ALL, 12)));
    assertThrows(Malformed.class, () -> volume(at(0, 6), at(0, 18), every(ALL, 12)));
    List<DayOfWeek> tuesday = List.of(DayOfWeek.TUESDAY);
    assertThrows(Malformed.class, () -> volume(at(0, 6), at(7, 18), every(tuesday, 12)));
    assertThrows(Malformed.class, () -> every(List.of(), 12));
    assertThrows(Malformed.class, () -> every(List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), 12));
    assertThrows(Malformed.class, () -> every(ALL, 25));
    assertThrows(
        Malformed.class,
        () ->
            new Volume(
                Grid.square(0, 0),
                Grid.GROUND,
                new Window(at(0, 6), Optional.empty()),
                Optional.empty(),
                Optional.of(every(ALL, 12))));
  }

  @Test
  void aSeriesIsBounded() {
    int most = Recurrence.MAX_WINDOWS;
    assertEquals(most, volume(at(0, 6), at(most - 1, 18), every(ALL, 12)).windows().size());
    Malformed tooMany =
        assertThrows(Malformed.class, () -> volume(at(0, 6), at(most, 18), every(ALL, 12)));
    assertEquals("Recurrence", tooMany.subject());
    Volume year = volume(at(0, 6), at(most - 1, 18), every(ALL, 12));
    assertThrows(Malformed.class, () -> Volume.requireFewWindows(List.of(year, year)));
  }

  @Test
  void movedInTimeItHasTheDaysThatItThenBeginsOn() {
    List<DayOfWeek> days = List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    Recurrence moved = every(days, 4).moved(at(0, 22), Duration.ofHours(3));
    assertEquals(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), moved.days());
    Recurrence back = moved.moved(at(1, 1), Duration.ofHours(-3));
    assertEquals(days, back.days());
  }

  @Test
  void aVolumeInOneStretchIsWrittenAsEver() {
    Volume plain = Grid.volume(Grid.square(0, 0), Window.of(at(0, 6), at(0, 18)));
    assertFalse(Canonical.write(plain).contains("recurrence"));
    String daily = Canonical.write(volume(at(0, 6), at(1, 18), every(ALL, 12)));
    assertTrue(
        daily.contains(
            "\"recurrence\":{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\","
                + "\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"],\"minutes\":720,\"zone\":\"Z\"}"),
        daily);
  }
}
