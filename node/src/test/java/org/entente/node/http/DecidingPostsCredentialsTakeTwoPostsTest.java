package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.entente.coordination.Matrix;
import org.entente.kernel.Canonical;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DecidingPostsCredentialsTakeTwoPostsTest {
  private static final String PASSWORD = "{\"password\":\"another good password\"}";
  private static final String TOKEN = "{\"label\":\"script\"}";

  private final TestNode node = TestNode.demonstration();
  private final Client administrator = node.script("admin");

  @AfterAll
  void close() {
    node.close();
  }

  /// Signs for the first post the account holds.
  private Client.Reply sign(String login, String id, String content) {
    return sign(node.script(login), id, content);
  }

  private static Client.Reply sign(Client client, String id, String content) {
    var session = client.get("/api/session").json();
    return client.post(
        "/api/acts",
        "{\"id\":\"%s\",\"theatre\":\"mali-2021\",\"post\":\"%s\",\"asOf\":%d,\"content\":%s}"
            .formatted(
                id, session.at("/posts/0/id").asString(), session.path("head").asLong(), content));
  }

  private String request(String login, String person) {
    String id = UUID.randomUUID().toString();
    String content = "{\"kind\":\"RequestCredentialReset\",\"person\":\"" + person + "\"}";
    Client.Reply reply = sign(login, id, content);
    assertEquals(201, reply.status(), reply.toString());
    return id;
  }

  private Client.Reply confirm(String login, String reset) {
    return sign(
        login,
        UUID.randomUUID().toString(),
        "{\"kind\":\"ConfirmCredentialReset\",\"reset\":\"" + reset + "\"}");
  }

  @Test
  void anAdministratorAloneSetsNoneOfThem() {
    for (String login : new String[] {"mali.operations", "barkhane.greffe"}) {
      Client.Reply password = administrator.put("/api/accounts/" + login + "/password", PASSWORD);
      assertEquals(409, password.status());
      assertEquals("reset-needed", password.code());
      assertEquals(
          "reset-needed", administrator.post("/api/accounts/" + login + "/tokens", TOKEN).code());
    }
    assertEquals(
        204, administrator.put("/api/accounts/barkhane.plans/password", PASSWORD).status());
    assertEquals(201, administrator.post("/api/accounts/barkhane.plans/tokens", TOKEN).status());
  }

  @Test
  void theOneConcernedDoesNotConfirm() {
    String reset = request("takuba.chef", "takuba.greffe");
    assertEquals("second-signature-needed", confirm("takuba.greffe", reset).code());
    assertEquals("second-signature-needed", confirm("takuba.chef", reset).code());
  }

  @Test
  void twoPostsLetHimOnceForThePersonNamed() {
    String path = "/api/accounts/mali.greffe/password";
    String reset = request("mali.chef", "mali.greffe");
    assertEquals("reset-needed", administrator.put(path, PASSWORD).code());
    assertEquals(201, confirm("mali.operations", reset).status());
    assertEquals(400, administrator.put(path, "{\"password\":\"short\"}").status());
    assertEquals(
        "reset-needed", administrator.put("/api/accounts/mali.chef/password", PASSWORD).code());
    assertTrue(listed("mali.greffe").contains("resetUntil"));
    assertEquals(204, administrator.put(path, PASSWORD).status());
    assertEquals("reset-needed", administrator.put(path, PASSWORD).code());
    assertFalse(listed("mali.greffe").contains("resetUntil"));
    Client.Reply post = node.script("barkhane.plans").get("/api/posts/mali.greffe");
    assertEquals("mali.chef", post.json().at("/resets/0/askedBy").asString());
  }

  private String listed(String login) {
    for (var account : administrator.get("/api/accounts").json().path("items")) {
      if (account.path("login").asString().equals(login)) {
        return account.toString();
      }
    }
    throw new AssertionError(login);
  }

  @Test
  void whatBindsAPartyIsSignedWithAPasswordOfOnesOwn() {
    node.open("mali.chef.bis", Optional.of("mali.chef"), false);
    String reset = request("mali.greffe", "mali.chef");
    assertEquals("own-credential-needed", confirm("mali.chef.bis", reset).code());
    String content = "{\"kind\":\"ConfirmCredentialReset\",\"reset\":\"" + reset + "\"}";
    Client browser = node.browser("mali.chef.bis");
    String id = UUID.randomUUID().toString();
    assertEquals("own-credential-needed", sign(browser, id, content).code());
    Client.Reply changed =
        browser.put(
            "/api/session/password",
            "{\"current\":\"" + TestNode.PASSWORD + "\",\"password\":\"a password of my own\"}");
    assertEquals(200, changed.status(), changed.toString());
    Client own = node.nobody().signIn("mali.chef.bis", "a password of my own");
    assertEquals("second-signature-needed", sign(own, id, content).code());
  }

  /// A matrix in which all is compatible would hide what a decision has to weigh.
  @Test
  void aTokenThatAnAdministratorMadePublishesNoMatrix() {
    String planner = "mali.plans.bis";
    String person = node.script("mali.plans").get("/api/session").json().path("person").asString();
    node.open(planner, Optional.of(person), false);
    String content =
        "{\"kind\":\"PublishMatrix\",\"matrix\":" + Canonical.write(Matrix.standard()) + "}";
    Client.Reply made = administrator.post("/api/accounts/" + planner + "/tokens", TOKEN);
    assertEquals(201, made.status(), made.toString());
    Client token = node.nobody().token(made.json().path("token").asString());
    Client.Reply refused = sign(token, UUID.randomUUID().toString(), content);
    assertEquals("own-credential-needed", refused.code(), refused.toString());
    Client.Reply own = sign("mali.plans", UUID.randomUUID().toString(), content);
    assertEquals(201, own.status(), own.toString());
  }

  @Test
  void aFurtherAccountForTheSamePersonIsRefusedToo() {
    Client.Reply reply =
        administrator.post(
            "/api/accounts",
            "{\"login\":\"shadow\",\"password\":\"another good password\",\"person\":"
                + "\"mali.chef\",\"administrator\":false,\"locale\":\"fr\"}");
    assertEquals("reset-needed", reply.code());
  }
}
