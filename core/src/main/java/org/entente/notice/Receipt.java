package org.entente.notice;

import java.time.Instant;
import java.util.Optional;
import org.entente.party.Author;

/// How far a notice has come at one post of another party.
///
/// @param delivered its device has it
/// @param read the person at the post opened it
/// @param acknowledged the person said so knowingly
public record Receipt(
    Author by, Optional<Stamp> delivered, Optional<Stamp> read, Optional<Stamp> acknowledged) {
  /// Who signed it, and when.
  public record Stamp(Author by, long seq, Instant at) {}

  static Receipt none(Author by) {
    return new Receipt(by, Optional.empty(), Optional.empty(), Optional.empty());
  }

  boolean has(NoticeAct.Stage stage) {
    return switch (stage) {
      case DELIVERED -> delivered.isPresent();
      case READ -> read.isPresent();
    };
  }

  /// Reached as early as anything says: who read it had it.
  Receipt reached(NoticeAct.Stage stage, Stamp stamp) {
    return new Receipt(
        by,
        delivered.or(() -> Optional.of(stamp)),
        stage == NoticeAct.Stage.READ ? read.or(() -> Optional.of(stamp)) : read,
        acknowledged);
  }

  Receipt acknowledged(Stamp stamp) {
    return new Receipt(
        by,
        delivered.or(() -> Optional.of(stamp)),
        read,
        acknowledged.or(() -> Optional.of(stamp)));
  }
}
