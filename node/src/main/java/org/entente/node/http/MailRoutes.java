package org.entente.node.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.node.desk.TheatreNode;
import org.entente.node.identity.Login;
import org.entente.node.mail.Address;
import org.entente.node.mail.MailServer;
import org.entente.node.mail.Wishes;
import org.entente.node.wire.RecordReader;

/// Whether an account is told by e-mail of what it follows, and for who keeps the node whether that
/// goes through.
final class MailRoutes {
  private static final int MAX_BODY_BYTES = 1024;

  private static final RecordReader<WishBody> WISH = RecordReader.of(WishBody.class);

  private final TheatreNode theatre;
  private final Wishes wishes;
  private final Optional<MailServer> server;
  private final InstantSource clock;

  MailRoutes(TheatreNode theatre, Wishes wishes, Optional<MailServer> server, InstantSource clock) {
    this.theatre = theatre;
    this.wishes = wishes;
    this.server = server;
    this.clock = clock;
  }

  /// @param address one plain address
  public record WishBody(String address, Wishes.Rhythm rhythm) {
    Address to() {
      return new Address(address);
    }
  }

  /// @param offered whether the node has a mail server
  /// @param failedSince since when messages have not gone through
  public record WishView(
      boolean offered,
      Optional<String> address,
      Optional<Wishes.Rhythm> rhythm,
      Optional<Instant> failedSince) {}

  /// A message that does not go through, and is tried again.
  ///
  /// @param attempts since it last went through
  /// @param failure what the mail server said, in its own words
  public record FailingMail(
      Login login, Optional<Instant> since, int attempts, Optional<String> failure) {}

  /// @param server host and port, where there is one
  public record MailState(Optional<String> server, List<FailingMail> failing) {}

  List<Route> routes() {
    return List.of(
        Route.get("/api/mail-wish")
            .by(Access.MEMBER)
            .about("Whether this account is told by e-mail that something it follows has changed.")
            .answers(200, "The wish", WishView.class)
            .with(call -> Answer.ok(view(wishes.find(login(call))))),
        Route.put("/api/mail-wish")
            .by(Access.MEMBER)
            .about("Wishes to be told at one address; 404 where the node has no mail server.")
            .body(WishBody.class, MAX_BODY_BYTES)
            .answers(204, "Done")
            .with(this::put),
        Route.delete("/api/mail-wish")
            .by(Access.MEMBER)
            .about("Wishes it no more; the address is forgotten.")
            .answers(204, "Done")
            .with(call -> {
              wishes.remove(login(call));
              return Answer.none();
            }),
        Route.get("/api/mail")
            .by(Access.ADMINISTRATOR)
            .about("The mail server, and what does not go through.")
            .answers(200, "The state", MailState.class)
            .with(call -> Answer.ok(state())));
  }

  private static Login login(Call call) {
    return call.caller().account().login();
  }

  private WishView view(Optional<Wishes.Wish> wish) {
    return new WishView(
        server.isPresent(),
        wish.map(Wishes.Wish::address).map(Address::value),
        wish.map(Wishes.Wish::rhythm),
        wish.flatMap(Wishes.Wish::failedSince));
  }

  private Answer put(Call call) {
    WishBody body = call.body(WISH);
    Address to = body.to();
    if (server.isEmpty()) {
      throw new ProblemFound(new Problem.NotFound());
    }
    wishes.put(login(call), to, body.rhythm(), theatre.state().seq(), clock.instant());
    return Answer.none();
  }

  private MailState state() {
    return new MailState(
        server.map(one -> one.host() + ":" + one.port()),
        wishes.listFailing().stream()
            .map(wish ->
                new FailingMail(wish.login(), wish.failedSince(), wish.attempts(), wish.failure()))
            .toList());
  }
}
