package org.entente.node.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.node.identity.Caller.Kind;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/// Finds out who calls: by a bearer token, or else by the session's cookie.
final class Identification {
  private static final String BEARER = "Bearer ";

  /// The prefix binds the cookie to this very host and to TLS (RFC 6265bis §4.1.3.2), so that no
  /// neighbouring site can plant one. It cannot be had without TLS, as on loopback.
  private static final String SECURE_COOKIE = "__Host-entente";

  private static final String PLAIN_COOKIE = "entente";
  private static final String CSRF_COOKIE = "XSRF-TOKEN";
  private static final String CSRF_HEADER = "X-XSRF-TOKEN";

  /// What browsers say of a request that a page of this origin made, or the user himself.
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final Credentials credentials;

  Identification(Credentials credentials) {
    this.credentials = credentials;
  }

  Optional<Identified> find(HttpServletRequest request) {
    @Nullable String authorization = request.getHeader("Authorization");
    if (authorization != null) {
      // Somebody who shows a token is meant by it alone, even when it is no longer good.
      return authorization.startsWith(BEARER)
          ? find(authorization.substring(BEARER.length()), Kind.TOKEN)
          : Optional.empty();
    }
    return findSession(request)
        .flatMap(secret ->
            credentials.use(secret, Kind.SESSION).map(caller -> new Identified(caller, secret)));
  }

  private Optional<Identified> find(String presented, Kind kind) {
    return Secret.find(presented)
        .flatMap(
            secret -> credentials.use(secret, kind).map(caller -> new Identified(caller, secret)));
  }

  Optional<Secret> findSession(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    String name = cookieName(request);
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .flatMap(cookie -> Secret.find(cookie.getValue()).stream())
            .findFirst();
  }

  /// Whether a request that changes something comes from a page of this origin: a browser says so
  /// itself, and a session's page knows the session's word. A token proves it by being there.
  boolean isFromOwnPage(HttpServletRequest request, Optional<Identified> identified) {
    if (identified.map(who -> who.caller().kind() == Kind.TOKEN).orElse(false)) {
      return true;
    }
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OWN_SITE.contains(site)) {
      return false;
    }
    @Nullable String word = request.getHeader(CSRF_HEADER);
    return identified.map(who -> word != null && who.secret().isCsrfToken(word)).orElse(true);
  }

  /// `Set-Cookie` for a new session and for the word its pages must send.
  static List<String> cookies(HttpServletRequest request, Secret secret) {
    return List.of(
        cookie(request, cookieName(request), secret.reveal(), true, Credentials.SESSION_LIFE),
        cookie(request, CSRF_COOKIE, secret.csrfToken(), false, Credentials.SESSION_LIFE));
  }

  static List<String> endedCookies(HttpServletRequest request) {
    return List.of(
        cookie(request, cookieName(request), "", true, Duration.ZERO),
        cookie(request, CSRF_COOKIE, "", false, Duration.ZERO));
  }

  private static String cookie(
      HttpServletRequest request, String name, String value, boolean httpOnly, Duration life) {
    return ResponseCookie.from(name, value)
        .path("/")
        .httpOnly(httpOnly)
        .secure(request.isSecure())
        .sameSite("Strict")
        .maxAge(life)
        .build()
        .toString();
  }

  private static String cookieName(HttpServletRequest request) {
    return request.isSecure() ? SECURE_COOKIE : PLAIN_COOKIE;
  }
}
