package org.entente.node.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.entente.kernel.PersonId;
import org.entente.node.desk.TheatreNode;
import org.entente.node.follow.News;
import org.entente.node.follow.ObjectRef;
import org.entente.node.followed.FollowTable;
import org.entente.node.followed.FollowedNews;
import org.entente.node.identity.Account;
import org.entente.node.identity.Accounts;
import org.entente.node.text.Catalogue;
import org.entente.party.Post;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends who wishes it one message when something he follows has changed since he saw it or was
/// told of it; nothing where nothing has.
public final class Mailer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

  /// The shortest rhythm is an hour.
  private static final long BEAT_S = 60;

  /// After a failure it is tried again soon, then ever more rarely.
  private static final Duration FIRST_WAIT = Duration.ofMinutes(2);

  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 10;

  /// Of what changed, so many lines; the others are counted.
  private static final int MOST_LINES = 30;

  private final Smtp smtp;
  private final Wishes wishes;
  private final Accounts accounts;
  private final FollowedNews followed;
  private final TheatreNode theatre;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("mailer").factory());

  /// Starts nothing yet.
  public Mailer(
      MailServer server,
      Wishes wishes,
      Accounts accounts,
      FollowedNews followed,
      TheatreNode theatre,
      InstantSource clock) {
    this.smtp = new Smtp(server);
    this.wishes = wishes;
    this.accounts = accounts;
    this.followed = followed;
    this.theatre = theatre;
    this.clock = clock;
  }

  /// Tells from now on, until it is closed.
  public void start() {
    ScheduledFuture<?> _ =
        thread.scheduleWithFixedDelay(this::roundSafely, BEAT_S, BEAT_S, TimeUnit.SECONDS);
  }

  private void roundSafely() {
    try {
      round();
    } catch (RuntimeException e) {
      // The next round tries again.
      LOG.error("A round of e-mail was broken off", e);
    }
  }

  /// Tells everybody whose hour has come. A server that refuses the node itself is asked once a
  /// round: asked for everybody, it would come to lock the node out.
  public void round() {
    Optional<String> down = Optional.empty();
    for (Wishes.Wish wish : wishes.listDue(clock.instant())) {
      down = tell(wish, down);
    }
  }

  /// @param down why the server takes nothing in this round
  /// @return the same for the next
  private Optional<String> tell(Wishes.Wish wish, Optional<String> down) {
    News news = theatre.news();
    long upTo = news.upTo();
    Instant now = clock.instant();
    Optional<Account> account = accounts.find(wish.login()).filter(one -> !one.disabled());
    List<String> lines = account.map(one -> lines(one, news, wish.told())).orElse(List.of());
    if (account.isEmpty() || lines.isEmpty()) {
      wishes.told(wish, upTo, now);
      return down;
    }
    if (down.isPresent()) {
      wishes.failed(wish, down.get(), now, waitAfter(wish.attempts()));
      return down;
    }
    Catalogue words = Catalogue.in(account.get().language());
    try {
      smtp.send(wish.address(), words.get("mail.subject"), text(words, lines), now);
      wishes.told(wish, upTo, now);
      return down;
    } catch (MessagingException | IOException e) {
      // The log has no names; what the server said is kept beside the wish, for the administrator.
      LOG.warn("A message waits: {}", e.getClass().getSimpleName());
      wishes.failed(wish, e.toString(), now, waitAfter(wish.attempts()));
      return e instanceof SendFailedException ? down : Optional.of(e.toString());
    }
  }

  private static Duration waitAfter(int attempts) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  /// Of every post that the account's person holds now, one after the other.
  private List<String> lines(Account account, News news, long after) {
    Catalogue words = Catalogue.in(account.language());
    List<String> lines = new ArrayList<>();
    if (account.person().isPresent()) {
      PersonId person = account.person().get();
      for (Post post : theatre.state().roster().listHeldBy(person, theatre.now())) {
        Audience audience = new Audience(post.party(), post.id());
        followed.list(account.login(), audience, person, news, after).stream()
            .filter(item -> item.told().count() > 0)
            .map(item -> line(words, audience, item.followed()))
            .forEach(lines::add);
      }
    }
    return lines.stream().distinct().toList();
  }

  private String line(Catalogue words, Audience audience, FollowTable.Followed one) {
    if (one.kind().equals(FollowTable.SEARCH)) {
      return "- " + words.get("mail.search");
    }
    Label label = label(audience, one);
    String what = label.reference().isEmpty() ? words.get("mail.unnamed") : label.reference();
    return "- " + what + (label.exercise() ? " (" + words.get("mail.exercise") + ")" : "");
  }

  private Label label(Audience audience, FollowTable.Followed one) {
    return ObjectRef.findKind(one.kind())
        .flatMap(kind ->
            Views.view(
                theatre.state(),
                new ObjectKey(kind, one.id()),
                audience,
                theatre.now(),
                theatre.texts()))
        .map(Label::of)
        .orElse(Label.NONE);
  }

  private static String text(Catalogue words, List<String> lines) {
    List<String> all = new ArrayList<>();
    all.add(words.get("mail.first"));
    all.add("");
    all.addAll(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    if (lines.size() > MOST_LINES) {
      all.add(words.phrase("mail.others", Map.of("n", lines.size() - MOST_LINES)));
    }
    all.add("");
    all.add(words.get("mail.sign-in"));
    all.add(words.get("mail.why"));
    return String.join("\r\n", all) + "\r\n";
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
