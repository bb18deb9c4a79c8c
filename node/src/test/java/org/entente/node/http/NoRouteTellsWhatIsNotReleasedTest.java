package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Canonical;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words and a place nobody else would write, hidden by their author, and every route asked for
/// them by every role. Whoever adds a route says here how it is called.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NoRouteTellsWhatIsNotReleasedTest {
  private static final String AUTHOR = "barkhane.plans";
  private static final int LON = 17_391_827;
  private static final int LAT = 229_182_736;

  /// Shown to the host, to nobody else.
  private static final Set<String> HOSTS =
      Set.of("zibeline", "quetsche", "17391827", "229182736", "1.73918", "22.91827");

  /// Shown to its author alone: the withheld clause, and what was said to its own party.
  private static final Set<String> AUTHORS = Set.of("ocarina", "vergogne", "mirliton");

  /// What changes something, and answers no more than what was sent.
  private static final Set<String> CHANGES =
      Set.of(
          "POST /api/accounts",
          "PUT /api/accounts/{login}/password",
          "PUT /api/accounts/{login}/disabled",
          "POST /api/accounts/{login}/tokens",
          "DELETE /api/accounts/{login}/tokens/{id}",
          "PUT /api/charter/draft",
          "DELETE /api/charter/draft",
          "POST /api/charter/signatures",
          "POST /api/exercise/clock",
          "PUT /api/map/{layer}",
          "DELETE /api/map/{layer}",
          "POST /api/session",
          "DELETE /api/session",
          "PUT /api/session/password",
          "PUT /api/session/locale",
          "POST /api/keys");

  private final TestNode node = TestNode.demonstration();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String authorPost = postOf(AUTHOR);
  private final String operation = UUID.randomUUID().toString();
  private final long firstHidden;

  NoRouteTellsWhatIsNotReleasedTest() {
    Release toHost =
        new Release(
            List.of(new Grant(new PartyId("mali"), List.of(), Level.FULL, Optional.empty())));
    firstHidden =
        sign(
            operation,
            new OperationAct.ProposeOperation(
                Text.of("Marche zibeline"),
                true,
                List.of(),
                clauses(),
                toHost,
                List.of(ClauseKind.MEANS)));
    remark(ClauseKind.MEANS, "Remarque vergogne", List.of());
    remark(ClauseKind.FORCES, "Remarque mirliton", List.of(new PartyId("barkhane")));
  }

  @AfterAll
  void close() {
    node.close();
  }

  private static Volume place() {
    return new Volume(
        new Area.Circle(new GeoPoint(LON, LAT), 1_700),
        new AltitudeBand(0, 1_200, Datum.AMSL),
        new Window(
            Instant.parse("2021-10-19T05:00:00Z"),
            Optional.of(Instant.parse("2021-10-19T18:00:00Z"))));
  }

  private static List<Clause> clauses() {
    return List.of(
        new Clause.Purpose(Optional.empty(), Optional.of(Text.of("But quetsche"))),
        new Clause.SpaceTime(Category.GROUND_MANOEUVRE, List.of(place())),
        new Clause.Forces(
            List.of(
                new Clause.Forces.Element(
                    new PartyId("barkhane"), Optional.empty(), "Groupe zibeline", 30))),
        new Clause.Means(Optional.of(Text.of("Moyens ocarina"))),
        new Clause.Liaison(Optional.of(Text.of("Liaison quetsche"))),
        new Clause.Population(Optional.of(Text.of("Population quetsche"))));
  }

  private void remark(ClauseKind clause, String text, List<PartyId> recipients) {
    Digest latest =
        Digest.parse(
            node.script(AUTHOR)
                .get("/api/operations/" + operation)
                .json()
                .at("/latest/digest")
                .asString());
    sign(
        UUID.randomUUID().toString(),
        new OperationAct.RemarkOnClause(
            new SubjectId(operation), latest, clause, Text.of(text), recipients));
  }

  private long sign(String id, Content content) {
    Client.Reply reply = node.script(AUTHOR).post("/api/acts", act(id, authorPost, content));
    assertEquals(201, reply.status(), reply.toString());
    return reply.json().path("seq").asLong();
  }

  private static String act(String id, String post, Content content) {
    return Canonical.write(
        Map.of("id", id, "theatre", "mali-2021", "post", post, "asOf", 1, "content", content));
  }

  private String postOf(String login) {
    return node.script(login).get("/api/session").json().at("/posts/0/id").asString("");
  }

  private Client client(String role) {
    return role.equals("nobody") ? node.nobody() : node.script(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "takuba.plans",
        "minusma.operations",
        "g5-sahel.operations",
        "humanitaire.acces",
        "france.ambassade",
        "admin",
        "nobody"
      })
  void nobodyElseIsToldAnyOfIt(String role) {
    String said = all(role);
    assertNone(role, said, HOSTS);
    assertNone(role, said, AUTHORS);
    assertNone(role, said, Set.of(operation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mali.operations", "mali.plans"})
  void theHostIsToldWhatItIsReleasedAndNoMore(String role) {
    String said = all(role);
    assertNone(role, said, AUTHORS);
    for (String word : List.of("zibeline", "quetsche")) {
      assertTrue(said.contains(word), role + " is not told " + word);
    }
  }

  /// Otherwise the words were nowhere, and their absence proves nothing.
  @Test
  void itsAuthorIsToldAllOfIt() {
    String said = all(AUTHOR);
    for (String word :
        List.of("zibeline", "quetsche", "ocarina", "vergogne", "mirliton", "17391827")) {
      assertTrue(said.contains(word), word);
    }
  }

  private static void assertNone(String role, String said, Set<String> words) {
    for (String word : words) {
      int at = said.indexOf(word);
      assertFalse(
          at >= 0,
          () ->
              role
                  + " was told "
                  + word
                  + ": "
                  + said.substring(Math.max(0, at - 400), Math.min(said.length(), at + 60)));
    }
  }

  /// Everything any route says to a role, headers included.
  private String all(String role) {
    StringBuilder said = new StringBuilder();
    String post = role.equals("admin") || role.equals("nobody") ? "" : postOf(role);
    for (Route route : node.table().routes()) {
      String name = route.method() + " " + route.path();
      if (name.equals("GET /api/stream")) {
        said.append('\n').append(name).append(": ").append(stream(role, post));
      } else if (!CHANGES.contains(name)) {
        for (Client.Reply reply : replies(client(role), post, route, name)) {
          said.append('\n').append(name).append(": ");
          said.append(reply.response().headers().map()).append(' ').append(reply);
        }
      }
    }
    return said.toString();
  }

  private List<Client.Reply> replies(Client client, String post, Route route, String name) {
    if (name.equals("POST /api/awareness")) {
      String body = Canonical.write(Map.of("post", post, "operation", operation));
      return List.of(client.post(route.path(), body));
    }
    if (name.equals("POST /api/acts")) {
      // Acts that only whoever may know of it signs: the others are told it does not exist. The
      // host's and the author's own would change it for the roles that come after.
      return post.isEmpty()
              || post.equals(authorPost)
              || post.equals(postOf("mali.operations"))
              || post.equals(postOf("mali.plans"))
          ? List.of()
          : List.of(client.post(route.path(), objection(post)));
    }
    if (route.method() != Route.Method.GET) {
      return fail(
          name + " is new: say in this test how it is called, or that it only changes something");
    }
    List<Client.Reply> all = new ArrayList<>();
    for (String path : paths(route.path(), name)) {
      all.add(client.get(path));
      all.add(client.get(path + (path.contains("?") ? "&" : "?") + "post=" + post));
      all.add(client.get(path + (path.contains("?") ? "&" : "?") + "post=" + authorPost));
    }
    return all;
  }

  private String objection(String post) {
    return act(
        UUID.randomUUID().toString(),
        post,
        new OperationAct.RaiseObjection(new SubjectId(operation), Text.of("Non.")));
  }

  private List<String> paths(String path, String name) {
    return switch (path) {
      case "/api/entries" -> List.of(path, path + "?from=" + firstHidden + "&limit=500");
      case "/api/entries/{seq}/proof" ->
          List.of("/api/entries/" + firstHidden + "/proof", "/api/entries/999999/proof");
      case "/api/as-seen-by" ->
          List.of(path + "?party=barkhane", path + "?party=mali", path + "?party=takuba");
      case "/api/who-signs" -> List.of(path, path + "?category=MOVEMENT&party=barkhane");
      case "/api/sync" -> List.of(path, path + "?cursor=x");
      case "/api/log/tile/**" ->
          List.of("/api/log/tile/0/000", "/api/log/tile/entries/000", "/api/log/tile/x");
      case "/api/map/{layer}" -> List.of("/api/map/" + operation.substring(0, 8));
      case "/api/accounts/{login}/tokens" -> List.of("/api/accounts/" + AUTHOR + "/tokens");
      case "/api/**" -> List.of("/api/nothing");
      default -> plain(path, name);
    };
  }

  private List<String> plain(String path, String name) {
    List<String> all = new ArrayList<>();
    if (path.endsWith("/{id}") || path.endsWith("/{id}/versions")) {
      all.add(path.replace("{id}", operation));
    } else if (path.contains("{") || path.contains("*")) {
      return fail(name + " is new: say in this test how it is called with the hidden objects' ids");
    } else {
      all.add(path);
    }
    return all;
  }

  /// The stream's first event, which holds all the role is shown.
  private String stream(String role, String post) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + node.server.port() + "/api/stream?post=" + post));
    if (!role.equals("nobody")) {
      request.header("Authorization", "Bearer " + node.token(role));
    }
    try {
      HttpResponse<java.io.InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        StringBuilder all = new StringBuilder(response.headers().map().toString());
        String line = lines.readLine();
        while (line != null && !line.startsWith("data: ")) {
          all.append(line);
          line = lines.readLine();
        }
        return all.append(line).toString();
      }
    } catch (IOException e) {
      throw new AssertionError(role, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
