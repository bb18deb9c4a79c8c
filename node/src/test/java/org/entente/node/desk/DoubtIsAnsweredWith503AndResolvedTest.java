package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.entente.kernel.Act;
import org.entente.kernel.Entry;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.node.records.CommitCutter;
import org.entente.node.records.CommitCutter.Cut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoubtIsAnsweredWith503AndResolvedTest {
  private final Act patrol = Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1));
  private CommitCutter wire;
  private TestDesk desk;

  @BeforeEach
  void open() throws Exception {
    Database direct = TestPostgres.database();
    Path box = TestDesk.box();
    TestDesk.adopted(direct, box).close();
    wire = new CommitCutter(direct);
    desk = TestDesk.open(wire.database(direct), box);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
    wire.close();
  }

  @Test
  void whatWasCommittedIsAdopted() {
    wire.cutNext(Cut.AFTER_COMMIT);
    assertInstanceOf(DeskAnswer.OutcomeUnknown.class, desk.desk.submit(patrol));
    awaitDeciding();
    assertEquals(3, desk.desk.published().seq());
    DeskAnswer.Accepted again =
        assertInstanceOf(DeskAnswer.Accepted.class, desk.desk.submit(patrol));
    assertEquals(List.of(true, 3L), List.of(again.again(), again.entry().seq()));
    meetsThePatrol(4);
  }

  @Test
  void whatWasNotIsForgotten() {
    wire.cutNext(Cut.BEFORE_COMMIT);
    assertInstanceOf(DeskAnswer.OutcomeUnknown.class, desk.desk.submit(patrol));
    awaitDeciding();
    assertEquals(2, desk.desk.published().seq());
    Entry other = desk.accept(Given.act(Given.HOST, Given.patrol(Given.HOST, 1, 1)));
    assertEquals(List.of(), other.facts().overlaps().list());
    assertEquals(4, desk.accept(patrol).seq());
  }

  private void meetsThePatrol(long seq) {
    Entry other = desk.accept(Given.act(Given.HOST, Given.patrol(Given.HOST, 1, 1)));
    assertEquals(seq, other.seq());
    assertEquals(1, other.facts().overlaps().list().size());
  }

  private void awaitDeciding() {
    Await.until("the doubt is resolved", () -> desk.desk.state().decides());
  }
}
