package org.entente.attachment;

import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;

/// Why a rule of attachments says no.
public sealed interface AttachmentRejection extends Rejection {
  /// There is no such object, or the author is not shown the whole of it.
  record UnknownObject() implements AttachmentRejection {}

  /// The author is shown it and has no part in it: a file of its would tell others that it reads
  /// it.
  record NoPartInIt() implements AttachmentRejection {}

  /// There is none, or the author may not know of it.
  record UnknownAttachment() implements AttachmentRejection {}

  /// Who attached it takes it back, and nobody else.
  record AttachedByAnother(PartyId party) implements AttachmentRejection {}

  record AttachmentWithdrawn() implements AttachmentRejection {}

  /// The object has as many as one reader goes through.
  record TooManyAttachments(int limit) implements AttachmentRejection {}
}
