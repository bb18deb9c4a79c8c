package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.coordination.Conflict;
import org.entente.kernel.Act;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Entry;
import org.entente.kernel.SubjectId;
import org.entente.node.awareness.AwarenessRoots;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.operation.Awareness;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.operation.Silence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is submitted while the writer is held is one batch: each act must see those before it
/// though none of them is durable yet.
class BatchIsDecidedInOrderTest {
  private final Database database = TestPostgres.database();
  private final Path box = TestDesk.box();
  private final List<Act> acts = new ArrayList<>();
  private TestDesk desk;

  @BeforeEach
  void adopt() {
    TestDesk.adopted(database, box).close();
    desk = TestDesk.held(database, box);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void twoOverlappingProposalsMeet() throws Exception {
    acts.add(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    acts.add(Given.act(Given.HOST, Given.patrol(Given.HOST, 1, 1)));
    List<Entry> entries = run().stream().map(TestDesk::accepted).toList();
    assertEquals(List.of(3L, 4L), entries.stream().map(Entry::seq).toList());
    assertTrue(entries.get(0).facts().overlaps().list().isEmpty());
    assertEquals(1, entries.get(1).facts().overlaps().list().size());
    assertEquals(1, desk.desk.published().coordination().conflicts().size());
  }

  @Test
  void ofTwoApprovalsThatConflictTheSecondMustKnowOfTheFirst() throws Exception {
    SubjectId one = propose(Given.FORCE, 5);
    SubjectId other = propose(Given.HOST, 5);
    reopen();
    Conflict conflict = desk.desk.published().coordination().conflicts().values().getFirst();
    List<ConflictId> named = List.of(conflict.id());
    acts.add(approve(one, List.of()));
    acts.add(approve(one, named));
    acts.add(approve(other, List.of()));
    acts.add(approve(other, named));
    List<DeskAnswer> answers = run();
    assertUnaware(answers.get(0));
    Entry first = TestDesk.accepted(answers.get(1));
    assertUnaware(answers.get(2));
    Entry second = TestDesk.accepted(answers.get(3));
    assertEquals(List.of(5L, 6L), List.of(first.seq(), second.seq()));
    assertEquals(1, second.facts().overlaps().list().size());
  }

  private static void assertUnaware(DeskAnswer answer) {
    DeskAnswer.Rejected rejected =
        assertInstanceOf(DeskAnswer.Rejected.class, answer, answer::toString);
    assertInstanceOf(OperationRejection.ConflictsNotAcknowledged.class, rejected.rejection());
  }

  @Test
  void theSameActTwiceIsOneEntry() throws Exception {
    Act act = Given.act(UUID.randomUUID(), Given.FORCE, Given.patrol(Given.FORCE, 1, 1));
    Act other =
        Given.act(UUID.fromString(act.id().value()), Given.FORCE, Given.patrol(Given.FORCE, 1, 2));
    acts.addAll(List.of(act, act, other));
    List<DeskAnswer> answers = run();
    assertEquals(TestDesk.accepted(answers.get(0)), TestDesk.accepted(answers.get(1)));
    assertInstanceOf(DeskAnswer.IdReused.class, answers.get(2));
    assertEquals(3, desk.desk.published().seq());
  }

  @Test
  void rejectionsOfTheBatchAnswerToo() throws Exception {
    acts.add(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    acts.add(Given.charter(desk.keys));
    List<DeskAnswer> answers = run();
    TestDesk.accepted(answers.get(0));
    assertInstanceOf(DeskAnswer.Rejected.class, answers.get(1));
  }

  private SubjectId propose(Given.Actor actor, int x) {
    try (TestDesk now = TestDesk.open(database, box)) {
      return new SubjectId(
          now.accept(Given.act(actor, Given.patrol(actor, x, x))).act().id().value());
    }
  }

  /// Takes the theatre over again after other desks had it.
  private void reopen() {
    desk.close();
    desk = TestDesk.held(database, box);
  }

  private Act approve(SubjectId id, List<ConflictId> conflicts) {
    long asOf = desk.desk.published().seq();
    return Given.act(UUID.randomUUID(), Given.AUTHORITY, approval(id, conflicts), asOf);
  }

  private OperationAct.ApproveOperation approval(SubjectId id, List<ConflictId> conflicts) {
    var operation = desk.desk.published().operations().get(id);
    Awareness awareness = new Awareness(conflicts, "0".repeat(32));
    return new OperationAct.ApproveOperation(
        id,
        operation.latest().digest(),
        awareness,
        AwarenessRoots.rootOf(awareness),
        new Silence(operation.listSilent()),
        operation.withheld(),
        List.of(),
        Instant.now().plus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
  }

  /// Submits all in order, lets the writer go when all wait, and gives the answers in that order.
  private List<DeskAnswer> run() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<DeskAnswer>> answers = new ArrayList<>();
      for (Act act : acts) {
        int waiting = answers.size();
        answers.add(threads.submit(() -> desk.desk.submit(act)));
        Await.until("submitted", () -> desk.desk.waiting() == waiting + 1);
      }
      desk.desk.start();
      List<DeskAnswer> all = new ArrayList<>();
      for (Future<DeskAnswer> answer : answers) {
        all.add(answer.get());
      }
      return all;
    }
  }
}
