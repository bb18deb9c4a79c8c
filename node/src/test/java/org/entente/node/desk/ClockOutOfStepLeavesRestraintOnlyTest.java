package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.entente.kernel.Entry;
import org.entente.node.postgres.TestPostgres;
import org.entente.party.PartyRejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockOutOfStepLeavesRestraintOnlyTest {
  private volatile Instant wall = Given.H;
  private volatile long nanos;
  private TestDesk desk;

  @BeforeEach
  void open() {
    desk =
        TestDesk.open(
            TestPostgres.database(), TestDesk.box(), new DeskClock(() -> wall, () -> nanos));
    desk.accept(Given.charter(desk.keys));
    desk.accept(Given.matrix());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aDayAhead() {
    wall = wall.plus(Duration.ofDays(1));
    restraintOnly();
  }

  @Test
  void setBack() {
    wall = wall.minus(Duration.ofDays(1));
    restraintOnly();
  }

  private void restraintOnly() {
    assertInstanceOf(
        PartyRejection.ClockDiverged.class,
        desk.reject(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1))));
    Entry rescue = desk.accept(Given.act(Given.FORCE, Given.rescue(1, 1)));
    assertTrue(rescue.facts().clockDiverged());
    assertEquals(Given.H, rescue.at());
    wall = Given.H.plusSeconds(1);
    nanos = Duration.ofSeconds(1).toNanos();
    Entry patrol = desk.accept(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    assertEquals(wall, patrol.at());
  }
}
