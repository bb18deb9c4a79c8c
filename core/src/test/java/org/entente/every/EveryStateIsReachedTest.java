package org.entente.every;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.entente.given.GivenRecord.means;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.Condition;
import org.entente.operation.Conduct;
import org.entente.operation.OperationAct;
import org.entente.operation.VersionState;
import org.junit.jupiter.api.Test;

final class EveryStateIsReachedTest {
  private final GivenRecord record = GivenRecord.adopted();

  private Set<Class<?>> versionStates() {
    return record.state().operations().values().stream()
        .flatMap(operation -> operation.versions().stream())
        .map(version -> version.state().getClass())
        .collect(Collectors.toSet());
  }

  @Test
  void everyStateOfAVersion() {
    SubjectId one = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    Digest first = record.latest(one).digest();
    record.accept(AUTHORITY, new OperationAct.ReturnOperation(one, first, because()));
    record.accept(FORCE_OPS, record.revision(one, means("b")));
    record.accept(FORCE_OPS, record.revision(one, means("c")));
    record.accept(AUTHORITY, record.approval(one));
    record.accept(FORCE_OPS, record.revision(one, means("d")));
    record.accept(AUTHORITY, record.approval(one, new Condition.Duty(Text.of("Report"))));
    SubjectId offered = record.proposed(FORCE_OPS, Draft.patrol(4, 4));
    record.accept(AUTHORITY, record.approval(offered, new Condition.Duty(Text.of("Report"))));
    SubjectId refused = record.proposed(FORCE_OPS, Draft.patrol(2, 2));
    record.accept(
        AUTHORITY,
        new OperationAct.RefuseOperation(refused, record.latest(refused).digest(), because()));
    record.accept(FORCE_OPS, new OperationAct.SignConditions(one, record.latest(one).digest()));
    record.proposed(FORCE_OPS, Draft.patrol(6, 6));
    assertEquals(Cast.records(VersionState.class).collect(Collectors.toSet()), versionStates());
  }

  @Test
  void everyStateOfConduct() {
    record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    SubjectId withdrawn = record.proposed(FORCE_OPS, Draft.patrol(2, 2));
    record.accept(FORCE_OPS, new OperationAct.WithdrawOperation(withdrawn, because()));
    record.started(FORCE_OPS, Draft.patrol(4, 4), 11);
    SubjectId disengaged = record.started(FORCE_OPS, Draft.patrol(6, 6), 11);
    SubjectId closed = record.started(FORCE_OPS, Draft.patrol(8, 8), 11);
    for (SubjectId id : List.of(disengaged, closed)) {
      record.accept(FORCE_OPS, new OperationAct.ReportDisengagement(id, because()));
    }
    record.accept(FORCE_OPS, new OperationAct.CloseOperation(closed, because()));
    assertEquals(
        Cast.records(Conduct.class).collect(Collectors.toSet()),
        record.state().operations().values().stream()
            .map(operation -> operation.conduct().getClass())
            .collect(Collectors.toSet()));
  }
}
