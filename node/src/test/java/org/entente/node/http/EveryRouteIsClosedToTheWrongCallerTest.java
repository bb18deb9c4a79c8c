package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.entente.node.identity.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Goes through the whole table: whoever adds a route is tested here without a line.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryRouteIsClosedToTheWrongCallerTest {
  private static final String JSON = "application/json";

  private final TestNode node = new TestNode();
  private final String member = node.newMember();
  private final String administrator = node.newAdministrator();
  private final String memberToken = node.token(member);
  private final String administratorToken = node.token(administrator);
  private final String expiredToken =
      node.edge
          .credentials()
          .issueToken(new Login(member), "old", Duration.ofNanos(1), "cli")
          .reveal();

  @AfterAll
  void close() {
    node.close();
  }

  List<Route> routes() {
    return node.table().routes();
  }

  List<Route> closedRoutes() {
    return routes().stream().filter(route -> route.access() != Access.OPEN).toList();
  }

  List<Route> bodyRoutes() {
    return routes().stream().filter(route -> route.body().isPresent()).toList();
  }

  List<Route> jsonRoutes() {
    return bodyRoutes().stream()
        .filter(route -> route.body().orElseThrow().mediaType().equals(JSON))
        .toList();
  }

  List<Route> changingRoutes() {
    return closedRoutes().stream().filter(route -> !route.method().isSafe()).toList();
  }

  /// From another machine, as far as the node can tell.
  private Client elsewhere() {
    return node.nobody().header("X-Forwarded-For", "192.0.2.1");
  }

  private static Client.Reply call(Client client, Route route) {
    return client.send(
        route.method().name(),
        path(route),
        BodyPublishers.ofString(route.body().isPresent() ? "{}" : ""),
        route.body().map(Route.Body::mediaType).orElse(JSON));
  }

  private static String path(Route route) {
    return route
        .path()
        .replace("{sha256}", "ab".repeat(32))
        .replaceAll("\\{[^}]*}", "x")
        .replace("**", "x");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void withoutSignInOnlyWhatIsOpenIsOpen(Route route) {
    int status = call(elsewhere(), route).status();
    if (route.access() == Access.OPEN) {
      assertNotEquals(401, status);
    } else {
      assertEquals(401, status);
    }
  }

  @ParameterizedTest
  @MethodSource("closedRoutes")
  void aBadOrExpiredTokenIsNoSignIn(Route route) {
    for (String token : List.of("entente_" + "A".repeat(43), expiredToken, "x")) {
      Client.Reply reply = call(elsewhere().token(token), route);
      assertEquals(401, reply.status());
      assertEquals("unauthenticated", reply.code());
      assertEquals("Bearer", reply.header("WWW-Authenticate"));
    }
  }

  @ParameterizedTest
  @MethodSource("closedRoutes")
  void aMemberKeepsNoAccountsAndAnAdministratorDoesNothingElse(Route route) {
    boolean forMembers = route.access() == Access.MEMBER || route.access() == Access.SIGNED_IN;
    boolean forAdministrators = route.access() != Access.MEMBER;
    String own = "csrf forbidden";
    String asMember = answerCode(elsewhere().token(memberToken), route);
    String asAdministrator = answerCode(elsewhere().token(administratorToken), route);
    assertEquals(!forMembers, own.contains(asMember) && !asMember.isEmpty(), asMember);
    assertEquals(!forAdministrators, own.contains(asAdministrator) && !asAdministrator.isEmpty());
  }

  /// The problem's code; empty for what is no problem. Signing out is left out: it would end the
  /// token the other routes are tried with.
  private static String answerCode(Client client, Route route) {
    if (route.method() == Route.Method.DELETE && route.path().equals("/api/session")) {
      return "";
    }
    Client.Reply reply = call(client, route);
    return reply.status() < 400 ? "" : reply.code();
  }

  @ParameterizedTest
  @MethodSource("changingRoutes")
  void aSessionsChangeNeedsThePagesWord(Route route) {
    String login = route.access() == Access.ADMINISTRATOR ? administrator : member;
    Client browser = node.browser(login).without("X-XSRF-TOKEN");
    Client.Reply reply = call(browser, route);
    assertEquals("csrf", reply.code());
    assertEquals(403, reply.status());
  }

  @ParameterizedTest
  @MethodSource("bodyRoutes")
  void aBodyTooLongIsRefusedUnread(Route route) {
    int tooLong = route.body().orElseThrow().maxBytes() + 1;
    Client.Reply reply =
        send(route, "\"" + "x".repeat(tooLong) + "\"", route.body().get().mediaType());
    assertEquals(413, reply.status());
    assertEquals("too-large", reply.code());
  }

  @ParameterizedTest
  @MethodSource("jsonRoutes")
  void aBodyThatIsNoJsonIsMalformed(Route route) {
    for (String body : List.of("{", "[1,", "\u0000", "{} {}", "nul", "{\"a\":1.5}")) {
      Client.Reply reply = send(route, body, JSON);
      assertEquals(400, reply.status(), body);
      assertEquals("malformed", reply.code());
    }
  }

  @ParameterizedTest
  @MethodSource("jsonRoutes")
  void aBodyNestedWithoutEndIsMalformed(Route route) {
    assertEquals(400, send(route, "[".repeat(1_000), JSON).status());
  }

  @ParameterizedTest
  @MethodSource("jsonRoutes")
  void anUnknownFieldIsMalformed(Route route) {
    Client.Reply reply = send(route, "{\"surplus\":true}", JSON);
    assertEquals(400, reply.status());
    String reason = reply.json().path("reason").asString();
    assertTrue(
        Set.of("unknown-field", "missing-field", "unknown-kind", "wrong-type").contains(reason),
        reason);
  }

  @ParameterizedTest
  @MethodSource("bodyRoutes")
  void anotherContentTypeIsRefused(Route route) {
    assertEquals(415, send(route, "{}", "text/plain").status());
    assertEquals(415, send(route, "{}", "application/x-www-form-urlencoded").status());
    assertEquals(415, send(route, "{}", "nonsense").status());
  }

  private Client.Reply send(Route route, String body, String type) {
    boolean administrators = route.access() == Access.ADMINISTRATOR;
    return node.nobody()
        .token(administrators ? administratorToken : memberToken)
        .send(route.method().name(), path(route), BodyPublishers.ofString(body), type);
  }
}
