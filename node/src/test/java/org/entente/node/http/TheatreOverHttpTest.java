package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.entente.ledger.export.ExportVerifier;
import org.entente.ledger.export.Verdict;
import org.entente.ledger.verify.VerifyCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TheatreOverHttpTest {
  private final TestNode node = TestNode.demonstration();
  private final Client host = node.script("mali.operations");
  private final Client lead = node.script("barkhane.plans");

  @AfterAll
  void close() {
    node.close();
  }

  List<Route> audienceRoutes() {
    return node.table().routes().stream()
        .filter(route -> route.parameters().contains(Posts.POST))
        .toList();
  }

  /// As its method wants it; what is sent is well-formed and says nothing.
  private static Client.Reply ask(Client client, Route route, String query) {
    String path = route.path().replaceAll("\\{[^}]*}", "1") + query;
    return switch (route.method()) {
      case GET -> client.get(path);
      case DELETE -> client.delete(path);
      case POST, PUT -> client.send(route.method().name(), path, body(route));
    };
  }

  private static String body(Route route) {
    return route.path().equals("/api/followed/seen") ? "{\"upTo\":0}" : "{\"text\":\"x\"}";
  }

  private static String postOf(Client client) {
    return client.get("/api/session").json().path("posts").get(0).path("id").asString();
  }

  private String anOperationOf(Client client) {
    return client.get("/api/operations").json().path("items").get(0).path("id").asString();
  }

  private String notice(String id, String post, String text) {
    return """
    {"id":"%s","theatre":"mali-2021","post":"%s","asOf":1,"content":{"kind":"RaiseObjection",
     "operation":"%s","reason":"%s"}}\
    """
        .formatted(id, post, anOperationOf(lead), text);
  }

  @ParameterizedTest
  @MethodSource("audienceRoutes")
  void nobodyReadsForAPostOfAnother(Route route) {
    for (String post : List.of(postOf(host), "no-such-post", "barkhane.nobody")) {
      Client.Reply reply = ask(lead, route, "?post=" + post);
      assertEquals(403, reply.status(), route.path());
      assertEquals("post-not-held", reply.code());
    }
  }

  @ParameterizedTest
  @MethodSource("audienceRoutes")
  void whoHoldsNoPostMustSayWhich(Route route) {
    String nobody = node.newMember();
    Client.Reply reply = ask(node.script(nobody), route, "");
    assertEquals(400, reply.status());
    assertEquals("Post", reply.json().path("subject").asString());
  }

  @Test
  void theSessionTellsPostsAndWhatTheyMaySign() {
    JsonNode session = host.get("/api/session").json();
    assertEquals("mali-2021", session.path("theatre").asString());
    assertEquals("NODE", session.path("custody").asString());
    assertTrue(session.path("head").asLong() > 60);
    JsonNode post = session.path("posts").get(0);
    assertEquals("mali", post.path("party").asString());
    assertTrue(post.path("acts").toString().contains("ApproveOperation"));
  }

  @Test
  void theSameActAgainGetsTheFirstAnswerAndAnotherUnderItsIdNone() {
    String id = UUID.randomUUID().toString();
    String body = notice(id, postOf(lead), "Le mouvement croise notre axe.");
    Client.Reply first = lead.post("/api/acts", body);
    assertEquals(201, first.status(), first.toString());
    assertEquals(id, first.json().path("id").asString());
    Client.Reply again = lead.post("/api/acts", body);
    assertEquals(200, again.status());
    assertEquals(first.json().path("seq"), again.json().path("seq"));
    Client.Reply other = lead.post("/api/acts", notice(id, postOf(lead), "Autre chose."));
    assertEquals(409, other.status());
    assertEquals("act-id-reused", other.code());
  }

  @Test
  void nobodySignsForAPostHeDoesNotHoldAndIsToldTheRule() {
    String body = notice(UUID.randomUUID().toString(), postOf(host), "Non.");
    Client.Reply reply = node.script("barkhane.plans").post("/api/acts", body);
    assertEquals(422, reply.status());
    assertEquals("post-not-held", reply.code());
    assertEquals("Rejet", reply.json().path("title").asString());
    assertTrue(reply.json().path("evidence").path("at").isString(), reply.body());
  }

  @Test
  void aMalformedActIsToldByItsPlace() {
    String body =
        notice(UUID.randomUUID().toString(), postOf(lead), "x").replace("reason", "raison");
    Client.Reply reply = lead.post("/api/acts", body);
    assertEquals(400, reply.status());
    assertEquals("/content/reason", reply.json().path("pointer").asString());
    assertEquals("missing-field", reply.json().path("reason").asString());
  }

  @Test
  void whatIsHiddenAndWhatIsAbsentAreOneAnswer() {
    Client outsider = node.script("humanitaire.acces");
    Client.Reply hidden = outsider.get("/api/operations/" + anOperationOf(lead));
    Client.Reply absent = outsider.get("/api/operations/" + UUID.randomUUID());
    assertEquals(404, hidden.status());
    assertEquals(absent.body(), hidden.body());
  }

  @Test
  void listsSingleObjectsAndTheDeltaAreTheSameViews() {
    JsonNode listed = host.get("/api/operations").json().path("items").get(0);
    JsonNode one = host.get("/api/operations/" + listed.path("id").asString()).json();
    assertEquals(listed, one);
    JsonNode delta = host.get("/api/sync").json();
    assertTrue(delta.path("full").asBoolean());
    boolean found = false;
    for (JsonNode object : delta.path("objects")) {
      found |= object.equals(listed);
    }
    assertTrue(found);
    JsonNode nothing = host.get("/api/sync?cursor=" + delta.path("cursor").asString()).json();
    assertFalse(nothing.path("full").asBoolean());
  }

  @Test
  void onlyTheHostIsToldWhatItsDecisionMustName() {
    String operation = anOperationOf(host);
    String body = "{\"operation\":\"" + operation + "\"}";
    JsonNode basis = host.post("/api/awareness", body).json();
    assertEquals(64, basis.path("version").asString().length());
    assertEquals(32, basis.path("acknowledged").path("seed").asString().length());
    Client.Reply partner =
        lead.post("/api/awareness", "{\"operation\":\"" + anOperationOf(lead) + "\"}");
    assertEquals(422, partner.status());
    assertEquals("host-only", partner.code());
  }

  @Test
  void theRecordIsListedWithItsLengthForAll() {
    JsonNode page = node.script("humanitaire.acces").get("/api/entries?limit=500").json();
    assertEquals(page.path("size").asLong(), page.path("items").size());
    assertEquals(400, host.get("/api/entries?limit=501").status());
    assertEquals(400, host.get("/api/entries?from=x").status());
    assertEquals(404, host.get("/api/entries/999999/proof").status());
    assertEquals(404, host.get("/api/entries/0/proof").status());
    assertTrue(host.get("/api/entries/1/proof").json().path("path").size() > 3);
  }

  @Test
  void anExportVerifiesOffline() throws IOException {
    byte[] export = lead.get("/api/export").body().getBytes(StandardCharsets.UTF_8);
    Verdict verdict =
        ExportVerifier.verify(new ByteArrayInputStream(export), ExportVerifier.Options.DEFAULT);
    assertTrue(verdict instanceof Verdict.Verified, verdict.toString());
  }

  @Test
  void theLogVerifiesByItsAddress(@TempDir Path folder) throws IOException {
    Path token = folder.resolve("token");
    Files.writeString(token, node.token("barkhane.plans"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String url = "http://127.0.0.1:" + node.server.port() + "/api/log/";
    int status =
        VerifyCommand.run(
            new String[] {url, "--token-file", token.toString()},
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    assertEquals(0, status, out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theAdministratorSeesAndSignsNothingOfTheRecord() {
    Client administrator = node.script("admin");
    for (Route route : audienceRoutes()) {
      assertEquals(403, ask(administrator, route, "").status(), route.path());
    }
    String body = notice(UUID.randomUUID().toString(), postOf(host), "Non.");
    assertEquals("forbidden", administrator.post("/api/acts", body).code());
  }
}
