package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.entente.node.identity.Account;
import org.entente.node.identity.Caller;
import org.entente.node.identity.Login;
import org.entente.node.text.Language;
import org.junit.jupiter.api.Test;

final class DemoAccountsAreTheDemosAloneTest {
  private static final String DEMO_ACCOUNT =
      "{\"login\":\"colonel\",\"password\":\"the admins own 1\",\"person\":\"fama.sidibe\","
          + "\"administrator\":false,\"locale\":\"fr\",\"demo\":true}";

  @Test
  void aNodeThatServesForRealOpensNone() {
    try (TestNode node = TestNode.real()) {
      Client administrator = node.script(node.newAdministrator());
      Client.Reply refused = administrator.post("/api/accounts", DEMO_ACCOUNT);
      assertEquals(409, refused.status(), refused.toString());
      assertEquals("demo-account-refused", refused.code());
      assertTrue(node.edge.accounts().find(new Login("colonel")).isEmpty());
      assertFalse(node.edge.accounts().hasDemo());
      assertEquals(
          201, administrator.post("/api/accounts", DEMO_ACCOUNT.replace("true", "false")).status());
    }
  }

  @Test
  void anExerciseOpensThem() {
    try (TestNode node = new TestNode()) {
      Client administrator = node.script(node.newAdministrator());
      assertEquals(201, administrator.post("/api/accounts", DEMO_ACCOUNT).status());
    }
  }

  @Test
  void whereverOneCameFromItsPasswordIsNobodysOwnOnARealNode() {
    Instant at = Instant.parse("2021-03-01T08:00:00Z");
    Account account =
        new Account(
            new Login("colonel"),
            Optional.empty(),
            false,
            true,
            Language.FR,
            false,
            at,
            at,
            "administrator");
    Caller caller = new Caller(account, Caller.Kind.SESSION, at, false);
    assertTrue(caller.isOwn(true));
    assertFalse(caller.isOwn(false));
  }
}
