package org.entente.invariant;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.entente.given.GivenRecord.means;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.erasure.ErasureAct;
import org.entente.erasure.ErasureRejection;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.ErasureId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.operation.ClauseKind;
import org.entente.operation.Stance;
import org.entente.party.PartyRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.OperationView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

final class ErasureTakesTwoPostsTest {
  private final GivenRecord record = GivenRecord.adopted();

  @Test
  void theBodyGoesAndAllThatWasFoldedStands() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS));
    Digest version = record.latest(id).digest();
    TextRef means = record.latest(id).clause(ClauseKind.MEANS).text().orElseThrow();
    record.accept(TASKFORCE_OPS, record.position(id, ClauseKind.MEANS, Stance.FAVOURABLE));
    ErasureId erasure = request(FORCE_OPS, means);
    assertEquals(
        new PartyRejection.SecondSignatureNeeded(),
        record.reject(FORCE_OPS, new ErasureAct.ConfirmErasure(erasure)));
    record.accept(FORCE_SECOND, new ErasureAct.ConfirmErasure(erasure));
    assertTrue(record.state().erased().containsKey(means));
    assertEquals(version, record.latest(id).digest());
    assertTrue(record.operation(id).findStanding(TASKFORCE.id(), ClauseKind.MEANS).isPresent());
    assertEquals(List.of(means), record.state().listJustErased(erasure));
  }

  private ErasureId request(Actor actor, TextRef what) {
    Entry entry =
        record.accept(actor, new ErasureAct.RequestErasure(what.seq(), what.part(), because()));
    return new ErasureId(entry.act().id().value());
  }

  @Test
  void onlyThePartyWhoseTextItIsHasItErased() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    TextRef title = record.operation(id).title();
    assertEquals(
        new ErasureRejection.UnknownText(),
        record.reject(PLANS, new ErasureAct.RequestErasure(title.seq(), title.part(), because())));
    ErasureId erasure = request(FORCE_OPS, title);
    assertEquals(
        new ErasureRejection.UnknownErasure(),
        record.reject(PLANS, new ErasureAct.ConfirmErasure(erasure)));
  }

  @Test
  void theNamesOfFoundingPersonsAreTheirOwnPartys() {
    TextRef name = record.state().roster().persons().get(FORCE_OPS.person()).name();
    assertEquals(
        new ErasureRejection.UnknownText(),
        record.reject(PLANS, new ErasureAct.RequestErasure(name.seq(), name.part(), because())));
    record.accept(FORCE_SECOND, new ErasureAct.ConfirmErasure(request(FORCE_OPS, name)));
    assertEquals(
        new ErasureRejection.AlreadyErased(),
        record.reject(
            FORCE_OPS, new ErasureAct.RequestErasure(name.seq(), name.part(), because())));
  }

  @Test
  void anErasedTextReadsAsErasedInEveryView() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    TextRef title = record.operation(id).title();
    record.accept(FORCE_SECOND, new ErasureAct.ConfirmErasure(request(FORCE_OPS, title)));
    View view =
        Views.view(
                record.state(),
                new ObjectKey(ObjectKey.Kind.OPERATION, id.value()),
                PLANS.audience(),
                record.now(),
                where -> Text.of("body of " + where.part()))
            .orElseThrow();
    assertEquals(Optional.of(Text.ERASED), ((OperationView) view).title());
  }
}
