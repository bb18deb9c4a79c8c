package org.entente.attachment;

import java.util.Optional;
import org.entente.attachment.AttachmentAct.AttachFile;
import org.entente.attachment.AttachmentAct.OnAttachment;
import org.entente.attachment.AttachmentAct.WithdrawAttachment;
import org.entente.kernel.Entry;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.party.Author;

/// Decides acts about attachments, and folds them. That the author is shown the object has been
/// checked before; that the bytes are there is for the node to see, which alone has them.
public final class AttachmentDecider {
  /// What one reader goes through; more is several reports.
  public static final int MAX_OF_OBJECT = 100;

  private AttachmentDecider() {}

  /// @param object that the author is shown the whole of
  public static Optional<Rejection> attach(Attachments before, SubjectId object) {
    return before.listOf(object).size() < MAX_OF_OBJECT
        ? Optional.empty()
        : Optional.of(new AttachmentRejection.TooManyAttachments(MAX_OF_OBJECT));
  }

  /// @param one that the author may know of
  public static Optional<Rejection> decide(Attachment one, Author author, OnAttachment content) {
    return switch (content) {
      case WithdrawAttachment withdraw -> {
        if (!one.author().party().equals(author.party())) {
          yield Optional.of(new AttachmentRejection.AttachedByAnother(one.author().party()));
        }
        yield one.withdrawn().isPresent()
            ? Optional.of(new AttachmentRejection.AttachmentWithdrawn())
            : Optional.empty();
      }
    };
  }

  /// What an accepted act makes of the attachment.
  public static Attachment evolve(
      Attachments before, AttachmentAct content, Author author, Entry entry) {
    return switch (content) {
      case AttachFile file ->
          new Attachment(
              new SubjectId(entry.act().id().value()),
              file.object(),
              entry.text("content/title"),
              file.sha256(),
              file.bytes(),
              file.type(),
              author,
              entry.seq(),
              entry.at(),
              Optional.empty());
      case WithdrawAttachment withdraw ->
          before
              .all()
              .get(withdraw.attachment())
              .withdrawnBy(
                  new Attachment.Withdrawal(
                      entry.text("content/reason"), author, entry.seq(), entry.at()));
    };
  }
}
