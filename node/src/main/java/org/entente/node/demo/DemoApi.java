package org.entente.node.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.kernel.Canonical;
import org.entente.kernel.Content;
import org.entente.kernel.PublicKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A script's view of the public interface: bearer tokens, JSON, acts.
final class DemoApi {
  /// A demo node on a slow laptop answers a first act in a few seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final URI base;
  private final String theatre;
  private final Map<String, String> tokens = new HashMap<>();
  private long head;

  DemoApi(URI base, String theatre) {
    this.base = base;
    this.theatre = theatre;
  }

  void use(String login, String token) {
    tokens.put(login, token);
  }

  /// Signs in by a token the administrator makes for the account.
  void tokenFor(String administrator, String login) {
    JsonNode answer =
        send(
            administrator,
            "POST",
            "/api/accounts/" + login + "/tokens",
            Canonical.write(Map.of("label", "demo")));
    tokens.put(login, answer.get("token").asString());
  }

  /// An answer of the interface, whatever it says.
  record Answer(int status, JsonNode body) {
    boolean isFine() {
      return status / 100 == 2;
    }
  }

  String tokenOf(String login) {
    String token = tokens.get(login);
    if (token == null) {
      throw new IllegalStateException("no token for " + login);
    }
    return token;
  }

  JsonNode send(String login, String method, String path, String body) {
    return fine(method + " " + path + " as " + login, exchange(login, method, path, body));
  }

  JsonNode get(String login, String path) {
    return fine("GET " + path + " as " + login, exchange(login, "GET", path, ""));
  }

  private static JsonNode fine(String what, Answer answer) {
    if (!answer.isFine()) {
      throw new IllegalStateException(what + ": " + answer.body());
    }
    return answer.body();
  }

  Answer exchange(String login, String method, String path, String body) {
    HttpRequest.Builder request =
        request(login, path, "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    return exchange(request.build());
  }

  private HttpRequest.Builder request(String login, String path, String type) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.get(login))
        .header("Content-Type", type)
        .header("Accept-Language", "fr");
  }

  private Answer exchange(HttpRequest request) {
    String what = request.method() + " " + request.uri().getPath();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      String text = response.body();
      return new Answer(
          response.statusCode(), text.isBlank() ? json.createObjectNode() : json.readTree(text));
    } catch (IOException e) {
      throw new IllegalStateException(what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(what, e);
    }
  }

  /// Sends a file small enough for one part, so that an act may name it.
  void upload(String login, byte[] file, String sha256) {
    String path = "/api/uploads/" + sha256 + "?offset=0&bytes=" + file.length;
    HttpRequest.Builder request =
        request(login, path, "application/octet-stream")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(file));
    fine("PUT " + path + " as " + login, exchange(request.build()));
  }

  /// The key that the node keeps for a post, made before the act that creates the post names it.
  PublicKey keyOf(String login, String post) {
    JsonNode answer = send(login, "POST", "/api/keys", Canonical.write(Map.of("post", post)));
    return new PublicKey(
        answer.get("algorithm").asString(),
        answer.get("spki").asString(),
        PublicKey.Custody.valueOf(answer.get("custody").asString()));
  }

  /// Submits an act and answers its id, which is the id of what it created.
  String submit(String login, String post, Content content) {
    return submit(newId(), login, post, content);
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }

  String submit(String id, String login, String post, Content content) {
    JsonNode answer = fine(content.kind() + " as " + login, attempt(id, login, post, content));
    head = Math.max(head, answer.get("seq").asLong());
    return id;
  }

  /// Submits an act that may well be rejected.
  Answer attempt(String id, String login, String post, Content content) {
    Map<String, Object> act =
        Map.of("id", id, "theatre", theatre, "post", post, "asOf", head, "content", content);
    return exchange(login, "POST", "/api/acts", Canonical.write(act));
  }

  void sawHead(long seq) {
    head = seq;
  }
}
