package org.entente.given;

import org.entente.attachment.AttachmentAct;
import org.entente.attachment.FileType;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;

/// Attachments as a test reads them.
public final class Files {
  private Files() {}

  public static AttachmentAct.AttachFile beside(SubjectId object) {
    return new AttachmentAct.AttachFile(
        object, Text.of("The photograph"), new Digest(1, 2, 3, 4), 2_048, FileType.JPEG);
  }

  public static AttachmentAct.WithdrawAttachment withdraw(SubjectId attachment) {
    return new AttachmentAct.WithdrawAttachment(attachment, Text.of("Shows a face"));
  }
}
