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

  JsonNode send(String login, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + tokens.get(login))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "fr")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            method + " " + path + " as " + login + ": " + response.body());
      }
      return response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  JsonNode get(String login, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + tokens.get(login))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("GET " + path + " as " + login + ": " + response.body());
      }
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException("GET " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("GET " + path, e);
    }
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
    Map<String, Object> act =
        Map.of("id", id, "theatre", theatre, "post", post, "asOf", head, "content", content);
    JsonNode answer = send(login, "POST", "/api/acts", Canonical.write(act));
    head = answer.get("seq").asLong();
    return id;
  }

  void sawHead(long seq) {
    head = seq;
  }
}
