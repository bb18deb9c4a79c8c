package org.entente.node.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WhatAnAccountSignsHasItsPaceTest {
  private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");

  private final ActPace pace = new ActPace();

  private int taken(String account, boolean restrains, int tries, Instant now) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += pace.take(account, restrains, 1, now).isZero() ? 1 : 0;
    }
    return taken;
  }

  @Test
  void manyAtOnceThenOneASecond() {
    assertEquals(ActPace.AT_ONCE, taken("g5", false, 5_000, START));
    assertTrue(pace.take("g5", false, 1, START).isPositive());
    assertEquals(10, taken("g5", false, 50, START.plusMillis(10_900)));
    assertEquals(
        1, taken("g5", false, 50, START.plusMillis(11_000)), "no part of a second is lost");
    Instant rested = START.plus(Duration.ofHours(1));
    assertEquals(ActPace.AT_ONCE, taken("g5", false, 5_000, rested));
  }

  @Test
  void whatWeighsMoreWaitsLonger() {
    assertEquals(Duration.ZERO, pace.take("g5", false, ActPace.AT_ONCE - 1, START));
    assertEquals(Duration.ofSeconds(2), pace.take("g5", false, 3, START));
    assertEquals(Duration.ZERO, pace.take("g5", false, 1, START));
    assertEquals(Duration.ZERO, pace.take("g5", false, 3, START.plusSeconds(3)));
  }

  @Test
  void whatRestrainsAndWhatOthersSignIsNotHeldUp() {
    taken("g5", false, 5_000, START);
    assertEquals(Duration.ZERO, pace.take("g5", true, 1, START));
    assertEquals(Duration.ZERO, pace.take("takuba", false, 1, START));
    assertEquals(ActPace.RESTRAINTS_AT_ONCE - 1, taken("g5", true, 5_000, START));
  }

  @Test
  void aClockThatIsSetBackGivesNothingBack() {
    taken("g5", false, 5_000, START);
    assertEquals(0, taken("g5", false, 5, START.minusSeconds(3_600)));
  }
}
