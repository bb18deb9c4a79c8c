package org.entente.node.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.entente.node.postgres.Await;

/// Follows a role's stream, and keeps every word of it.
final class StreamTap implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final StringBuilder said = new StringBuilder();
  private final HttpResponse<InputStream> response;

  private final String role;

  private StreamTap(String role, HttpResponse<InputStream> response) {
    this.role = role;
    this.response = response;
    note("\nGET /api/stream, followed: " + response.headers().map());
    Thread.ofVirtual().start(this::read);
  }

  static StreamTap open(TestNode node, String role) {
    URI base = URI.create("http://127.0.0.1:" + node.server.port());
    String path = "/api/stream?post=" + RouteWalk.postOf(node, role);
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
    if (!role.equals("nobody")) {
      request.header("Authorization", "Bearer " + node.keptToken(role));
    }
    try {
      return new StreamTap(
          role, HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  String role() {
    return role;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(this::note);
      note("(ended)");
    } catch (IOException | UncheckedIOException e) {
      note("(closed)");
    }
  }

  private synchronized void note(String line) {
    said.append(line).append('\n');
  }

  /// Waits until the word has come, if the role has a stream at all.
  void awaitIfLet(String word) {
    if (response.statusCode() == 200) {
      String what = "the stream of " + role + " tells of " + word;
      try {
        Await.until(what, () -> said().contains(word));
      } catch (AssertionError | RuntimeException late) {
        throw new AssertionError(what + ", but said " + tail(), late);
      }
    }
  }

  private String tail() {
    String all = said();
    return all.length() + " characters: …" + all.substring(Math.max(0, all.length() - 800));
  }

  synchronized String said() {
    return said.toString();
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
