package org.entente.node.http;

import static org.entente.node.http.TestNode.PASSWORD;
import static org.entente.node.http.TestNode.signInBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionsOverHttpTest {
  private static final String SESSION = "/api/session";
  private static final String BAD_TOKEN = "entente_" + "A".repeat(43);

  private final TestNode node = new TestNode();
  private final String login = node.newMember();

  @AfterAll
  void close() {
    node.close();
  }

  private Client stolen(Client client) {
    return node.nobody().header("Cookie", "entente=" + client.cookies().get("entente"));
  }

  @Test
  void signingInGivesASessionAndSigningOutEndsIt() {
    Client member = node.browser(login);
    assertEquals(login, member.get(SESSION).json().path("login").asString());
    Client thief = stolen(member);
    assertEquals(204, member.delete(SESSION).status());
    assertTrue(member.cookies().isEmpty());
    assertEquals(401, thief.get(SESSION).status());
  }

  @Test
  void theSessionCookieIsNotForScriptsAndNotForOtherSites() {
    Client.Reply reply = node.nobody().post(SESSION, signInBody(login, PASSWORD));
    List<String> cookies = reply.response().headers().allValues("Set-Cookie");
    String session = find(cookies, "entente=");
    assertTrue(session.contains("HttpOnly"), session);
    assertTrue(session.contains("SameSite=Strict"), session);
    assertFalse(session.contains("Domain"), session);
    String word = find(cookies, "XSRF-TOKEN=");
    assertFalse(word.contains("HttpOnly"), word);
  }

  private static String find(List<String> cookies, String start) {
    return cookies.stream().filter(cookie -> cookie.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void aSessionThatWasThereBeforeEndsAtSignIn() {
    Client member = node.browser(login);
    Client planted = stolen(member);
    String before = Objects.requireNonNull(member.cookies().get("entente"));
    member.signIn(login, PASSWORD);
    assertNotEquals(before, member.cookies().get("entente"));
    assertEquals(401, planted.get(SESSION).status());
  }

  @Test
  void wrongPasswordAndUnknownLoginAreToldTheSame() {
    Client.Reply wrong = node.nobody().post(SESSION, signInBody(node.newMember(), "no"));
    Client.Reply unknown = node.nobody().post(SESSION, signInBody("nobody", "no"));
    assertEquals(401, wrong.status());
    assertEquals("credentials-wrong", wrong.code());
    assertEquals(wrong.body(), unknown.body());
  }

  @Test
  void guessingIsAnsweredWithHowLongToWait() {
    String victim = node.newMember();
    Client.Reply last = node.nobody().get("/health/live");
    for (int i = 0; i < 7; i++) {
      last = node.nobody().post(SESSION, signInBody(victim, "no"));
    }
    assertEquals(429, last.status());
    assertEquals("throttled", last.code());
    assertTrue(Integer.parseInt(last.header("Retry-After")) >= 1);
  }

  @Test
  void aChangeByCookieNeedsThePagesWord() {
    Client member = node.browser(login);
    Client.Reply without = member.without("X-XSRF-TOKEN").delete(SESSION);
    assertEquals(403, without.status());
    assertEquals("csrf", without.code());
    assertEquals("csrf", member.header("X-XSRF-TOKEN", "x".repeat(43)).delete(SESSION).code());
    Client other = node.browser(login);
    String otherWord = Objects.requireNonNull(other.cookies().get("XSRF-TOKEN"));
    assertEquals("csrf", member.header("X-XSRF-TOKEN", otherWord).delete(SESSION).code());
  }

  @Test
  void aChangeFromAnotherSiteIsRefusedEvenWithTheWord() {
    Client member = node.browser(login).header("Sec-Fetch-Site", "cross-site");
    assertEquals("csrf", member.delete(SESSION).code());
    Client neighbour = node.nobody().header("Sec-Fetch-Site", "same-site");
    assertEquals("csrf", neighbour.post(SESSION, signInBody(login, PASSWORD)).code());
  }

  @Test
  void aTokenNeedsNoWordButMustBeGood() {
    Client script = node.nobody().token(node.token(login));
    assertEquals(204, script.put("/api/session/locale", "{\"locale\":\"en\"}").status());
    assertEquals("en", script.get(SESSION).json().path("locale").asString());
    assertEquals(401, node.nobody().token(BAD_TOKEN).get(SESSION).status());
    assertEquals(401, node.nobody().token("nonsense").get(SESSION).status());
  }

  @Test
  void whoShowsABadTokenIsNotTakenForHisCookie() {
    assertEquals(401, node.browser(login).token(BAD_TOKEN).get(SESSION).status());
  }

  @Test
  void onesOwnNewPasswordEndsTheOtherSessions() {
    String changing = node.newMember();
    Client here = node.browser(changing);
    Client there = node.browser(changing);
    String body = "{\"current\":\"" + PASSWORD + "\",\"password\":\"a new long password\"}";
    assertEquals(200, here.put("/api/session/password", body).status());
    assertEquals(200, here.get(SESSION).status());
    assertEquals(401, there.get(SESSION).status());
    assertEquals(401, node.nobody().post(SESSION, signInBody(changing, PASSWORD)).status());
  }
}
