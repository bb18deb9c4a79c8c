package org.entente.attachment;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// A file beside an object.
///
/// @param object it belongs to
/// @param withdrawn who took it out of sight, if somebody did
public record Attachment(
    SubjectId id,
    SubjectId object,
    TextRef title,
    Digest sha256,
    long bytes,
    FileType type,
    Author author,
    long seq,
    Instant at,
    Optional<Withdrawal> withdrawn) {
  /// It is out of sight from here on.
  public record Withdrawal(TextRef reason, Author by, long seq, Instant at) {}

  Attachment withdrawnBy(Withdrawal withdrawal) {
    return new Attachment(
        id, object, title, sha256, bytes, type, author, seq, at, Optional.of(withdrawal));
  }
}
