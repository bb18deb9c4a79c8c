package org.entente.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.entente.ledger.export.LogSource;

/// A record and its log as a server serves them.
final class HttpSource implements LogSource, AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

  /// Until the answer begins; a node may have to gather a large record first, over a poor link.
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(5);

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  /// Redirections are not followed: they could carry the token elsewhere.
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final URI base;
  private final Optional<String> token;

  /// Names the server.
  ///
  /// @param base of scheme http or https; files are found below it, each asked for with its query
  /// @param token bearer token; refused over plain http to another machine
  HttpSource(URI base, Optional<String> token) throws IOException {
    if (token.isPresent() && !base.getScheme().equals("https") && !isLoopback(base)) {
      throw new IOException("a token is not sent in clear to " + base.getHost());
    }
    this.base = base;
    this.token = token;
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    String folder = base.getRawPath().endsWith("/") ? base.getRawPath() : base.getRawPath() + "/";
    String query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
    return get(base.resolve(folder + path + query));
  }

  /// The one file that the URL itself names.
  Optional<InputStream> openBase() throws IOException {
    return get(base);
  }

  private Optional<InputStream> get(URI file) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(file).timeout(ANSWER_TIMEOUT);
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() == OK) {
        return Optional.of(response.body());
      }
      response.body().close();
      if (response.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw new IOException(file + ": HTTP " + response.statusCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static boolean isLoopback(URI base) throws IOException {
    return InetAddress.getByName(base.getHost()).isLoopbackAddress();
  }
}
