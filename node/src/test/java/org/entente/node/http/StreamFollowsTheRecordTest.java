package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.identity.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamFollowsTheRecordTest {
  private final TestNode node = TestNode.demonstration();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterAll
  void close() {
    node.close();
  }

  private record Event(String id, String data) {
    boolean says(String words) {
      return data.contains(words);
    }
  }

  /// One reader of a stream.
  private final class Reader implements AutoCloseable {
    private final HttpResponse<java.io.InputStream> response;
    private final BufferedReader lines;

    Reader(String token, String query) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + node.server.port() + "/api/stream" + query))
              .header("Authorization", "Bearer " + token)
              .build();
      response = http.send(request, BodyHandlers.ofInputStream());
      lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /// The next event; none at the end.
    Optional<Event> next() throws IOException {
      String id = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          return Optional.of(new Event(id, line.substring(6)));
        }
      }
      return Optional.empty();
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  private void object(String reason) {
    Client lead = node.script("barkhane.plans");
    String post = lead.get("/api/session").json().path("posts").get(0).path("id").asString();
    String operation =
        lead.get("/api/operations").json().path("items").get(0).path("id").asString();
    String body =
        """
        {"id":"%s","theatre":"mali-2021","post":"%s","asOf":1,"content":{"kind":"RaiseObjection",
         "operation":"%s","reason":"%s"}}\
        """
            .formatted(UUID.randomUUID(), post, operation, reason);
    assertEquals(201, lead.post("/api/acts", body).status());
  }

  @Test
  void aStreamBeginsWithAllAndGoesOnWithWhatChanges() throws Exception {
    try (Reader reader = new Reader(node.token("barkhane.plans"), "")) {
      assertTrue(reader.next().orElseThrow().says("\"full\":true"));
      object("Première.");
      Event change = reader.next().orElseThrow();
      assertTrue(change.says("Première."), change.data());
      assertFalse(change.says("\"full\":true"));
    }
  }

  @Test
  void whoComesBackGoesOnFromHisCursor() throws Exception {
    String cursor;
    try (Reader reader = new Reader(node.token("barkhane.plans"), "")) {
      cursor = reader.next().orElseThrow().id();
    }
    object("Pendant l’absence.");
    try (Reader reader = new Reader(node.token("barkhane.plans"), "?cursor=" + cursor)) {
      Event change = reader.next().orElseThrow();
      assertTrue(change.says("Pendant l’absence."), change.data());
      assertFalse(change.says("\"full\":true"));
    }
  }

  @Test
  void aStreamEndsWithItsSignIn() throws Exception {
    String token = node.token("barkhane.plans");
    try (Reader reader = new Reader(token, "")) {
      reader.next();
      assertTrue(
          node.edge
              .accounts()
              .setPassword(new Login("barkhane.plans"), "an entirely new password", "cli"));
      object("Après la fin.");
      assertEquals(Optional.empty(), reader.next());
    }
  }
}
