package org.entente.node.http;

import java.util.List;
import java.util.Optional;
import org.entente.attachment.Attachment;
import org.entente.kernel.Malformed;
import org.entente.kernel.SubjectId;
import org.entente.node.attach.ByteRange;
import org.entente.node.attach.ExportedFiles;
import org.entente.node.attach.KeptFiles;
import org.entente.node.desk.TheatreNode;
import org.entente.release.Audience;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// The bytes of attachments, for whoever is shown the whole of the object they belong to. For all
/// others there is no such thing.
final class AttachmentRoutes {
  private static final String OCTETS = "application/octet-stream";

  /// Nothing of it runs, loads or is framed, whatever a browser takes it for.
  private static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private final TheatreNode theatre;
  private final Posts posts;
  private final KeptFiles files;

  AttachmentRoutes(TheatreNode theatre, Posts posts, KeptFiles files) {
    this.theatre = theatre;
    this.posts = posts;
    this.files = files;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/attachments/{id}")
            .by(Access.MEMBER)
            .about(
                "The bytes of an attachment, to be kept as a file. A part of them by `Range`, so that"
                    + " a download that was cut goes on.")
            .takes(Posts.POST)
            .answersWith(OCTETS, "Its bytes")
            .answers(206, "The part asked for")
            .answers(304, "The client's copy is the current one")
            .with(this::get),
        Route.get("/api/export/attachments")
            .by(Access.MEMBER)
            .about("The attachments of the audience's export, in a ZIP to lie beside it.")
            .takes(Posts.POST)
            .answersWith("application/zip", "Each under its digest")
            .with(this::export));
  }

  private Answer get(Call call) {
    Audience audience = posts.audience(call);
    TheatreState state = theatre.state();
    Attachment one =
        id(call)
            .flatMap(state.attachments().all()::find)
            .filter(found -> Knowledge.givesFile(state, found, audience, theatre.now()))
            .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
    if (!files.has(one.sha256())) {
      throw new ProblemFound(new Problem.FileLost());
    }
    String tag = "\"" + one.sha256().hex() + "\"";
    if (tag.equals(call.request().getHeader("If-None-Match"))) {
      return new Answer(304, new Answer.Body.None(), List.of()).with("ETag", tag);
    }
    return switch (ByteRange.parse(range(call, tag), one.bytes())) {
      case ByteRange.Asked.Whole whole -> file(one, 200, new ByteRange(0, one.bytes() - 1), tag);
      case ByteRange.Asked.Some(ByteRange range) ->
          file(one, 206, range, tag)
              .with(
                  "Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + one.bytes());
      case ByteRange.Asked.Beyond beyond ->
          throw new ProblemFound(new Problem.RangeBeyondTheEnd(one.bytes()));
    };
  }

  private static Optional<SubjectId> id(Call call) {
    try {
      return Optional.of(new SubjectId(call.path("id")));
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  /// A part of another file than the client has the beginning of is of no use to it.
  private static Optional<String> range(Call call, String tag) {
    Optional<String> held = Optional.ofNullable(call.request().getHeader("If-Range"));
    return held.map(tag::equals).orElse(true)
        ? Optional.ofNullable(call.request().getHeader("Range"))
        : Optional.empty();
  }

  /// Its name is made of its digest: a title may be erased, and a name that a device keeps is not.
  private Answer file(Attachment one, int status, ByteRange range, String tag) {
    String name = one.sha256().hex().substring(0, 12) + "." + one.type().extension();
    Answer.Body body =
        new Answer.Body.Stream(
            one.type().mediaType(), out -> files.write(one.sha256(), range, out));
    return new Answer(status, body, List.of())
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .with("Content-Length", Long.toString(range.length()))
        .with("Content-Security-Policy", SANDBOX)
        .with("Accept-Ranges", "bytes")
        .with("ETag", tag)
        .with("Cache-Control", "private, no-cache");
  }

  private Answer export(Call call) {
    Audience audience = posts.audience(call);
    TheatreState state = theatre.state();
    List<Attachment> given = ExportedFiles.givenTo(state, audience, theatre.now());
    String name = theatre.theatre() + "-" + audience.party() + ".jsonl" + ExportedFiles.SUFFIX;
    return Answer.stream("application/zip", out -> ExportedFiles.write(given, files, out))
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
