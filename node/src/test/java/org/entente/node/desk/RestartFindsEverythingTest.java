package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import org.entente.coordination.Conflict;
import org.entente.kernel.Act;
import org.entente.kernel.Entry;
import org.entente.kernel.SubjectId;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.operation.OperationAct;
import org.entente.party.PartyRejection;
import org.entente.theatre.TheatreState;
import org.junit.jupiter.api.Test;

class RestartFindsEverythingTest {
  private final Database database = TestPostgres.database();
  private final Path box = TestDesk.box();

  @Test
  void theStateIsTheSameAfterAsBefore() {
    TheatreState before;
    try (TestDesk desk = TestDesk.adopted(database, box)) {
      desk.accept(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
      desk.accept(Given.act(Given.HOST, Given.patrol(Given.HOST, 1, 1)));
      desk.accept(Given.act(Given.FORCE, Given.rescue(1, 1)));
      before = desk.desk.published();
    }
    try (TestDesk desk = TestDesk.open(database, box)) {
      TheatreState after = desk.desk.published();
      assertEquals(before.seq(), after.seq());
      assertEquals(before.at(), after.at());
      assertEquals(Texts.of(before), Texts.of(after));
      assertTrue(desk.desk.state().decides());
    }
  }

  @Test
  void whatWasLiveIsStillMet() {
    Entry first;
    try (TestDesk desk = TestDesk.adopted(database, box)) {
      first = desk.accept(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    }
    try (TestDesk desk = TestDesk.open(database, box)) {
      Entry second = desk.accept(Given.act(Given.HOST, Given.patrol(Given.HOST, 1, 1)));
      assertEquals(
          first.digestOf("clause:space-time"), second.facts().overlaps().list().getFirst().other());
      Conflict conflict = desk.desk.published().coordination().conflicts().values().getFirst();
      assertEquals(new SubjectId(first.act().id().value()), conflict.earlier().subject());
      assertEquals(5, second.facts().overlaps().list().getFirst().region().size());
    }
  }

  @Test
  void anActSentAgainGetsItsFirstAnswer() {
    UUID id = UUID.randomUUID();
    Act act = Given.act(id, Given.FORCE, Given.patrol(Given.FORCE, 2, 2));
    Entry first;
    try (TestDesk desk = TestDesk.adopted(database, box)) {
      first = desk.accept(act);
      DeskAnswer again = desk.desk.submit(act);
      assertTrue(assertInstanceOf(DeskAnswer.Accepted.class, again).again());
      assertEquals(first, TestDesk.accepted(again));
    }
    try (TestDesk desk = TestDesk.open(database, box)) {
      assertEquals(first, TestDesk.accepted(desk.desk.submit(act)));
      Act other = Given.act(id, Given.FORCE, Given.patrol(Given.FORCE, 2, 3));
      assertInstanceOf(DeskAnswer.IdReused.class, desk.desk.submit(other));
      Act stranger = Given.act(id, Given.SECOND, Given.patrol(Given.FORCE, 2, 2));
      assertInstanceOf(DeskAnswer.IdReused.class, desk.desk.submit(stranger));
      assertEquals(3, desk.desk.published().seq());
    }
  }

  @Test
  void anActWhoseTextWasErasedIsStillKnown() {
    Act act = Given.act(Given.FORCE, Given.patrol(Given.FORCE, 2, 2));
    try (TestDesk desk = TestDesk.adopted(database, box)) {
      desk.accept(act);
      assertTrue(desk.records.erase(Given.SAHEL, 3, "text:content/title"));
      assertTrue(assertInstanceOf(DeskAnswer.Accepted.class, desk.desk.submit(act)).again());
    }
  }

  @Test
  void aRejectionLeavesNothing() {
    try (TestDesk desk = TestDesk.adopted(database, box)) {
      Act act =
          Given.act(
              Given.FORCE,
              new OperationAct.AddConsulted(
                  new SubjectId(UUID.randomUUID().toString()),
                  java.util.List.of(Given.HOST.party())));
      desk.reject(act);
      desk.reject(act);
      assertEquals(2, desk.desk.published().seq());
      assertEquals(2, desk.stored().size());
      assertInstanceOf(
          PartyRejection.CharterAlreadyAdopted.class, desk.reject(Given.charter(desk.keys)));
    }
  }

  @Test
  void theLogGrowsWithTheRecord() throws Exception {
    String first;
    try (TestDesk desk = TestDesk.adopted(database, box)) {
      assertEquals(2, desk.log.size());
      first = desk.log.checkpoint().toString();
      assertTrue(desk.log.checkpoint().isSignedBy(desk.log.key()));
    }
    try (TestDesk desk = TestDesk.open(database, box)) {
      assertEquals(first, desk.log.checkpoint().toString());
    }
  }

  /// The whole state as text, for comparing.
  private static final class Texts {
    static String of(TheatreState state) {
      return state.operations().keys().stream().sorted().map(state.operations()::get).toList()
          + state.immediateActions().values().toString()
          + state.coordination().conflicts().keys().stream()
              .sorted()
              .map(state.coordination().conflicts()::get)
              .toList()
          + state.roster().posts().keys().stream()
              .sorted()
              .map(state.roster().posts()::get)
              .toList();
    }
  }
}
