package org.entente.node.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.kernel.TheatreId;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.PrivateServer;
import org.junit.jupiter.api.Test;

/// Four writers at full speed; the server is killed outright again and again.
final class KilledServerLosesNothingAcknowledgedTest {
  private static final int WRITERS = 4;
  private static final int KILLS = 3;
  private static final int BATCHES_BETWEEN_KILLS = 60;

  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong doubts = new AtomicLong();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void andLeavesNoHalfBatch() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    try (PrivateServer server = new PrivateServer();
        TestRecords store = new TestRecords(server.database());
        var threads = Executors.newFixedThreadPool(WRITERS)) {
      var writers = new HashMap<TheatreId, Future<List<StoredEntry>>>();
      for (int i = 0; i < WRITERS; i++) {
        TheatreId theatre = new TheatreId("theatre-" + i);
        Random random = new Random(seed + i);
        writers.put(theatre, threads.submit(() -> write(store, theatre, random)));
      }
      killAgainAndAgain(server);
      for (var writer : writers.entrySet()) {
        check(store, writer.getKey(), writer.getValue().get());
      }
      System.out.println(acknowledged + " batches acknowledged, " + doubts + " doubts resolved");
    }
  }

  private void killAgainAndAgain(PrivateServer server) {
    for (int i = 0; i < KILLS; i++) {
      long goal = acknowledged.get() + BATCHES_BETWEEN_KILLS;
      Await.until("the writers get on", () -> acknowledged.get() >= goal);
      server.kill();
    }
    long goal = acknowledged.get() + BATCHES_BETWEEN_KILLS;
    Await.until("the writers get on after the last kill", () -> acknowledged.get() >= goal);
    enough.set(true);
  }

  /// What the record must be: each batch that was acknowledged, or found there after a doubt.
  private List<StoredEntry> write(TestRecords store, TheatreId theatre, Random random) {
    TestEntries entries = new TestEntries(random);
    List<StoredEntry> there = new ArrayList<>();
    Head head = settled(() -> store.records.acquire(theatre));
    while (!enough.get()) {
      List<StoredEntry> batch = entries.after(head, 1 + random.nextInt(16));
      switch (store.records.append(head, batch)) {
        case Outcome.Appended appended -> head = appended.head();
        case Outcome.Unknown unknown -> {
          doubts.incrementAndGet();
          head = settled(() -> store.records.rereadHead(theatre));
          if (!head.equals(unknown.intended())) {
            continue;
          }
        }
        case Outcome.Failed failed -> {
          continue;
        }
        case Outcome.Fenced fenced -> throw new AssertionError("nobody else writes here");
      }
      there.addAll(batch);
      acknowledged.incrementAndGet();
    }
    return there;
  }

  private static Head settled(java.util.concurrent.Callable<Head> question) {
    Head[] answer = new Head[1];
    Await.until(
        "an answer",
        () -> {
          answer[0] = question.call();
          return true;
        });
    return answer[0];
  }

  private static void check(TestRecords store, TheatreId theatre, List<StoredEntry> expected) {
    assertTrue(expected.size() > 0);
    List<StoredEntry> found = new ArrayList<>();
    Await.until(
        "the pool finds the server again",
        () -> {
          found.clear();
          found.addAll(store.readAll(theatre));
          return true;
        });
    assertEquals(expected, found);
    assertEquals(store.records.findHead(theatre).orElseThrow().hash(), store.hashOf(theatre));
  }
}
