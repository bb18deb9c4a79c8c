package org.entente.node.identity;

import static org.entente.node.identity.TestIdentity.PASSWORD;
import static org.entente.node.identity.TestIdentity.SIDIBE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.kernel.PersonId;
import org.entente.node.text.Language;
import org.junit.jupiter.api.Test;

final class AccountsKeepWhoMaySignInTest {
  private final TestIdentity identity = new TestIdentity();

  @Test
  void anAccountIsFoundAsItWasOpened() {
    Account opened = identity.openSidibe();
    assertEquals(Optional.of(opened), identity.accounts.find(SIDIBE));
    assertEquals(List.of(opened), identity.accounts.list());
    assertFalse(identity.accounts.hasDemo());
  }

  @Test
  void aLoginIsTakenOnce() {
    identity.openSidibe();
    assertEquals(Optional.empty(), identity.open(SIDIBE, Optional.empty(), false));
  }

  @Test
  void anAdministratorIsNoPersonNeitherInCodeNorInTheDatabase() throws SQLException {
    Optional<PersonId> person = Optional.of(new PersonId("fama.sidibe"));
    assertThrows(Malformed.class, () -> identity.open(new Login("admin"), person, true));
    identity.open(new Login("admin"), Optional.empty(), true);
    try (Connection session = identity.source.getConnection();
        Statement statement = session.createStatement()) {
      String sql = "UPDATE entente.account SET person = 'fama.sidibe' WHERE login = 'admin'";
      assertThrows(SQLException.class, () -> statement.execute(sql));
    }
  }

  @Test
  void demoAccountsAreSeen() {
    identity.accounts.open(
        new Accounts.Opening(
            new Login("demo"), PASSWORD, Optional.empty(), false, true, Language.EN, "cli"));
    assertTrue(identity.accounts.hasDemo());
  }

  @Test
  void noPasswordAndNoSecretStandsInTheDatabase() throws SQLException {
    identity.openSidibe();
    Secret token = identity.credentials.issueToken(SIDIBE, "script", Credentials.TOKEN_LIFE, "cli");
    String all = dump("account") + dump("credential");
    assertFalse(all.contains(PASSWORD));
    assertFalse(all.contains(token.reveal()));
    assertTrue(all.contains("$argon2id$v=19$m=19456,t=2,p=1$"), all);
  }

  @Test
  void aPasswordIsNeitherShortNorEndless() {
    assertThrows(Malformed.class, () -> identity.passwords.hash("a".repeat(11)));
    assertThrows(Malformed.class, () -> identity.passwords.hash("a".repeat(129)));
  }

  private String dump(String table) throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection session = identity.source.getConnection();
        PreparedStatement rows =
            session.prepareStatement("SELECT t::text FROM entente." + table + " t");
        ResultSet row = rows.executeQuery()) {
      while (row.next()) {
        all.append(row.getString(1)).append('\n');
      }
    }
    return all.toString();
  }
}
