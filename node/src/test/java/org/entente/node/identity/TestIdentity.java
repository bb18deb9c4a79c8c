package org.entente.node.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.entente.kernel.PersonId;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.node.text.Language;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Accounts in a database of their own, with a clock that moves when told.
final class TestIdentity implements InstantSource {
  static final String PASSWORD = "correct horse battery";
  static final Login SIDIBE = new Login("fama.sidibe");

  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  final Database database = TestPostgres.database();
  final DataSource source = source(database);
  final Passwords passwords = new Passwords();
  final Accounts accounts = new Accounts(source, this, passwords);
  final Credentials credentials = new Credentials(source, this);
  final SignIn signIn = new SignIn(accounts, credentials, passwords, this);

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Account openSidibe() {
    return open(SIDIBE, Optional.of(new PersonId("fama.sidibe")), false).orElseThrow();
  }

  Optional<Account> open(Login login, Optional<PersonId> person, boolean administrator) {
    return accounts.open(
        new Accounts.Opening(login, PASSWORD, person, administrator, false, Language.FR, "cli"));
  }

  private static DataSource source(Database database) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(
            database.url(), database.app().name(), database.app().password());
    Properties properties = new Properties();
    properties.putAll(Database.DRIVER_PROPERTIES);
    source.setConnectionProperties(properties);
    return source;
  }
}
