package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.entente.kernel.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseStaysWithinWhatARecordCarriesTest {
  private static final Instant REAL = Instant.parse("2026-11-27T00:00:00Z");
  private static final Instant BEGINNING = Instant.parse("2021-10-18T06:00:00Z");

  @TempDir Path folder;

  @Test
  void itMovesOnAndNeitherBackNorIntoTheLastYear() {
    ExerciseClock clock = ExerciseClock.open(() -> REAL, folder, BEGINNING);
    Instant later = BEGINNING.plus(Duration.ofDays(3));
    assertTrue(clock.moveTo(later));
    assertFalse(clock.moveTo(BEGINNING));
    assertFalse(clock.moveTo(Times.LATEST.minusSeconds(20)));
    assertEquals(later, clock.instant());
  }
}
