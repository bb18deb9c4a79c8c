package org.entente.node.http;

import static org.entente.node.http.Access.MEMBER;
import static org.entente.node.http.Access.SIGNED_IN;

import java.io.BufferedOutputStream;
import java.util.List;
import org.entente.ledger.MalformedException;
import org.entente.ledger.TilePath;
import org.entente.node.desk.TheatreNode;
import org.entente.release.Audience;

/// The log for whoever checks it: checkpoint and tiles as C2SP names them, and the audience's
/// export beside them.
final class LogRoutes {
  private static final String LINES = "application/jsonl";
  private static final String BASE = "/api/log/";
  private static final int BUFFER_BYTES = 64 * 1024;

  /// A full tile never changes again; the last one does.
  private static final String FOR_A_DAY = "private, max-age=86400";

  private final TheatreNode theatre;
  private final Posts posts;

  LogRoutes(TheatreNode theatre, Posts posts) {
    this.theatre = theatre;
    this.posts = posts;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/export")
            .by(MEMBER)
            .about("All that was released to the audience's party, with digests of the rest.")
            .takes(Posts.POST)
            .answersWith(LINES, "An export file")
            .with(this::export),
        Route.get("/api/log/record.jsonl")
            .by(MEMBER)
            .about("The same beside the log, where a verifier looks for it.")
            .takes(Posts.POST)
            .answersWith(LINES, "An export file")
            .with(this::export),
        Route.get("/api/log/checkpoint")
            .by(SIGNED_IN)
            .about("The log's signed checkpoint (C2SP).")
            .answersWith("text/plain", "A signed note")
            .with(call ->
                Answer.bytes("text/plain; charset=utf-8", theatre.log().checkpoint().toBytes())),
        Route.get("/api/log/tile/**")
            .by(SIGNED_IN)
            .about("The log's tiles and entry bundles (C2SP tlog-tiles): digests, no content.")
            .answersWith("application/octet-stream", "A tile")
            .with(this::tile));
  }

  private Answer export(Call call) {
    Audience audience = posts.audience(call);
    String name = theatre.theatre() + "-" + audience.party() + ".jsonl";
    return Answer.stream(
            LINES,
            out -> {
              BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
              theatre.exports().write(audience, buffered);
              buffered.flush();
            })
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private Answer tile(Call call) {
    String path = call.request().getRequestURI();
    int base = path.indexOf(BASE);
    try {
      TilePath tile = TilePath.parse(path.substring(base + BASE.length()));
      Answer found =
          theatre
              .log()
              .findTile(tile)
              .map(bytes -> Answer.bytes("application/octet-stream", bytes))
              .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
      return found.with("Cache-Control", FOR_A_DAY);
    } catch (MalformedException e) {
      throw new ProblemFound(new Problem.NotFound());
    }
  }
}
