package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A reader whose connection takes next to nothing, as over a satellite, and who does not read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlowStreamHoldsNobodyUpTest {
  /// Each delta holds the operation with all objections so far; together they are more than the
  /// system keeps for a connection that is not read.
  private static final int OBJECTIONS = 80;

  private static final String LONG_REASON = "é".repeat(3_000);
  private static final String LOGIN = "barkhane.plans";

  private final TestNode node = TestNode.demonstration();

  @AfterAll
  void close() {
    node.close();
  }

  /// One who reads a stream on a connection of his own. HTTP/1.0, for bytes without chunks.
  private final class Reader implements AutoCloseable {
    private final Socket socket = new Socket();
    private final BufferedReader lines;

    Reader(int bufferBytes) throws IOException {
      socket.setReceiveBufferSize(bufferBytes);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.server.port()));
      String request =
          "GET /api/stream HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n\r\n"
              .formatted(node.token(LOGIN));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Reads on to the event that has these words, and returns how many events came.
    int readTo(String words) throws IOException {
      int events = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          events++;
          if (line.contains(words)) {
            return events;
          }
        }
      }
      throw new AssertionError("the stream ended without “" + words + "”");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void actsAreAnsweredOthersAreToldAndTheSlowOneGetsAllInFewerEvents() throws Exception {
    try (Reader slow = new Reader(1 << 10);
        Reader other = new Reader(1 << 20);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      other.readTo("\"full\":true");
      Future<Integer> told = threads.submit(() -> other.readTo("Le dernier."));
      Client lead = node.script(LOGIN);
      for (int i = 1; i < OBJECTIONS; i++) {
        object(lead, LONG_REASON);
      }
      object(lead, "Le dernier.");
      assertTrue(told.get() > 0);
      int events = slow.readTo("Le dernier.");
      assertTrue(events < OBJECTIONS, () -> events + " events for " + OBJECTIONS + " acts");
    }
  }

  private static void object(Client lead, String reason) {
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
}
