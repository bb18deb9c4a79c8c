package org.entente.node.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.kernel.Malformed;
import org.entente.node.identity.Caller.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions and tokens, in the database: they outlive a restart, and ending one ends it on every
/// machine.
public final class Credentials {
  /// The longest watch; whoever comes after signs in himself.
  public static final Duration SESSION_LIFE = Duration.ofHours(12);

  /// As long as the longest meeting: a screen left signed in after it is no longer open to whoever
  /// comes by. What the page's open stream receives is nobody's use, so it does not count.
  public static final Duration SESSION_IDLE = Duration.ofHours(2);

  /// A use is noted so often at most, so that reading does not write: a session may end earlier by
  /// this than [#SESSION_IDLE].
  static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  public static final Duration TOKEN_LIFE = Duration.ofDays(90);
  public static final Duration MAX_TOKEN_LIFE = Duration.ofDays(366);

  /// A person's desks, laptops and telephones; the oldest session ends first.
  private static final int MAX_PER_LOGIN = 20;

  private static final int MAX_LABEL_CHARS = 80;

  private final JdbcClient sql;
  private final InstantSource clock;

  public Credentials(DataSource database, InstantSource clock) {
    this.sql = JdbcClient.create(database);
    this.clock = clock;
  }

  /// What may be shown of a token.
  public record Listed(UUID id, String label, Instant createdAt, String createdBy, Instant until) {}

  /// @param generation of the password that was checked
  Secret startSession(Login login, int generation) {
    return issue(
        login, Kind.SESSION, "", login.value(), SESSION_LIFE, Optional.of(generation), false);
  }

  /// Makes a token, whose secret is shown this once.
  ///
  /// @param by the login that asks for it, or `cli`
  public Secret issueToken(Login login, String label, Duration life, String by) {
    return issueToken(login, label, life, by, false);
  }

  /// The same.
  ///
  /// @param byReset a credential reset by two posts is used for it
  public Secret issueToken(Login login, String label, Duration life, String by, boolean byReset) {
    requireFit(label, life);
    return issue(login, Kind.TOKEN, label, by, life, Optional.empty(), byReset);
  }

  /// @throws Malformed if no token may be called so or live so long
  public static void requireFit(String label, Duration life) {
    Malformed.unless(
        !label.isBlank() && label.length() <= MAX_LABEL_CHARS, "Token", "has no label");
    Malformed.unless(
        life.isPositive() && life.compareTo(MAX_TOKEN_LIFE) <= 0, "Token", "lives too long");
  }

  private Secret issue(
      Login login,
      Kind kind,
      String label,
      String by,
      Duration life,
      Optional<Integer> generation,
      boolean byReset) {
    Secret secret = Secret.random();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    makeRoom(login, kind, now);
    sql.sql(
            """
            INSERT INTO entente.credential
              (id, hash, login, kind, label, created_at, created_by, expires_at, used_at, by_reset,
               generation)
            SELECT :id, :hash, login, :kind, :label, :now, :by, :expires, :now, :reset,
              coalesce(cast(:generation AS integer), generation)
            FROM entente.account WHERE login = :login
            """)
        .param("id", UUID.randomUUID())
        .param("hash", secret.hash())
        .param("login", login.value())
        .param("kind", kind.name())
        .param("label", label)
        .param("now", Accounts.utc(now))
        .param("by", by)
        .param("expires", Accounts.utc(now.plus(life)))
        .param("reset", byReset)
        .param("generation", generation.orElse(null))
        .update();
    return secret;
  }

  private void makeRoom(Login login, Kind kind, Instant now) {
    sql.sql(
            """
            DELETE FROM entente.credential WHERE expires_at <= :now OR id IN (
              SELECT id FROM entente.credential WHERE login = :login AND kind = :kind
              ORDER BY created_at DESC OFFSET :keep)
            """)
        .param("now", Accounts.utc(now))
        .param("login", login.value())
        .param("kind", kind.name())
        .param("keep", MAX_PER_LOGIN - 1)
        .update();
  }

  /// Who uses this secret, if it is a live credential of this kind; the use is noted.
  public Optional<Caller> use(Secret secret, Kind kind) {
    Optional<Caller> caller = find(secret, kind);
    if (caller.isPresent() && kind == Kind.SESSION) {
      noteUse(secret);
    }
    return caller;
  }

  private void noteUse(Secret secret) {
    Instant now = clock.instant();
    sql.sql(
            """
            UPDATE entente.credential SET used_at = :now
            WHERE hash = :hash AND used_at <= :noted
            """)
        .param("now", Accounts.utc(now))
        .param("hash", secret.hash())
        .param("noted", Accounts.utc(now.minus(USE_NOTED_EVERY)))
        .update();
  }

  /// Who holds this secret, if it is a live credential of this kind, without using it.
  public Optional<Caller> find(Secret secret, Kind kind) {
    return sql.sql(
            """
            SELECT a.*, c.expires_at, c.by_reset FROM entente.credential c JOIN entente.account a USING (login)
            WHERE c.hash = :hash AND c.kind = :kind AND c.expires_at > :now
              AND (c.kind <> 'SESSION' OR c.used_at > :unused)
              AND c.generation = a.generation AND NOT a.disabled
            """)
        .param("hash", secret.hash())
        .param("kind", kind.name())
        .param("now", Accounts.utc(clock.instant()))
        .param("unused", Accounts.utc(clock.instant().minus(SESSION_IDLE)))
        .query((row, n) ->
            new Caller(
                Accounts.account(row),
                kind,
                Accounts.instant(row, "expires_at"),
                row.getBoolean("by_reset")))
        .optional();
  }

  public void end(Secret secret) {
    sql.sql("DELETE FROM entente.credential WHERE hash = :hash")
        .param("hash", secret.hash())
        .update();
  }

  public List<Listed> listTokens(Login login) {
    return sql.sql(
            """
            SELECT c.id, c.label, c.created_at, c.created_by, c.expires_at
            FROM entente.credential c JOIN entente.account a USING (login)
            WHERE login = :login AND c.kind = 'TOKEN' AND c.expires_at > :now
              AND c.generation = a.generation
            ORDER BY c.created_at, c.id
            """)
        .param("login", login.value())
        .param("now", Accounts.utc(clock.instant()))
        .query((row, n) ->
            new Listed(
                row.getObject("id", UUID.class),
                row.getString("label"),
                Accounts.instant(row, "created_at"),
                row.getString("created_by"),
                Accounts.instant(row, "expires_at")))
        .list();
  }

  /// Ends a token before its time.
  ///
  /// @return false if the account has no such token
  public boolean revokeToken(Login login, UUID id) {
    return sql.sql(
                "DELETE FROM entente.credential WHERE login = :login AND id = :id AND kind ="
                    + " 'TOKEN'")
            .param("login", login.value())
            .param("id", id)
            .update()
        == 1;
  }
}
