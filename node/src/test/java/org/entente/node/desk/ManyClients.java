package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.entente.kernel.Act;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.PartDigest;
import org.entente.node.postgres.Await;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;

/// Sixty-four clients that propose as fast as they are answered, and send the same act again until
/// it is acknowledged, as a client that lost its answer does.
final class ManyClients {
  static final int CLIENTS = 64;

  /// Patrols stand apart from one another: their overlaps are not what is tested.
  private static final int APART = 2;

  private static final int ROWS = 300;

  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicLong refused = new AtomicLong();
  private final BiConsumer<String, Long> told;
  private volatile boolean enough;

  /// @param told of each acknowledged act and its entry, as it happens
  ManyClients(BiConsumer<String, Long> told) {
    this.told = told;
  }

  Map<String, Long> acknowledged() {
    return acknowledged;
  }

  /// Answers that were none: nothing was decided, or it is not known what.
  long refused() {
    return refused.get();
  }

  void enough() {
    enough = true;
  }

  /// Runs all clients until [#enough], or until one fails.
  void run(TheatreNode node) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<?> client :
          IntStream.range(0, CLIENTS)
              .mapToObj(i -> threads.submit(() -> propose(node, i)))
              .toList()) {
        client.get();
      }
    }
  }

  private void propose(TheatreNode node, int column) {
    for (int i = 0; !enough; i++) {
      Act act = Given.act(Given.FORCE, Given.patrol(Given.FORCE, APART * column, APART * i % ROWS));
      Await.until("an act is acknowledged", () -> isAcknowledged(act, node.submit(act)));
    }
  }

  private boolean isAcknowledged(Act act, DeskAnswer answer) {
    if (answer instanceof DeskAnswer.Accepted accepted) {
      String id = act.id().value();
      acknowledged.put(id, accepted.entry().seq());
      told.accept(id, accepted.entry().seq());
      return true;
    }
    assertTrue(
        answer instanceof DeskAnswer.Unavailable || answer instanceof DeskAnswer.OutcomeUnknown,
        answer::toString);
    refused.incrementAndGet();
    return false;
  }

  /// What must hold of the record after any crash: a start checked every hash of it, every
  /// acknowledged act is where its answer said, and each entry has all its parts.
  static void check(OpenNode open, Map<String, Long> acknowledged) {
    assertTrue(open.node.deskState().decides(), open.node.deskState()::toString);
    Map<String, Long> there = new ConcurrentHashMap<>();
    long end = open.node.state().seq();
    open.records.read(Given.SAHEL, 1, end, entry -> there.put(idOfWhole(entry), entry.seq()));
    assertEquals(end, there.size());
    acknowledged.forEach((id, seq) -> assertEquals(seq, there.get(id), id));
  }

  /// The reader compares every part that is there with its digest in the manifest; here none may be
  /// missing, for nothing was erased.
  private static String idOfWhole(StoredEntry entry) {
    try {
      assertEquals(
          Manifest.parse(entry.manifest()).parts().stream().map(PartDigest::name).sorted().toList(),
          entry.parts().stream().map(StoredPart::name).sorted().toList());
      return new EntryReader().read(entry).entry().act().id().value();
    } catch (BadEntry | MalformedException e) {
      throw new AssertionError(e);
    }
  }
}
