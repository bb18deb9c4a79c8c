package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.entente.kernel.ConflictId;
import org.entente.kernel.SubjectId;
import org.entente.node.awareness.AwarenessRoots;
import org.entente.operation.Awareness;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.operation.Silence;
import org.entente.release.Release;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// uss_qualifier, `dss/op_intent_ref_key_validation`: who decides proves that he knows every
/// neighbour. The key is the approval's list of conflicts; what is missing is named, and only that.
final class OpIntentRefKeyValidationTest {
  private final Story story = Story.begun();
  private final SubjectId one = story.patrol(Cast.FORCE_OPS, 0);
  private final SubjectId other = story.patrol(Cast.REGION_OPS, 8);

  private SubjectId between() {
    return story.proposes(Cast.TASKFORCE_OPS, List.of(), Story.square(4), Release.NONE);
  }

  private ConflictId with(SubjectId id, SubjectId neighbour) {
    return story.met(id).stream()
        .filter(found ->
            found.newcomer().subject().equals(neighbour)
                || found.earlier().subject().equals(neighbour))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private OperationAct.ApproveOperation knowing(SubjectId id, ConflictId... known) {
    OperationAct.ApproveOperation whole =
        story.approval(id, new Silence(story.operation(id).listSilent()), true);
    Awareness awareness = new Awareness(List.of(known), "0".repeat(32));
    return new OperationAct.ApproveOperation(
        id,
        whole.version(),
        awareness,
        AwarenessRoots.rootOf(awareness),
        whole.silent(),
        whole.withoutKnowledgeOf(),
        whole.conditions(),
        story.theatre.clock().instant().plus(Duration.ofHours(100)));
  }

  private void missing(SubjectId id, List<ConflictId> expected, ConflictId... known) {
    assertEquals(
        new OperationRejection.ConflictsNotAcknowledged(expected.stream().sorted().toList()),
        story.rejected(Cast.AUTHORITY, knowing(id, known)));
  }

  @Test
  void anEmptyAreaNeedsNoKeyAndNeitherDoesAnotherTime() {
    SubjectId alone = story.patrol(Cast.TASKFORCE_OPS, 40);
    story.signs(Cast.AUTHORITY, knowing(alone));
    SubjectId later = story.patrolAt(Cast.TASKFORCE_OPS, 0, 20, 30);
    story.signs(Cast.AUTHORITY, knowing(later));
    story.endsWithACleanAudit();
  }

  @Test
  void whatIsMissingIsListedExactly() {
    SubjectId id = between();
    ConflictId first = with(id, one);
    ConflictId second = with(id, other);
    missing(id, List.of(first, second));
    missing(id, List.of(second), first);
    missing(id, List.of(first), second);
    story.signs(Cast.AUTHORITY, knowing(id, first, second));
    story.endsWithACleanAudit();
  }

  @Test
  void theSameOnChange() {
    SubjectId id = story.patrol(Cast.TASKFORCE_OPS, 40);
    story.signs(Cast.AUTHORITY, knowing(id));
    story.signs(
        Cast.TASKFORCE_OPS,
        new OperationAct.ReviseOperation(
            id, story.operation(id).latest().digest(), List.of(Story.square(4))));
    missing(id, List.of(with(id, one), with(id, other)));
    story.signs(Cast.AUTHORITY, knowing(id, with(id, one), with(id, other)));
    story.endsWithACleanAudit();
  }
}
