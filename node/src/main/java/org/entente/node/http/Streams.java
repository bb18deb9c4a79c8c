package org.entente.node.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.kernel.PersonId;
import org.entente.node.desk.TheatreNode;
import org.entente.node.follow.Delta;
import org.entente.node.follow.Subscription;
import org.entente.node.identity.Caller;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Secret;
import org.entente.release.Audience;

/// The push of changes as server-sent events, each written by the thread of its request.
///
/// Nothing is queued for anyone: whoever reads slowly gets all that has changed meanwhile in one
/// delta, and whoever is gone goes on later from the cursor of the last event he read.
final class Streams {
  /// A line at least this often: proxies and mobile networks drop what is silent for longer.
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  /// Changes are looked for this often at least, so that a stop of the server is not waited for.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// One for each open page, and some that the network has lost.
  private static final int MAX_PER_LOGIN = 16;

  /// Each takes a connection, of which the server has 8,192, and a thread of its own, which costs
  /// little.
  private static final int MAX_IN_ALL = 4_000;

  private static final Duration TRY_LATER = Duration.ofSeconds(30);

  private final TheatreNode theatre;
  private final Posts posts;
  private final Credentials credentials;
  private final AtomicInteger open = new AtomicInteger();
  private final Map<String, Integer> byLogin = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Streams(TheatreNode theatre, Posts posts, Credentials credentials, MeterRegistry meters) {
    this.theatre = theatre;
    this.posts = posts;
    this.credentials = credentials;
    meters.gauge("http.streams", open);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/stream")
            .by(Access.MEMBER)
            .about(
                "Server-sent events `delta` with the body of `/api/sync`; each event's id is its"
                    + " cursor.")
            .takes(Posts.POST, ReadRoutes.CURSOR_PARAMETER)
            .answersWith("text/event-stream", "The changes as they come")
            .with(this::stream));
  }

  /// Ends all streams: their readers come back to whoever serves next.
  void close() {
    closed = true;
  }

  private Answer stream(Call call) {
    Audience audience = posts.audience(call);
    // A browser that comes back by itself says where it was in a header of its own.
    Optional<String> cursor =
        Optional.ofNullable(call.request().getHeader("Last-Event-ID"))
            .or(() -> call.find("cursor"));
    Caller caller = call.caller();
    Secret secret = call.secret();
    String login = caller.account().login().value();
    PersonId person = Posts.person(call);
    take(login);
    return Answer.stream(
            "text/event-stream",
            out -> {
              try {
                write(new Reader(audience, person, caller.kind(), secret), cursor, out);
              } finally {
                giveBack(login);
              }
            })
        .with("X-Accel-Buffering", "no");
  }

  /// Who reads a stream.
  private record Reader(Audience audience, PersonId person, Caller.Kind kind, Secret secret) {}

  private void write(Reader reader, Optional<String> cursor, OutputStream out) throws IOException {
    Subscription subscription = theatre.views().subscribe(reader.audience, cursor);
    long lastWord = System.nanoTime();
    writeTime(out);
    out.flush();
    try {
      while (!closed) {
        Optional<Delta> delta = subscription.next(PATIENCE);
        boolean silent = System.nanoTime() - lastWord > HEARTBEAT.toNanos();
        if ((delta.isPresent() || silent) && !mayGoOn(reader)) {
          return;
        }
        if (delta.isPresent()) {
          write(delta.get(), out);
        } else if (silent) {
          writeTime(out);
        } else {
          continue;
        }
        out.flush();
        lastWord = System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Before each word: the sign-in may have ended, the post have passed to another.
  private boolean mayGoOn(Reader reader) {
    return posts.holds(reader.person, reader.audience)
        && credentials.find(reader.secret, reader.kind).isPresent();
  }

  private void writeTime(OutputStream out) throws IOException {
    out.write((time() + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /// A comment, which says that the line lives and what time it is here: an exercise's clock may
  /// have been moved since the page was opened.
  private String time() {
    return ": " + theatre.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
  }

  private void write(Delta delta, OutputStream out) throws IOException {
    String head = "event: delta\nid: " + delta.cursor() + "\n" + time() + "data: ";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    // Canonical JSON has no line break outside its escapes.
    out.write(delta.json());
    out.write("\n\n".getBytes(StandardCharsets.US_ASCII));
  }

  private void take(String login) {
    int mine = byLogin.merge(login, 1, Integer::sum);
    if (open.incrementAndGet() > MAX_IN_ALL || mine > MAX_PER_LOGIN) {
      giveBack(login);
      throw new ProblemFound(new Problem.Throttled(TRY_LATER));
    }
  }

  private void giveBack(String login) {
    open.decrementAndGet();
    byLogin.computeIfPresent(login, (name, count) -> count == 1 ? null : count - 1);
  }
}
