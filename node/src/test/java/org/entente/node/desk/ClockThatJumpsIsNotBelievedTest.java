package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.entente.kernel.Times;
import org.junit.jupiter.api.Test;

class ClockThatJumpsIsNotBelievedTest {
  private static final Instant START = Instant.parse("2021-10-05T10:00:00Z");

  private Instant wall = START;
  private long nanos = 7;
  private Instant last = START.minusSeconds(3600);

  @Test
  void instantsFollowTheClockToTheMillisecond() {
    DeskClock clock = clock();
    pass(Duration.ofNanos(1_999_999));
    check(clock, START.plusMillis(1), false);
    pass(Duration.ofDays(9));
    check(clock, START.plus(Duration.ofDays(9)).plusMillis(1), false);
  }

  @Test
  void noInstantIsBeyondWhatAnEntryCarries() {
    DeskClock clock = clock();
    pass(Duration.between(START, Times.LATEST).plusSeconds(1));
    check(clock, Times.LATEST, true);
  }

  @Test
  void instantsNeverGoBack() {
    DeskClock clock = clock();
    check(clock, START, false);
    wall = START.minusSeconds(60);
    check(clock, START, false);
  }

  @Test
  void aClockSetBackIsDivergedUntilItIsRightAgain() {
    DeskClock clock = clock();
    check(clock, START, false);
    wall = wall.minus(Duration.ofHours(2));
    pass(Duration.ofSeconds(3));
    check(clock, START.plusSeconds(3), true);
    wall = wall.plus(Duration.ofHours(2));
    pass(Duration.ofSeconds(1));
    check(clock, START.plusSeconds(4), false);
  }

  @Test
  void aClockADayAheadDoesNotCarryTheRecordWithIt() {
    DeskClock clock = clock();
    check(clock, START, false);
    wall = wall.plus(Duration.ofDays(1));
    pass(Duration.ofSeconds(3));
    check(clock, START.plusSeconds(3), true);
    wall = wall.minus(Duration.ofDays(1));
    check(clock, START.plusSeconds(3), false);
  }

  @Test
  void aClockBehindTheRecordAtTheStartIsDivergedUntilItIsSetRight() {
    last = START.plus(Duration.ofDays(400));
    DeskClock clock = clock();
    check(clock, last, true);
    wall = last.plusSeconds(30);
    pass(Duration.ofSeconds(1));
    check(clock, last.plusSeconds(31), false);
  }

  @Test
  void slowDriftIsFollowed() {
    DeskClock clock = clock();
    for (int i = 1; i <= 20; i++) {
      wall = wall.plusSeconds(60);
      pass(Duration.ofHours(1));
      check(clock, wall, false);
    }
  }

  private DeskClock clock() {
    return new DeskClock(() -> wall, () -> nanos);
  }

  private void pass(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  private void check(DeskClock clock, Instant instant, boolean diverged) {
    DeskClock.Reading reading = clock.read(last);
    assertEquals(new DeskClock.Reading(instant, diverged), reading);
    last = reading.instant();
  }
}
