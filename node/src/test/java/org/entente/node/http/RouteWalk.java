package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.kernel.Canonical;

/// Asks every route of the table, as a role, for hidden objects, and keeps all that is said.
///
/// Whoever adds a route says here how it is called.
final class RouteWalk {
  /// What changes something, and answers no more than what was sent.
  private static final Set<String> CHANGES =
      Set.of(
          "POST /api/accounts",
          "PUT /api/admissions",
          "DELETE /api/admissions/{party}",
          "POST /api/admissions/signatures",
          "PUT /api/accounts/{login}/password",
          "PUT /api/accounts/{login}/disabled",
          "POST /api/accounts/{login}/tokens",
          "DELETE /api/accounts/{login}/tokens/{id}",
          "PUT /api/charter/draft",
          "DELETE /api/charter/draft",
          "POST /api/charter/signatures",
          "POST /api/exercise/clock",
          "PUT /api/saved-searches/{id}",
          "DELETE /api/saved-searches/{id}",
          "DELETE /api/followed/{kind}/{id}",
          "POST /api/followed/seen",
          "PUT /api/mail-wish",
          "DELETE /api/mail-wish",
          "PUT /api/map/{layer}",
          "DELETE /api/map/{layer}",
          "POST /api/session",
          "DELETE /api/session",
          "PUT /api/session/password",
          "PUT /api/session/locale",
          "POST /api/keys",
          "PUT /api/uploads/{sha256}",
          "DELETE /api/uploads/{sha256}");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final TestNode node;
  private final Hidden hidden;

  /// What is asked for.
  interface Hidden {
    /// The account whose own it is.
    String author();

    /// Of the objects.
    List<String> ids();

    /// The entry from which on the record tells of them.
    long first();

    /// Digests of the files beside them.
    List<String> files();

    /// Words of their texts, to search for.
    List<String> words();

    /// Acts on them that a role which may not know of them signs, so that it is told why not.
    ///
    /// @param post the role's
    List<String> attempts(String role, String post);
  }

  RouteWalk(TestNode node, Hidden hidden) {
    this.node = node;
    this.hidden = hidden;
  }

  /// Everything any route says to a role, headers included.
  String all(String role) {
    StringBuilder said = new StringBuilder();
    String post = postOf(node, role);
    for (Route route : node.table().routes()) {
      String name = route.method() + " " + route.path();
      if (name.equals("GET /api/stream")) {
        said.append('\n').append(name).append(": ").append(stream(role, post));
      } else if (!CHANGES.contains(name)) {
        for (Client.Reply reply : replies(client(node, role), role, post, route, name)) {
          said.append('\n').append(name).append(": ");
          said.append(reply.response().headers().map()).append(' ').append(reply);
        }
      }
    }
    return said.toString();
  }

  private static boolean holdsNoPost(String role) {
    return role.equals("admin") || role.equals("nobody");
  }

  /// The role's post; empty for whoever has none.
  static String postOf(TestNode node, String role) {
    return holdsNoPost(role)
        ? ""
        : node.keptScript(role).get("/api/session").json().at("/posts/0/id").asString("");
  }

  static Client client(TestNode node, String role) {
    return role.equals("nobody") ? node.nobody() : node.keptScript(role);
  }

