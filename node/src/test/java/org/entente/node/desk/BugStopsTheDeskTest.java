package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.entente.kernel.Act;
import org.entente.kernel.Bug;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.Test;

class BugStopsTheDeskTest {
  private final Database database = TestPostgres.database();
  private final Path box = TestDesk.box();
  private volatile boolean broken;

  @Test
  void nothingIsAppendedAfterIt() {
    Act act = Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1));
    TestDesk.adopted(database, box).close();
    try (TestDesk desk = TestDesk.open(database, box, new DeskClock(this::now, System::nanoTime))) {
      broken = true;
      assertInstanceOf(DeskAnswer.Unavailable.class, desk.desk.submit(act));
      broken = false;
      assertEquals(
          new DeskState.ReadOnly(DeskState.Reason.BUG, "the clock broke"), desk.desk.state());
      assertInstanceOf(DeskAnswer.Unavailable.class, desk.desk.submit(act));
      assertEquals(2, desk.stored().size());
    }
  }

  private Instant now() {
    if (broken) {
      throw new Bug("the clock broke");
    }
    return Instant.now();
  }

  @Test
  void closingAnswersWhoStillWaits() throws Exception {
    TestDesk.adopted(database, box).close();
    TestDesk desk = TestDesk.held(database, box);
    Act act = Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1));
    var answer = new java.util.concurrent.CompletableFuture<DeskAnswer>();
    Thread waiting = Thread.startVirtualThread(() -> answer.complete(desk.desk.submit(act)));
    Await.until("submitted", () -> desk.desk.waiting() == 1);
    desk.close();
    assertInstanceOf(DeskAnswer.Unavailable.class, answer.get());
    waiting.join();
    assertTrue(desk.desk.state() instanceof DeskState.ReadOnly);
  }
}
