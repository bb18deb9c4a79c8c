package org.entente.node.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.node.records.CommitCutter.Cut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DoubtAboutACommitIsResolvedTest {
  private final TestEntries entries = new TestEntries(new Random(7));
  private CommitCutter wire;
  private TestRecords store;
  private Head start;
  private List<StoredEntry> batch;

  @BeforeEach
  void open() throws Exception {
    Database direct = TestPostgres.database();
    wire = new CommitCutter(direct);
    store = new TestRecords(wire.database(direct));
    start = store.records.acquire(TestRecords.MALI);
    batch = entries.after(start, 3);
  }

  @AfterEach
  void close() throws Exception {
    store.close();
    wire.close();
  }

  @Test
  void toThereWhenOnlyTheAnswerWasLost() {
    Outcome.Unknown unknown = appendCut(Cut.AFTER_COMMIT);
    assertEquals(unknown.intended(), store.records.rereadHead(TestRecords.MALI));
    assertEquals(batch, store.readAll(TestRecords.MALI));
    goesOnFrom(unknown.intended(), batch);
  }

  @Test
  void toNotThereWhenTheCommitNeverArrived() {
    appendCut(Cut.BEFORE_COMMIT);
    assertEquals(start, store.records.rereadHead(TestRecords.MALI));
    assertEquals(List.of(), store.readAll(TestRecords.MALI));
    goesOnFrom(start, List.of());
  }

  @Test
  void andWhoDoesNotAskIsFencedByTheirOwnAppend() {
    appendCut(Cut.AFTER_COMMIT);
    assertInstanceOf(Outcome.Fenced.class, store.records.append(start, batch));
    assertEquals(batch, store.readAll(TestRecords.MALI));
  }

  private Outcome.Unknown appendCut(Cut cut) {
    wire.cutNext(cut);
    return assertInstanceOf(Outcome.Unknown.class, store.records.append(start, batch));
  }

  private void goesOnFrom(Head head, List<StoredEntry> already) {
    List<StoredEntry> more = entries.after(head, 2);
    TestRecords.appended(store.records.append(head, more));
    List<StoredEntry> all = new ArrayList<>(already);
    all.addAll(more);
    assertEquals(all, store.readAll(TestRecords.MALI));
  }
}
