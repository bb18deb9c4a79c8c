package org.entente.view;

import java.util.Optional;
import org.entente.attachment.FileType;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;

/// A file beside an object, for whoever is shown the whole of that.
///
/// @param sha256 of its bytes
/// @param bytes how many
/// @param given its bytes can be had: it was not taken out of sight, nor its title erased
/// @param withdrawn who took it out of sight, and why
public record AttachmentView(
    SubjectId id,
    Text title,
    Digest sha256,
    long bytes,
    FileType type,
    boolean given,
    Optional<OutOfSight> withdrawn,
    Signed by) {
  /// Why its bytes are given to nobody any more.
  public record OutOfSight(Text reason, Signed by) {}
}
