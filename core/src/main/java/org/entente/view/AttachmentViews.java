package org.entente.view;

import java.util.List;
import org.entente.attachment.Attachment;
import org.entente.kernel.SubjectId;

/// Views of the files beside an object.
final class AttachmentViews {
  private AttachmentViews() {}

  /// @param full whether the audience is shown the whole object
  static List<AttachmentView> of(Viewing viewing, SubjectId object, boolean full) {
    return full
        ? viewing.state().attachments().listOf(object).stream()
            .map(one -> shown(viewing, one))
            .toList()
        : List.of();
  }

  private static AttachmentView shown(Viewing viewing, Attachment one) {
    boolean erased = viewing.state().erased().containsKey(one.title());
    return new AttachmentView(
        one.id(),
        viewing.text(one.title()),
        one.sha256(),
        one.bytes(),
        one.type(),
        one.withdrawn().isEmpty() && !erased,
        one.withdrawn()
            .map(end ->
                new AttachmentView.OutOfSight(
                    viewing.text(end.reason()), viewing.signed(end.by(), end.seq(), end.at()))),
        viewing.signed(one.author(), one.seq(), one.at()));
  }
}
