package org.entente.node.http;

import java.util.List;
import java.util.Optional;
import org.entente.attachment.AttachmentAct;
import org.entente.attachment.FileType;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.node.attach.Uploads;

/// Files on their way here, in parts, over lines that are cut. Nothing of the record changes: a
/// file becomes an attachment by the act that names it.
final class UploadRoutes {
  private static final String PATH = "/api/uploads/{sha256}";
  private static final String BYTES = "bytes";
  private static final String OFFSET = "offset";

  private final Uploads uploads;

  UploadRoutes(Uploads uploads) {
    this.uploads = uploads;
  }

  /// How far a file has come.
  ///
  /// @param bytes how many it has
  /// @param received how many of them are here: the next part begins there
  /// @param type what it is, once all of it is here
  public record UploadView(Digest sha256, long bytes, long received, Optional<FileType> type) {
    static UploadView of(Uploads.Upload upload) {
      return new UploadView(upload.sha256(), upload.bytes(), upload.received(), upload.type());
    }
  }

  List<Route> routes() {
    return List.of(
        Route.put(PATH)
            .by(Access.MEMBER)
            .about(
                "The next part of a file that is to be attached; the first begins it. The path names"
                    + " the digest of the whole file.")
            .takes(
                Route.Parameter.number(BYTES, "How many bytes the whole file has"),
                Route.Parameter.number(OFFSET, "Where in the file the part begins"))
            .octets(Uploads.MAX_PART_BYTES)
            .answers(200, "How far it has come", UploadView.class)
            .with(this::put),
        Route.get(PATH)
            .by(Access.MEMBER)
            .about("How far a file of the caller has come.")
            .answers(200, "How far it has come", UploadView.class)
            .with(call ->
                uploads
                    .status(account(call), digest(call))
                    .map(UploadView::of)
                    .map(Answer::ok)
                    .orElseThrow(() -> new ProblemFound(new Problem.NotFound()))),
        Route.delete(PATH)
            .by(Access.MEMBER)
            .about("Gives a file up that is on its way.")
            .answers(204, "Done")
            .with(this::remove));
  }

  static String account(Call call) {
    return call.caller().account().login().value();
  }

  private static Digest digest(Call call) {
    try {
      return Digest.parse(call.path("sha256"));
    } catch (Malformed e) {
      throw new ProblemFound(new Problem.NotFound());
    }
  }

  private Answer put(Call call) {
    Digest sha256 = digest(call);
    long max = AttachmentAct.AttachFile.MAX_BYTES;
    long bytes = call.number(BYTES, 1, 1, Long.MAX_VALUE);
    if (bytes > max) {
      throw new ProblemFound(new Problem.TooLarge(Optional.of((int) max)));
    }
    long offset = call.number(OFFSET, 0, 0, max);
    byte[] part = call.bytes();
    boolean last = offset + part.length == bytes;
    if (part.length == 0 || (part.length < Uploads.MIN_PART_BYTES && !last)) {
      throw new ProblemFound(new Problem.Malformed("part-too-small", "Upload", OFFSET));
    }
    return switch (uploads.take(account(call), sha256, bytes, offset, part)) {
      case Uploads.Taken.Stored stored -> Answer.ok(UploadView.of(stored.upload()));
      case Uploads.Taken.NotNext not -> throw new ProblemFound(new Problem.UploadElsewhere());
      case Uploads.Taken.TooMuch much ->
          throw new ProblemFound(new Problem.TooManyUploads(Uploads.MAX_OF_ACCOUNT));
      case Uploads.Taken.NotItsDigest other -> throw new ProblemFound(new Problem.FileAltered());
      case Uploads.Taken.NotAllowed not -> throw new ProblemFound(new Problem.FileTypeRefused());
    };
  }

  private Answer remove(Call call) {
    if (!uploads.drop(account(call), digest(call))) {
      throw new ProblemFound(new Problem.NotFound());
    }
    return Answer.none();
  }
}
