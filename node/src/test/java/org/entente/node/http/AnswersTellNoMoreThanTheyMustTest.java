package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnswersTellNoMoreThanTheyMustTest {
  private final TestNode node = new TestNode();
  private final Client member = node.nobody().token(node.token(node.newMember()));

  @AfterAll
  void close() {
    node.close();
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (String path : List.of("/api/session", "/health/live", "/nothing", "/api/nothing")) {
      Client.Reply reply = member.get(path);
      String policy =
          path.startsWith("/api/")
              ? SecurityHeaders.DATA_POLICY
              : SecurityHeaders.CONTENT_SECURITY_POLICY;
      assertEquals(policy, reply.header("Content-Security-Policy"), path);
      assertFalse(reply.header("Content-Security-Policy").contains("unsafe"), path);
      assertEquals("nosniff", reply.header("X-Content-Type-Options"), path);
      assertEquals("DENY", reply.header("X-Frame-Options"), path);
      assertEquals("no-referrer", reply.header("Referrer-Policy"), path);
      assertEquals(16, reply.header("X-Request-Id").length(), path);
      assertEquals("", reply.header("Server"), path);
      assertEquals("no-store", reply.header("Cache-Control"), path);
    }
  }

  @Test
  void whatIsNotThereIsToldOnlyToWhoeverIsSignedIn() {
    assertEquals(401, node.nobody().get("/api/nothing").status());
    Client.Reply reply = member.get("/api/nothing");
    assertEquals(404, reply.status());
    assertEquals("not-found", reply.code());
    assertEquals("application/problem+json", reply.header("Content-Type"));
  }

  @Test
  void aWrongMethodIsToldWithTheRightOnes() {
    assertEquals(401, node.nobody().put("/api/session", "{}").status());
    Client.Reply reply = member.put("/api/session", "{}");
    assertEquals(405, reply.status());
    assertEquals("POST, GET, DELETE", reply.header("Allow"));
  }

  @Test
  void aProblemSpeaksTheCallersLanguage() {
    Client.Reply french = node.nobody().get("/api/session");
    assertEquals("Identification nécessaire", french.json().path("title").asString());
    Client.Reply english =
        node.nobody().header("Accept-Language", "en-GB,en;q=0.9").get("/api/session");
    assertEquals("Sign-in needed", english.json().path("title").asString());
    assertEquals("en", english.header("Content-Language"));
    assertEquals(
        "{\"code\":\"unauthenticated\",\"detail\":\"Open a session, or present a valid token.\","
            + "\"status\":401,\"title\":\"Sign-in needed\","
            + "\"type\":\"urn:entente:problem:unauthenticated\"}",
        english.body());
  }

  @Test
  void aMalformedBodyIsToldByItsPlaceAndNotQuoted() {
    Client.Reply reply =
        member.put("/api/session/locale", "{\"locale\":\"en\",\"zebra\":\"secret words\"}");
    assertEquals(400, reply.status());
    assertEquals("unknown-field", reply.json().path("reason").asString());
    assertEquals("/zebra", reply.json().path("pointer").asString());
    assertFalse(reply.body().contains("secret words"), reply.body());
    Client.Reply broken = member.put("/api/session/locale", "{secret words");
    assertFalse(broken.body().contains("secret"), broken.body());
  }

  @Test
  void aRequestTheFirewallRefusesGetsAProblemToo() {
    Client.Reply reply = member.get("/api//session");
    assertEquals(400, reply.status());
    assertEquals("malformed", reply.code());
  }

  @Test
  void theErrorPageByItsNameIsNothing() {
    assertEquals(404, member.get("/error").status());
  }

  @Test
  void metricsAreForThisMachineOrAnAdministrator() {
    Client.Reply here = node.nobody().get("/metrics");
    assertEquals(200, here.status());
    assertTrue(here.body().contains("jvm_memory_used_bytes"), here.body());
    member.get("/api/session");
    assertTrue(node.nobody().get("/metrics").body().contains("route=\"/api/session\""));
    assertEquals(
        401, node.nobody().header("X-Forwarded-For", "192.0.2.1").get("/metrics").status());
    assertEquals(401, node.nobody().header("Forwarded", "for=192.0.2.1").get("/metrics").status());
  }

  @Test
  void theCatalogueIsOpenAndAskedForOnce() {
    Client.Reply reply = node.nobody().get("/api/catalogue/fr.json");
    assertEquals(200, reply.status());
    assertEquals("Rendre un avis", reply.json().path("act.TakePosition").asString());
    String tag = reply.header("ETag");
    assertEquals(
        304, node.nobody().header("If-None-Match", tag).get("/api/catalogue/fr.json").status());
  }
}
