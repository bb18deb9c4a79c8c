package org.entente.attachment;

import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;

/// Acts about attachments. Both are speech: a file shown binds nobody, and what its author took for
/// true is no more than its author's word.
public sealed interface AttachmentAct extends Content {
  /// An act about an attachment already in the record.
  sealed interface OnAttachment extends AttachmentAct {
    SubjectId attachment();
  }

  /// A party to it lays a file beside an operation, a notice, a meeting, a dispute, a report, a
  /// file of harm or an inquiry. Whoever is shown the whole of that object is shown the file.
  ///
  /// @param sha256 of its bytes
  /// @param bytes how many
  /// @param type as its bytes tell it
  record AttachFile(SubjectId object, Text title, Digest sha256, long bytes, FileType type)
      implements AttachmentAct, Content.Speech {
    /// A scan of forty pages, or a photograph as a telephone takes it; at 64 kbit/s three quarters
    /// of an hour.
    public static final long MAX_BYTES = 20L * 1024 * 1024;

    public AttachFile {
      Malformed.unless(
          bytes >= 1 && bytes <= MAX_BYTES, "AttachFile", "is of no bytes, or of too many");
    }
  }

  /// The party that attached it takes it out of sight: it is given to nobody any more. That it was
  /// there, and what its digest is, stays on the record.
  record WithdrawAttachment(SubjectId attachment, Text reason)
      implements OnAttachment, Content.Speech {}
}
