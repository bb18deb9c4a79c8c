package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SmallDoorsAreShutTest {
  private final TestNode node = TestNode.demonstration();

  @AfterAll
  void close() {
    node.close();
  }

  /// As a client writes it that chooses its own Host.
  private String raw(String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.server.port())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void measurementsAreForThisMachineUnderItsOwnName() throws IOException {
    for (String own : new String[] {"127.0.0.1", "localhost:8080", "[::1]:9000"}) {
      assertTrue(raw("/metrics", own).startsWith("HTTP/1.1 200"), own);
    }
    for (String other : new String[] {"evil.example", "127.0.0.1.evil.example:8080"}) {
      assertTrue(raw("/metrics", other).startsWith("HTTP/1.1 401"), other);
    }
  }

  @Test
  void aSlashInDisguiseIsRefusedInOurOwnWords() throws IOException {
    for (String path : new String[] {"/api%2fsession", "/%2F", "/api/posts/a%2fb"}) {
      String answer = raw(path, "localhost");
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
    }
  }

  @Test
  void aMediaTypeThatIsNoneIsRefusedInOurOwnWords() {
    for (String type : new String[] {"*/*", "application/*", "*"}) {
      Client.Reply reply =
          node.script("mali.chef")
              .send(
                  "POST",
                  "/api/acts",
                  java.net.http.HttpRequest.BodyPublishers.ofString("{}"),
                  type);
      assertEquals(415, reply.status(), reply.toString());
      assertEquals("unsupported-media-type", reply.code());
    }
  }

  @Test
  void anAddressInNoEncodingIsRefusedInOurOwnWords() throws IOException {
    for (String query : new String[] {"?post=%zz", "?post=%", "?%zz=1", "?q=%ED%A0%80", "?q=%C3"}) {
      String answer = raw("/api/operations" + query, "localhost");
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
    }
    assertTrue(raw("/api/operations?q=%C3%A9", "localhost").startsWith("HTTP/1.1 401"));
  }

  @Test
  void thePresentIsToldInMilliseconds() {
    String now = node.script("mali.chef").get("/api/session").json().path("now").asString();
    assertTrue(now.matches("2021-.*T\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z"), now);
  }

  @Test
  void aPostIsNotCreatedWithAKeyThatTheNodeDoesNotKeep() {
    Client chief = node.script("mali.chef");
    String foreign = key(chief, UUID.randomUUID().toString());
    String id = UUID.randomUUID().toString();
    Client.Reply refused = create(chief, id, foreign);
    assertEquals(400, refused.status(), refused.toString());
    assertEquals("key-not-kept", refused.json().path("reason").asString());
    Client.Reply custody = create(chief, id, key(chief, id).replace("NODE", "POST"));
    assertEquals("key-not-kept", custody.json().path("reason").asString());
    Client.Reply kept = create(chief, id, key(chief, id));
    assertEquals("", kept.json().path("reason").asString(""), kept.toString());
  }

  private static String key(Client client, String post) {
    return client.post("/api/keys", "{\"post\":\"" + post + "\"}").json().toString();
  }

  private static Client.Reply create(Client client, String id, String key) {
    var session = client.get("/api/session").json();
    return client.post(
        "/api/acts",
        ("{\"id\":\"%s\",\"theatre\":\"mali-2021\",\"post\":\"%s\",\"asOf\":%d,\"content\":"
                + "{\"kind\":\"CreatePost\",\"title\":{\"fr\":\"Relais\",\"en\":\"Relay\"},"
                + "\"mandate\":{\"acts\":[\"Remark\"],\"sectors\":[],\"categories\":[]},"
                + "\"key\":%s}}")
            .formatted(
                id, session.at("/posts/0/id").asString(), session.path("head").asLong(), key));
  }

  @Test
  void keysForPostsThatAreNeverCreatedHaveAnEnd() {
    Client reader = node.nobody().token(node.token(node.newMember()));
    for (int i = 0; i < SigningRoutes.MAX_UNUSED_KEYS; i++) {
      String post = "never.created-" + i;
      assertEquals(200, reader.post("/api/keys", "{\"post\":\"" + post + "\"}").status(), post);
    }
    Client.Reply more = reader.post("/api/keys", "{\"post\":\"never.created-more\"}");
    assertEquals(429, more.status());
    assertEquals("too-many-keys", more.code());
    assertEquals(200, reader.post("/api/keys", "{\"post\":\"never.created-0\"}").status());
  }
}
