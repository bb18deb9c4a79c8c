package org.entente.node.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scripts of one post that raise objections over HTTP, one after the other, until nobody listens.
final class ObjectingClients {
  static final String LOGIN = "barkhane.plans";

  private static final int CLIENTS = 8;
  private static final int CREATED = 201;

  /// What a node says that takes no more acts; anything else is no clear answer.
  private static final int UNAVAILABLE = 503;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json = new JsonMapper();
  private final SortedSet<Long> accepted = new ConcurrentSkipListSet<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final URI base;
  private final String token;
  private final JsonNode session;
  private final String operation;

  ObjectingClients(String base, String token) throws IOException, InterruptedException {
    this.base = URI.create(base);
    this.token = token;
    this.session = get("/api/session");
    this.operation = get("/api/operations").path("items").get(0).path("id").asString();
  }

  /// The entries of the acts that were accepted.
  SortedSet<Long> accepted() {
    return accepted;
  }

  /// Acts that were answered with a refusal, or that no connection was to be had for.
  int refused() {
    return refused.get();
  }

  long head() {
    return session.path("head").asLong();
  }

  /// The clients, each on a thread of its own.
  static final class Running implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();

    /// Waits until all have found that nobody listens any more, and fails as the first that failed.
    void join() throws InterruptedException, ExecutionException {
      for (Future<?> client : clients) {
        client.get();
      }
    }

    @Override
    public void close() {
      threads.shutdownNow();
      threads.close();
    }
  }

  Running start() {
    Running running = new Running();
    for (int i = 0; i < CLIENTS; i++) {
      running.clients.add(
          running.threads.submit(() -> {
            objectUntilNobodyListens();
            return true;
          }));
    }
    return running;
  }

  private void objectUntilNobodyListens() throws InterruptedException {
    boolean listened = true;
    while (listened) {
      listened = object();
    }
  }

  private boolean object() throws InterruptedException {
    String act =
        """
        {"id":"%s","theatre":"mali-2021","post":"%s","asOf":1,"content":{"kind":"RaiseObjection",
         "operation":"%s","reason":"Encore."}}\
        """
            .formatted(
                UUID.randomUUID(), session.path("posts").get(0).path("id").asString(), operation);
    HttpResponse<String> answer;
    try {
      answer =
          http.send(
              request("/api/acts")
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(act))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException nobodyListens) {
      refused.incrementAndGet();
      return false;
    }
    if (answer.statusCode() == CREATED) {
      accepted.add(json.readTree(answer.body()).path("seq").asLong());
    } else {
      assertEquals(UNAVAILABLE, answer.statusCode(), answer::body);
      refused.incrementAndGet();
    }
    return true;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return json.readTree(
        http.send(request(path).build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }
}
