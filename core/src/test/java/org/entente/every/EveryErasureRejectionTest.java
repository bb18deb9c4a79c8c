package org.entente.every;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.GivenRecord.because;

import java.util.Map;
import java.util.function.Supplier;
import org.entente.erasure.ErasureAct;
import org.entente.erasure.ErasureRejection;
import org.entente.given.Draft;
import org.entente.kernel.Entry;
import org.entente.kernel.ErasureId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;

final class EveryErasureRejectionTest extends EveryRejection {
  @Override
  Class<? extends Rejection> family() {
    return ErasureRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.of(
        ErasureRejection.UnknownText.class,
        () -> record.reject(FORCE_OPS, new ErasureAct.RequestErasure(1, "text:nothing", because())),
        ErasureRejection.UnknownErasure.class,
        () ->
            record.reject(FORCE_OPS, new ErasureAct.ConfirmErasure(new ErasureId(noAct().value()))),
        ErasureRejection.AlreadyErased.class,
        this::erasedTwice);
  }

  private Rejection erasedTwice() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    TextRef title = record.operation(id).title();
    Entry asked =
        record.accept(
            FORCE_OPS, new ErasureAct.RequestErasure(title.seq(), title.part(), because()));
    ErasureAct confirm = new ErasureAct.ConfirmErasure(new ErasureId(asked.act().id().value()));
    record.accept(FORCE_SECOND, confirm);
    return record.reject(FORCE_SECOND, confirm);
  }
}
