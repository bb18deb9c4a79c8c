package org.entente.node.follow;

import static org.entente.node.follow.TestTheatre.FORCE;
import static org.entente.node.follow.TestTheatre.HOST;
import static org.entente.node.follow.TestTheatre.HUMANITARIAN;
import static org.entente.node.follow.TestTheatre.MISSION;
import static org.entente.node.follow.TestTheatre.TASK_FORCE;
import static org.entente.node.follow.TestTheatre.audience;
import static org.entente.node.follow.TestTheatre.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.node.follow.Reminder.Kind;
import org.entente.operation.Awareness;
import org.entente.operation.OperationAct;
import org.entente.operation.Silence;
import org.entente.operation.Version;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.ObjectKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NobodyIsRemindedTwiceOrOfWhatHeMayNotSeeTest {
  private final Followed followed = new Followed(5);
  private final TestStore database = new TestStore(followed.theatre);
  private Timekeeper timekeeper = timekeeper(followed.store);

  private Timekeeper timekeeper(ViewStore store) {
    return new Timekeeper(store, () -> followed.theatre.now, database.pool, TestTheatre.THEATRE);
  }

  @BeforeEach
  void start() {
    timekeeper.beat();
  }

  @AfterEach
  void close() {
    timekeeper.close();
    database.close();
  }

  @Test
  void thoseWhoseWordIsAwaitedAreToldBeforeAndAllInsideAfter() {
    ObjectKey operation = consultedOperation();
    pass(Duration.ofHours(17));
    assertEquals(List.of(), told(MISSION));
    pass(Duration.ofHours(1));
    assertEquals(List.of(Kind.POSITION_DUE), told(MISSION));
    assertEquals(List.of(), told(HOST));
    pass(Duration.ofHours(6));
    assertEquals(List.of(Kind.POSITION_LATE), told(MISSION));
    assertEquals(List.of(Kind.POSITION_LATE), told(HOST));
    assertEquals(List.of(Kind.POSITION_LATE), told(FORCE));
    assertEquals(List.of(), told(TASK_FORCE));
    assertEquals(List.of(), told(HUMANITARIAN));
    pass(Duration.ofHours(24));
    assertEquals(List.of(Kind.POSITION_LATE, Kind.DECISION_LATE), told(HOST));
    approve(operation);
    timekeeper.beat();
    assertEquals(List.of(), told(HOST));
  }

  private ObjectKey consultedOperation() {
    ObjectKey operation = followed.propose(FORCE, Release.NONE);
    followed.act(
        post(HOST, 1),
        new OperationAct.AddConsulted(new SubjectId(operation.id()), List.of(MISSION)));
    return operation;
  }

  private void approve(ObjectKey operation) {
    Version version = followed.operation(operation).latest();
    followed.act(
        post(HOST, 1),
        new OperationAct.ApproveOperation(
            new SubjectId(operation.id()),
            version.digest(),
            new Awareness(List.of(), "0123456789abcdef0123456789abcdef"),
            version.digest(),
            new Silence(followed.operation(operation).listSilent()),
            List.of(),
            List.of(),
            followed.theatre.now.plus(Duration.ofHours(10))));
  }

  @Test
  void ofAnApprovalThatEndsAndOfAWindowThatIsOver() {
    ObjectKey operation = followed.propose(FORCE, Followed.to(TASK_FORCE, Level.FULL));
    approve(operation);
    pass(Duration.ofHours(3));
    assertEquals(List.of(), told(FORCE));
    pass(Duration.ofHours(1));
    assertEquals(List.of(Kind.APPROVAL_EXPIRING), told(FORCE));
    assertEquals(List.of(Kind.APPROVAL_EXPIRING), told(HOST));
    assertEquals(List.of(), told(TASK_FORCE), "who only reads has nothing to do");
    start(operation);
    timekeeper.beat();
    assertEquals(List.of(), told(FORCE));
    pass(Duration.ofHours(8));
    assertEquals(List.of(Kind.WINDOW_OVER), told(FORCE));
    followed.act(
        post(FORCE, 1),
        new OperationAct.ReportDisengagement(
            new SubjectId(operation.id()), followed.theatre.text()));
    assertEquals(List.of(), told(FORCE));
  }

  private void start(ObjectKey operation) {
    Digest version = followed.operation(operation).latest().digest();
    followed.act(
        post(FORCE, 1), new OperationAct.StartOperation(new SubjectId(operation.id()), version));
  }

  @Test
  void ofAnArrangementThatWasNotSignedInTime() {
    ObjectKey mine = followed.propose(TASK_FORCE, Followed.to(FORCE, Level.FULL));
    Digest earlier = followed.operation(mine).latest().spaceTimeDigest();
    followed.propose(FORCE, Followed.to(TASK_FORCE, Level.FULL), earlier);
    pass(Duration.ofHours(24));
    for (PartyId party : List.of(HOST, FORCE, TASK_FORCE)) {
      assertEquals(1, told(party).stream().filter(Kind.ARRANGEMENT_LATE::equals).count());
    }
    assertEquals(List.of(), told(HUMANITARIAN));
  }

  @Test
  void aRestartTellsNothingTwice() {
    consultedOperation();
    pass(Duration.ofHours(25));
    List<ReminderItem> before = timekeeper.notices(audience(HOST));
    timekeeper.close();
    ViewStore restarted = Followed.storeOf(followed.theatre, followed.theatre);
    timekeeper = timekeeper(restarted);
    followed.theatre.now = followed.theatre.now.plus(Duration.ofHours(1));
    timekeeper.beat();
    assertEquals(before, timekeeper.notices(audience(HOST)));
    assertEquals(
        List.of(Optional.of(followed.theatre.now.minus(Duration.ofHours(1)))),
        before.stream().map(ReminderItem::toldAt).toList());
  }

  @Test
  void aStartTellsWhatFellDueMeanwhile() {
    consultedOperation();
    timekeeper.close();
    followed.theatre.now = followed.theatre.now.plus(Duration.ofHours(25));
    timekeeper = timekeeper(Followed.storeOf(followed.theatre, followed.theatre));
    timekeeper.beat();
    assertEquals(List.of(Kind.POSITION_LATE), told(MISSION));
  }

  private void pass(Duration time) {
    followed.theatre.now = followed.theatre.now.plus(time);
    timekeeper.beat();
  }

  /// What is listed for the party's posts, who are all told the same, and have been told.
  private List<Kind> told(PartyId party) {
    List<Kind> kinds = new ArrayList<>();
    for (ReminderItem item : timekeeper.notices(audience(party, 1))) {
      assertEquals(true, item.toldAt().isPresent(), item.toString());
      kinds.add(item.kind());
    }
    assertEquals(
        kinds, timekeeper.notices(audience(party, 2)).stream().map(ReminderItem::kind).toList());
    return kinds;
  }
}