  private List<Client.Reply> replies(
      Client client, String role, String post, Route route, String name) {
    if (name.equals("POST /api/awareness")) {
      return hidden.ids().stream()
          .map(id -> Canonical.write(Map.of("post", post, "operation", id)))
          .map(body -> client.post(route.path(), body))
          .toList();
    }
    if (name.equals("POST /api/acts")) {
      return hidden.attempts(role, post).stream()
          .map(act -> client.post(route.path(), act))
          .toList();
    }
    if (name.equals("POST /api/calendar-reply")) {
      return hidden.ids().stream()
          .map(id -> Canonical.write(Map.of("text", reply(id))))
          .map(body -> client.post(route.path() + "?post=" + post, body))
          .toList();
    }
    if (name.equals("PUT /api/followed/{kind}/{id}")) {
      // Asked before what is followed is read: so both are heard, what follows and what it tells.
      return hidden.ids().stream()
          .map(id -> client.put("/api/followed/OperationView/" + id + "?post=" + post, ""))
          .toList();
    }
    if (route.method() != Route.Method.GET) {
      return fail(
          name + " is new: say in this test how it is called, or that it only changes something");
    }
    String authorPost = postOf(node, hidden.author());
    List<Client.Reply> all = new ArrayList<>();
    for (String path : paths(route.path(), name)) {
      all.add(client.get(path));
      all.add(client.get(path + (path.contains("?") ? "&" : "?") + "post=" + post));
      all.add(client.get(path + (path.contains("?") ? "&" : "?") + "post=" + authorPost));
    }
    return all;
  }

  private static String reply(String meeting) {
    return String.join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "METHOD:REPLY",
        "BEGIN:VEVENT",
        "UID:" + meeting + "@mali-2021.entente.invalid",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@mali-2021.entente.invalid",
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }

  private List<String> paths(String path, String name) {
    return switch (path) {
      case "/api/entries" -> List.of(path, path + "?from=" + hidden.first() + "&limit=500");
      case "/api/entries/{seq}/proof" ->
          List.of("/api/entries/" + hidden.first() + "/proof", "/api/entries/999999/proof");
      case "/api/search" ->
          Stream.concat(
                  hidden.words().stream().map(word -> path + "?q=" + word + "&limit=50"),
                  Stream.of(path + "?kind=OperationView&limit=50", path + "?party=barkhane"))
              .toList();
      case "/api/as-seen-by" ->
          List.of(path + "?party=barkhane", path + "?party=mali", path + "?party=takuba");
      case "/api/persons/{id}/merge-preview" ->
          hidden.ids().stream()
              .flatMap(id ->
                  Stream.of(
                      "/api/persons/" + id + "/merge-preview?into=barkhane.chef",
                      "/api/persons/barkhane.chef/merge-preview?into=" + id))
              .toList();
      case "/api/who-signs" -> List.of(path, path + "?category=MOVEMENT&party=barkhane");
      case "/api/sync" -> List.of(path, path + "?cursor=x");
      case "/api/log/tile/**" ->
          List.of("/api/log/tile/0/000", "/api/log/tile/entries/000", "/api/log/tile/x");
      case "/api/uploads/{sha256}" ->
          hidden.files().stream().map(digest -> path.replace("{sha256}", digest)).toList();
      case "/api/map/{layer}" -> List.of("/api/map/" + hidden.ids().getFirst().substring(0, 8));
      case "/api/accounts/{login}/tokens" ->
          List.of("/api/accounts/" + hidden.author() + "/tokens");
      // In the other formats words are compressed, and would not be found.
      case "/api/results-sheet", "/api/measurements-sheet", "/api/civilian-harms-sheet" ->
          List.of(path + "?format=csv");
      case "/api/**" -> List.of("/api/nothing");
      default -> plain(path, name);
    };
  }

  private List<String> plain(String path, String name) {
    if (path.endsWith("/{id}")
        || path.endsWith("/{id}/versions")
        || path.endsWith("/{id}/ways-out")
        || path.endsWith("/{id}/calendar")
        || path.endsWith("/{id}/invitation")) {
      return hidden.ids().stream().map(id -> path.replace("{id}", id)).toList();
    }
    return path.contains("{") || path.contains("*")
        ? fail(name + " is new: say in this test how it is called with the hidden objects' ids")
        : List.of(path);
  }

  /// The stream's first event, which holds all the role is shown.
  private String stream(String role, String post) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + node.server.port() + "/api/stream?post=" + post));
    if (!role.equals("nobody")) {
      request.header("Authorization", "Bearer " + node.keptToken(role));
    }
    try {
      HttpResponse<InputStream> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
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
