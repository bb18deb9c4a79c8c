package org.entente.node.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.kernel.TheatreId;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FencedWriterCannotAppendTest {
  private static final TheatreId MALI = TestRecords.MALI;
  private static final int ROUNDS = 200;

  private TestRecords first;
  private TestRecords second;

  @BeforeEach
  void open() {
    Database database = TestPostgres.database();
    first = new TestRecords(database);
    second = new TestRecords(database);
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  @Test
  void afterAnotherNodeTookTheTheatreOver() {
    TestEntries entries = new TestEntries(new Random(1));
    Head mine = TestRecords.appended(append(first, first.records.acquire(MALI), entries));
    Head theirs = second.records.acquire(MALI);
    assertEquals(mine.epoch() + 1, theirs.epoch());
    assertEquals(mine.hash(), theirs.hash());
    assertInstanceOf(Outcome.Fenced.class, append(first, mine, entries));
    TestRecords.appended(append(second, theirs, entries));
    assertInstanceOf(Outcome.Fenced.class, append(first, mine, entries));
    assertEquals(2, second.readAll(MALI).size());
  }

  @Test
  void onAHeadThatIsNotTheRecords() {
    TestEntries entries = new TestEntries(new Random(2));
    Head start = first.records.acquire(MALI);
    TestRecords.appended(append(first, start, entries));
    assertInstanceOf(Outcome.Fenced.class, append(first, start, entries));
    Head real = first.records.rereadHead(MALI);
    Head other = new Head(MALI, real.epoch(), real.seq(), Chain.EMPTY);
    assertInstanceOf(Outcome.Fenced.class, append(first, other, entries));
    TestRecords.appended(append(first, real, entries));
  }

  @Test
  void howeverTheTwoRace() throws Exception {
    List<StoredEntry> acknowledged = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<List<StoredEntry>> one = () -> contend(first, new Random(3));
      Callable<List<StoredEntry>> two = () -> contend(second, new Random(4));
      for (Future<List<StoredEntry>> writer : threads.invokeAll(List.of(one, two))) {
        acknowledged.addAll(writer.get());
      }
    }
    acknowledged.sort(java.util.Comparator.comparingLong(StoredEntry::seq));
    assertEquals(acknowledged, first.readAll(MALI), "each acknowledged entry, once, and no other");
    assertEquals(first.records.findHead(MALI).orElseThrow().hash(), first.hashOf(MALI));
  }

  /// Appends for a while, taking the theatre back each time it was lost.
  private static List<StoredEntry> contend(TestRecords store, Random random) {
    TestEntries entries = new TestEntries(random);
    List<StoredEntry> acknowledged = new ArrayList<>();
    Head head = store.records.acquire(MALI);
    for (int round = 0; round < ROUNDS; round++) {
      List<StoredEntry> batch = entries.after(head, 1 + random.nextInt(4));
      switch (store.records.append(head, batch)) {
        case Outcome.Appended appended -> {
          acknowledged.addAll(batch);
          head = appended.head();
        }
        case Outcome.Fenced fenced -> head = store.records.acquire(MALI);
        case Outcome.Unknown unknown -> throw new AssertionError(unknown.cause());
        case Outcome.Failed failed -> throw new AssertionError(failed.cause());
      }
    }
    return acknowledged;
  }

  private static Outcome append(TestRecords store, Head head, TestEntries entries) {
    return store.records.append(head, entries.after(head, 1));
  }
}
