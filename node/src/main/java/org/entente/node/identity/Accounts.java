package org.entente.node.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.kernel.Bug;
import org.entente.kernel.PersonId;
import org.entente.node.text.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All accounts, in the database.
public final class Accounts {
  /// A page of them is all an administrator's screen shows; a theatre has hundreds.
  private static final int MAX_LISTED = 5_000;

  private static final String COLUMNS =
      "login, person, administrator, demo, language, disabled, created_at, password_set_at,"
          + " password_set_by";

  private final JdbcClient sql;
  private final InstantSource clock;
  private final Passwords passwords;

  public Accounts(DataSource database, InstantSource clock, Passwords passwords) {
    this.sql = JdbcClient.create(database);
    this.clock = clock;
    this.passwords = passwords;
  }

  /// What is said of a new account.
  ///
  /// @param by the login that creates it, or `cli`
  public record Opening(
      Login login,
      String password,
      Optional<PersonId> person,
      boolean administrator,
      boolean demo,
      Language language,
      String by) {}

  /// Opens an account.
  ///
  /// @return empty if the login is taken
  public Optional<Account> open(Opening opening) {
    Instant now = now();
    Account account =
        new Account(
            opening.login(),
            opening.person(),
            opening.administrator(),
            opening.demo(),
            opening.language(),
            false,
            now,
            now,
            opening.by());
    try {
      insert(account, passwords.hash(opening.password()));
      return Optional.of(account);
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  private void insert(Account account, String hash) {
    sql.sql(
            """
            INSERT INTO entente.account
              (login, password_hash, password_set_at, password_set_by, person, administrator, demo,
               language, created_at)
            VALUES (:login, :hash, :at, :by, :person, :administrator, :demo, :language, :at)
            """)
        .param("login", account.login().value())
        .param("hash", hash)
        .param("at", utc(account.createdAt()))
        .param("by", account.passwordSetBy())
        .param("person", account.person().map(PersonId::value).orElse(null))
        .param("administrator", account.administrator())
        .param("demo", account.demo())
        .param("language", account.language().tag())
        .update();
  }

  public Optional<Account> find(Login login) {
    return sql.sql("SELECT " + COLUMNS + " FROM entente.account WHERE login = :login")
        .param("login", login.value())
        .query((row, n) -> account(row))
        .optional();
  }

  /// Whether the person has an account, disabled or not.
  public boolean hasOf(PersonId person) {
    return sql.sql("SELECT EXISTS (SELECT FROM entente.account WHERE person = :person)")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  public List<Account> list() {
    return sql.sql("SELECT " + COLUMNS + " FROM entente.account ORDER BY login LIMIT :limit")
        .param("limit", MAX_LISTED)
        .query((row, n) -> account(row))
        .list();
  }

  /// Whether the demo has left accounts here, whose passwords are printed on a screen.
  public boolean hasDemo() {
    return sql.sql("SELECT EXISTS (SELECT FROM entente.account WHERE demo)")
        .query(Boolean.class)
        .single();
  }

  public boolean isEmpty() {
    return sql.sql("SELECT NOT EXISTS (SELECT FROM entente.account)").query(Boolean.class).single();
  }

  /// Sets a new password and ends every session and token of the account.
  ///
  /// @param by the login that sets it, or `cli`
  /// @return false if there is no such account
  public boolean setPassword(Login login, String password, String by) {
    String hash = passwords.hash(password);
    return sql.sql(
                """
                UPDATE entente.account
                SET password_hash = :hash, password_set_at = :at, password_set_by = :by,
                  generation = generation + 1
                WHERE login = :login
                """)
            .param("login", login.value())
            .param("hash", hash)
            .param("at", utc(now()))
            .param("by", by)
            .update()
        == 1;
  }

  /// Lets an account in or keeps it out; keeping it out ends its sessions and tokens.
  ///
  /// @return false if there is no such account
  public boolean setDisabled(Login login, boolean disabled) {
    return sql.sql(
                """
                UPDATE entente.account SET disabled = :disabled, generation = generation + 1
                WHERE login = :login
                """)
            .param("login", login.value())
            .param("disabled", disabled)
            .update()
        == 1;
  }

  public boolean setLanguage(Login login, Language language) {
    return sql.sql("UPDATE entente.account SET language = :language WHERE login = :login")
            .param("login", login.value())
            .param("language", language.tag())
            .update()
        == 1;
  }

  /// The hash to check a sign-in against; none for an account that may not sign in.
  Optional<PasswordHash> findHash(Login login) {
    return sql.sql(
            """
            SELECT password_hash, generation FROM entente.account
            WHERE login = :login AND NOT disabled
            """)
        .param("login", login.value())
        .query((row, n) -> new PasswordHash(login, row.getString(1), row.getInt(2)))
        .optional();
  }

  /// What a sign-in is checked against.
  ///
  /// @param generation how many times the password was set: what a sign-in checked must still be
  ///   the password when its session is used
  record PasswordHash(Login login, String hash, int generation) {}

  /// Makes an account of a row that has the columns of this table under their own names.
  static Account account(ResultSet row) throws SQLException {
    return new Account(
        new Login(row.getString("login")),
        Optional.ofNullable(row.getString("person")).map(PersonId::new),
        row.getBoolean("administrator"),
        row.getBoolean("demo"),
        language(row.getString("language")),
        row.getBoolean("disabled"),
        instant(row, "created_at"),
        instant(row, "password_set_at"),
        row.getString("password_set_by"));
  }

  private static Language language(String tag) {
    return Language.find(tag).orElseThrow(() -> new Bug("no language " + tag));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
