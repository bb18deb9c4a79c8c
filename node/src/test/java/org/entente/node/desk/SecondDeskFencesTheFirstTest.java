package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.entente.kernel.Act;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.Test;

class SecondDeskFencesTheFirstTest {
  private final Database database = TestPostgres.database();
  private final Path box = TestDesk.box();

  @Test
  void theFirstStopsForGoodAndTheSecondGoesOn() {
    Act act = Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1));
    try (TestDesk first = TestDesk.adopted(database, box);
        TestDesk second = TestDesk.open(database, box)) {
      assertInstanceOf(DeskAnswer.Unavailable.class, first.desk.submit(act));
      assertEquals(new DeskState.ReadOnly(DeskState.Reason.FENCED, ""), first.desk.state());
      assertEquals(2, first.desk.published().seq());
      assertEquals(3, second.accept(act).seq());
      assertInstanceOf(DeskAnswer.Unavailable.class, first.desk.submit(act));
      assertEquals(3, second.stored().size());
      assertTrue(second.desk.state().decides());
    }
  }
}
