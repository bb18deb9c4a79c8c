package org.entente.node.boot;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.entente.kernel.Canonical;
import org.entente.kernel.Content;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody in front of a browser: signs in with a password, keeps cookies, proves that the page
/// speaks.
final class Browser {
  private static final JsonMapper JSON = new JsonMapper();

  private final URI base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http;
  private final String login;

  Browser(URI base, String login) {
    this.base = base;
    this.login = login;
    this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  /// Over TLS, trusting one certificate alone.
  Browser(URI base, String login, KeyStore trusted) {
    this.base = base;
    this.login = login;
    this.http =
        HttpClient.newBuilder().cookieHandler(cookies).sslContext(trusting(trusted)).build();
  }

  private static SSLContext trusting(KeyStore trusted) {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, trust.getTrustManagers(), null);
      return tls;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  record Reply(int status, JsonNode json) {
    Reply is(int expected) {
      if (status != expected) {
        throw new AssertionError(status + " instead of " + expected + ": " + json);
      }
      return this;
    }

    String code() {
      return json.path("code").asString("");
    }
  }

  Browser signIn(String password) {
    send("POST", "/api/session", Map.of("login", login, "password", password)).is(200);
    return this;
  }

  Reply get(String path) {
    return send("GET", path, "");
  }

  Reply send(String method, String path, Object body) {
    HttpRequest.BodyPublisher content =
        body instanceof String none && none.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(
                body instanceof String text ? text : Canonical.write(body));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(method, content);
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String text = response.body();
      return new Reply(response.statusCode(), JSON.readTree(text.startsWith("{") ? text : "{}"));
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  PublicKey keyOf(String post) {
    JsonNode key = send("POST", "/api/keys", Map.of("post", post)).is(200).json();
    return new PublicKey(
        key.path("algorithm").asString(),
        key.path("spki").asString(),
        PublicKey.Custody.valueOf(key.path("custody").asString()));
  }

  /// Signs for a post and answers the id of the act, which is that of what it creates.
  String sign(String post, Content content) {
    return sign(UUID.randomUUID().toString(), post, content);
  }

  String sign(String id, String post, Content content) {
    attempt(id, post, content).is(201);
    return id;
  }

  Reply attempt(String id, String post, Content content) {
    JsonNode session = get("/api/session").is(200).json();
    return send(
        "POST",
        "/api/acts",
        Map.of(
            "id",
            id,
            "theatre",
            session.path("theatre").asString(),
            "post",
            new PostId(post),
            "asOf",
            session.path("head").asLong(),
            "content",
            content));
  }
}
