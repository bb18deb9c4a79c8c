package org.entente.node.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.kernel.TheatreId;
import org.entente.node.identity.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who wants to be told by e-mail, how often, and how that went.
public final class Wishes {
  private static final String ALL =
      "SELECT login, address, rhythm, told, due_at, attempts, failed_since, failure"
          + " FROM entente.mail_wish WHERE theatre = :theatre";

  /// Told in one round; the others are told in the next, a minute later.
  private static final int ROUND = 50;

  /// Of what a mail server says, enough to know why.
  private static final int MAX_FAILURE_CHARS = 300;

  private final JdbcClient sql;
  private final TheatreId theatre;

  public Wishes(DataSource database, TheatreId theatre) {
    this.sql = JdbcClient.create(database);
    this.theatre = theatre;
  }

  /// How often at most.
  public enum Rhythm {
    HOURLY(Duration.ofHours(1)),
    DAILY(Duration.ofDays(1)),
    WEEKLY(Duration.ofDays(7));

    private final Duration span;

    Rhythm(Duration span) {
      this.span = span;
    }

    Duration span() {
      return span;
    }
  }

  /// @param told the entry up to which was told
  /// @param failure what the mail server said, or that there was none
  public record Wish(
      Login login,
      Address address,
      Rhythm rhythm,
      long told,
      Instant dueAt,
      int attempts,
      Optional<Instant> failedSince,
      Optional<String> failure) {}

  public Optional<Wish> find(Login login) {
    return sql.sql(ALL + " AND login = :login")
        .param("theatre", theatre.value())
        .param("login", login.value())
        .query((row, n) -> wish(row))
        .optional();
  }

  /// Those to which a message did not go through, the longest first.
  public List<Wish> listFailing() {
    return sql.sql(ALL + " AND failed_since IS NOT NULL ORDER BY failed_since, login")
        .param("theatre", theatre.value())
        .query((row, n) -> wish(row))
        .list();
  }

  List<Wish> listDue(Instant now) {
    return sql.sql(ALL + " AND due_at <= :now ORDER BY due_at, login LIMIT " + ROUND)
        .param("theatre", theatre.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> wish(row))
        .list();
  }

  /// @param upTo the record's length: what stands in it is told no more
  public void put(Login login, Address address, Rhythm rhythm, long upTo, Instant now) {
    sql.sql(
            """
            INSERT INTO entente.mail_wish (theatre, login, address, rhythm, told, due_at)
            VALUES (:theatre, :login, :address, :rhythm, :told, :due)
            ON CONFLICT (theatre, login) DO UPDATE SET address = :address, rhythm = :rhythm,
              due_at = :due, attempts = 0, failed_since = NULL, failure = NULL
            """)
        .param("theatre", theatre.value())
        .param("login", login.value())
        .param("address", address.value())
        .param("rhythm", rhythm.name())
        .param("told", upTo)
        .param("due", now.plus(rhythm.span()).atOffset(ZoneOffset.UTC))
        .update();
  }

  public void remove(Login login) {
    sql.sql("DELETE FROM entente.mail_wish WHERE theatre = :theatre AND login = :login")
        .param("theatre", theatre.value())
        .param("login", login.value())
        .update();
  }

  /// Told, or there was nothing to tell.
  void told(Wish wish, long upTo, Instant now) {
    update(wish, upTo, now.plus(wish.rhythm().span()), 0, Optional.empty(), Optional.empty());
  }

  /// It did not go through, and is tried again.
  void failed(Wish wish, String why, Instant now, Duration wait) {
    String said = why.substring(0, Math.min(why.length(), MAX_FAILURE_CHARS));
    update(
        wish,
        wish.told(),
        now.plus(wait),
        wish.attempts() + 1,
        wish.failedSince().or(() -> Optional.of(now)),
        Optional.of(said));
  }

  /// A wish that was changed meanwhile stays as it was changed.
  private void update(
      Wish wish,
      long told,
      Instant due,
      int attempts,
      Optional<Instant> since,
      Optional<String> failure) {
    sql.sql(
            """
            UPDATE entente.mail_wish SET told = greatest(told, :told), due_at = :due,
              attempts = :attempts, failed_since = :since, failure = :failure
            WHERE theatre = :theatre AND login = :login AND address = :address
            """)
        .param("theatre", theatre.value())
        .param("login", wish.login().value())
        .param("address", wish.address().value())
        .param("told", told)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .param("attempts", attempts)
        .param("since", since.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("failure", failure.orElse(null))
        .update();
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        new Login(row.getString(1)),
        new Address(row.getString(2)),
        Rhythm.valueOf(row.getString(3)),
        row.getLong(4),
        instant(row, 5).orElseThrow(() -> new SQLException("no instant")),
        row.getInt(6),
        instant(row, 7),
        Optional.ofNullable(row.getString(8)));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }
}
