package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.entente.kernel.Act;
import org.entente.kernel.Content;
import org.entente.kernel.Part;
import org.entente.kernel.Parts;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.node.desk.Waiting.Submission;
import org.entente.operation.OperationAct;
import org.junit.jupiter.api.Test;

final class NobodyWaitsForAnothersQueueTest {
  private final WaitingLine line = new WaitingLine();

  private Act queued(Given.Actor actor, Content content) {
    Act act = Given.act(actor, content);
    Parts parts = Parts.split(act, () -> new byte[Part.SALT_BYTES]);
    line.add(new Submission(new SignedAct(act, parts, List.of()), new CompletableFuture<>()));
    return act;
  }

  private Act next() {
    return line.poll().map(Submission::act).map(SignedAct::act).orElseThrow();
  }

  private static Content objection() {
    return new OperationAct.RaiseObjection(
        new SubjectId(UUID.randomUUID().toString()), Text.of("Stop"));
  }

  @Test
  void oneAuthorsManyActsLetAnotherPassAfterOne() {
    List<Act> many = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      many.add(queued(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    }
    Act other = queued(Given.HOST, Given.patrol(Given.HOST, 1, 1));
    Act another = queued(Given.HOST, Given.patrol(Given.HOST, 2, 2));
    assertEquals(26, line.size());
    assertEquals(
        List.of(many.get(0), other, many.get(1), another, many.get(2)),
        List.of(next(), next(), next(), next(), next()));
    List<Act> rest = line.drain().stream().map(Submission::act).map(SignedAct::act).toList();
    assertEquals(many.subList(3, 24), rest);
    assertEquals(Optional.empty(), line.poll());
  }

  @Test
  void whatRestrainsPassesEverythingElse() {
    queued(Given.FORCE, Given.patrol(Given.FORCE, 1, 1));
    queued(Given.HOST, Given.patrol(Given.HOST, 1, 1));
    Act objection = queued(Given.HOST, objection());
    assertTrue(objection.content() instanceof Content.Restraint);
    assertEquals(objection, next());
    assertEquals(2, line.size());
  }

  @Test
  void whoeverRestrainsManyTimesLetsAnotherPassToo() {
    Act first = queued(Given.FORCE, objection());
    Act second = queued(Given.FORCE, objection());
    Act other = queued(Given.HOST, objection());
    assertEquals(List.of(first, other, second), List.of(next(), next(), next()));
  }

  @Test
  void aFloodOfObjectionsLetsOthersPassNowAndThen() {
    Act patrol = queued(Given.HOST, Given.patrol(Given.HOST, 1, 1));
    Act second = queued(Given.HOST, Given.patrol(Given.HOST, 2, 2));
    for (int i = 0; i < 2 * WaitingLine.RESTRAINT_IN_A_ROW + 1; i++) {
      queued(Given.FORCE, objection());
    }
    List<Act> order = line.drain().stream().map(Submission::act).map(SignedAct::act).toList();
    assertEquals(WaitingLine.RESTRAINT_IN_A_ROW, order.indexOf(patrol));
    assertEquals(2 * WaitingLine.RESTRAINT_IN_A_ROW + 1, order.indexOf(second));
  }

  @Test
  void whoeverWaitsCanBeWoken() throws InterruptedException {
    line.wake();
    assertEquals(Optional.empty(), line.take());
    Act act = queued(Given.HOST, objection());
    assertEquals(act, line.take().orElseThrow().act().act());
  }
}
