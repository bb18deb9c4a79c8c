package org.entente.every;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.shownTo;

import java.util.Map;
import java.util.function.Supplier;
import org.entente.attachment.AttachmentDecider;
import org.entente.attachment.AttachmentRejection;
import org.entente.given.Encounters;
import org.entente.given.Files;
import org.entente.given.Results;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.release.Level;
import org.entente.release.Release;

final class EveryAttachmentRejectionTest extends EveryRejection {
  private final SubjectId report =
      Encounters.accept(record, FORCE_OPS, Results.report(record.now(), Release.NONE, HOST.id()));

  @Override
  Class<? extends Rejection> family() {
    return AttachmentRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.of(
        AttachmentRejection.UnknownObject.class,
        () -> record.reject(MISSION_OPS, Files.beside(report)),
        AttachmentRejection.NoPartInIt.class,
        () -> record.reject(MISSION_OPS, Files.beside(shown())),
        AttachmentRejection.UnknownAttachment.class,
        () -> record.reject(MISSION_OPS, Files.withdraw(attached())),
        AttachmentRejection.AttachedByAnother.class,
        () -> record.reject(PLANS, Files.withdraw(attached())),
        AttachmentRejection.AttachmentWithdrawn.class,
        this::withdrawnTwice,
        AttachmentRejection.TooManyAttachments.class,
        this::oneTooMany);
  }

  private SubjectId attached() {
    return Encounters.accept(record, FORCE_OPS, Files.beside(report));
  }

  private SubjectId shown() {
    Release release = shownTo(MISSION.id(), Level.FULL);
    return Encounters.accept(record, FORCE_OPS, Results.report(record.now(), release, HOST.id()));
  }

  private Rejection withdrawnTwice() {
    SubjectId file = attached();
    record.accept(FORCE_SECOND, Files.withdraw(file));
    return record.reject(FORCE_OPS, Files.withdraw(file));
  }

  private Rejection oneTooMany() {
    SubjectId full =
        Encounters.accept(record, FORCE_OPS, Results.report(record.now(), Release.NONE, HOST.id()));
    for (int i = 0; i < AttachmentDecider.MAX_OF_OBJECT; i++) {
      record.accept(FORCE_OPS, Files.beside(full));
    }
    return record.reject(FORCE_OPS, Files.beside(full));
  }
}
