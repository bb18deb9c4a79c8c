package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.kernel.Canonical;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.node.followed.SavedSearches;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Searches kept, filters and what is followed, by accounts that are shown different things.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WhatIsFollowedIsToldAsFarAsItMayBeSeenTest {
  private static final String AUTHOR = "barkhane.plans";
  private static final String OTHER = "takuba.plans";
  private static final String HOST = "mali.operations";

  private final TestNode node = TestNode.demonstration();

  @AfterAll
  void close() {
    node.close();
  }

  private String post(String role) {
    return RouteWalk.postOf(node, role);
  }

  private JsonNode ask(String role, String path) {
    Client.Reply reply =
        node.keptScript(role).get(path + (path.contains("?") ? "&" : "?") + "post=" + post(role));
    assertEquals(200, reply.status(), reply.toString());
    return reply.json();
  }

  private void sign(String role, String id, Content content) {
    Client.Reply reply =
        node.keptScript(role)
            .post(
                "/api/acts",
                Canonical.write(
                    Map.of(
                        "id",
                        id,
                        "theatre",
                        "mali-2021",
                        "post",
                        post(role),
                        "asOf",
                        node.theatre.state().seq(),
                        "content",
                        content)));
    assertEquals(201, reply.status(), reply.toString());
  }

  private String propose(Level forOther) {
    String id = UUID.randomUUID().toString();
    sign(
        AUTHOR,
        id,
        new OperationAct.ProposeOperation(
            Text.of("Marche suivie"),
            true,
            List.of(),
            NoRouteTellsWhatIsNotReleasedTest.clauses(),
            new Release(
                List.of(
                    new Grant(new PartyId("mali"), List.of(), Level.FULL, Optional.empty()),
                    new Grant(new PartyId("takuba"), List.of(), forOther, Optional.empty()))),
            List.of()));
    return id;
  }

  private void remark(String operation, String words, String... recipients) {
    Digest version =
        node.theatre.state().operations().get(new SubjectId(operation)).latest().digest();
    sign(
        AUTHOR,
        UUID.randomUUID().toString(),
        new OperationAct.RemarkOnClause(
            new SubjectId(operation),
            version,
            ClauseKind.FORCES,
            Text.of(words),
            List.of(recipients).stream().map(PartyId::new).toList()));
  }

  private int follow(String role, String id) {
    return node.keptScript(role)
        .put("/api/followed/OperationView/" + id + "?post=" + post(role), "")
        .status();
  }

  private JsonNode followed(String role, String id) {
    for (JsonNode item : ask(role, "/api/followed").path("items")) {
      if (item.path("id").asString().equals(id)) {
        return item;
      }
    }
    throw new AssertionError(role + " does not follow " + id);
  }

  private void see(String role, long upTo) {
    assertEquals(
        204,
        node.keptScript(role)
            .post("/api/followed/seen?post=" + post(role), "{\"upTo\":" + upTo + "}")
            .status());
  }

  @Test
  void whatHappensIsToldUntilItIsSeenAndOnlyToWhomItIsReleased() {
    String operation = propose(Level.FULL);
    assertEquals(204, follow(OTHER, operation));
    assertEquals(204, follow(HOST, operation));
    assertEquals(204, follow(AUTHOR, operation));
    remark(operation, "Pour l’hôte seul", "mali");
    assertEquals(0, followed(OTHER, operation).path("count").asInt());
    assertEquals(1, followed(HOST, operation).path("count").asInt());
    assertEquals(0, followed(AUTHOR, operation).path("count").asInt(), "his own act");
    assertEquals("RemarkOnClause", followed(HOST, operation).at("/latest/0/kind").asString());
    see(HOST, ask(HOST, "/api/followed").path("upTo").asLong());
    assertEquals(0, followed(HOST, operation).path("count").asInt());
    remark(operation, "Pour tous deux", "mali", "takuba");
    assertEquals(1, followed(HOST, operation).path("count").asInt());
    assertEquals(1, followed(OTHER, operation).path("count").asInt());
    see(HOST, 1);
    assertEquals(1, followed(HOST, operation).path("count").asInt(), "seen never goes back");
  }

  @Test
  void moreThanTwentyAreNotCounted() {
    String operation = propose(Level.FULL);
    follow(HOST, operation);
    IntStream.range(0, 21).forEach(n -> remark(operation, "Remarque " + n, "mali"));
    JsonNode item = followed(HOST, operation);
    assertEquals(20, item.path("count").asInt());
    assertTrue(item.path("more").asBoolean());
    assertEquals(3, item.path("latest").size());
  }

  @Test
  void whatIsHiddenIsFollowedAsLittleAsWhatIsNotThere() {
    String operation = propose(Level.HIDDEN);
    assertEquals(404, follow(OTHER, operation));
    assertEquals(404, follow(OTHER, UUID.randomUUID().toString()));
  }

  @Test
  void whatIsWithdrawnFromSightIsToldNoMore() {
    String operation = propose(Level.FULL);
    follow(OTHER, operation);
    sign(
        AUTHOR,
        UUID.randomUUID().toString(),
        new OperationAct.ChangeRelease(
            new SubjectId(operation),
            new Release(
                List.of(
                    new Grant(new PartyId("takuba"), List.of(), Level.HIDDEN, Optional.empty())))));
    JsonNode item = followed(OTHER, operation);
    assertEquals(0, item.path("count").asInt());
    assertTrue(item.path("latest").isEmpty());
  }

  private Client.Reply save(String role, String id, String body) {
    return node.keptScript(role).put("/api/saved-searches/" + id, body);
  }

  @Test
  void aSavedSearchIsItsAccountsAloneAndCanBeFollowed() {
    String id = UUID.randomUUID().toString();
    String body = "{\"name\":\"Remarques\",\"question\":{\"words\":\"tourterelles\"}}";
    assertEquals(204, save(HOST, id, body).status());
    assertEquals(204, save(HOST, id, body).status(), "the same again, as a bad line sends it");
    assertEquals(1, ask(HOST, "/api/saved-searches").path("items").size());
    assertEquals(0, ask(OTHER, "/api/saved-searches").path("items").size());
    String path = "/api/followed/Search/" + id + "?post=";
    assertEquals(404, node.keptScript(OTHER).put(path + post(OTHER), "").status());
    assertEquals(204, node.keptScript(HOST).put(path + post(HOST), "").status());
    String operation = propose(Level.FULL);
    remark(operation, "Vol de tourterelles", "mali");
    JsonNode item = followed(HOST, id);
    assertEquals("Remarques", item.path("name").asString());
    assertEquals(1, item.path("count").asInt());
    assertEquals(204, node.keptScript(HOST).delete("/api/saved-searches/" + id).status());
    for (JsonNode left : ask(HOST, "/api/followed").path("items")) {
      assertTrue(!left.path("id").asString().equals(id));
    }
  }

  @Test
  void anAccountKeepsAsManyAsItMay() {
    String role = "humanitaire.acces";
    String body = "{\"name\":\"n\",\"question\":{\"kind\":\"MeetingView\"}}";
    for (int i = 0; i < SavedSearches.MOST; i++) {
      assertEquals(204, save(role, "s-" + i, body).status());
    }
    assertEquals("too-many-kept", save(role, "s-x", body).code());
    assertEquals(204, save(role, "s-1", body).status(), "a change needs no room");
  }

  @Test
  void filtersLetThroughWhatTheRecordsListSaysAndNoMore() {
    for (String role : List.of(HOST, OTHER)) {
      JsonNode entries = ask(role, "/api/entries?limit=500").path("items");
      List<String> operations = new ArrayList<>();
      List<String> approved = new ArrayList<>();
      for (JsonNode view : ask(role, "/api/operations").path("items")) {
        operations.add(view.path("id").asString());
        if (view.path("state").asString().equals("APPROVED")) {
          approved.add(view.path("id").asString());
        }
      }
      List<Long> about = new ArrayList<>();
      List<Long> inState = new ArrayList<>();
      List<Long> ofHost = new ArrayList<>();
      List<Long> early = new ArrayList<>();
      String noon = "2021-10-18T06:00:05Z";
      for (JsonNode entry : entries) {
        long seq = entry.path("seq").asLong();
        boolean open = entry.has("kind");
        if (open && operations.contains(entry.path("subject").asString())) {
          about.add(seq);
        }
        if (open && approved.contains(entry.path("subject").asString())) {
          inState.add(seq);
        }
        if (open && entry.at("/by/party").asString("").equals("mali")) {
          ofHost.add(seq);
        }
        if (open && Instant.parse(entry.path("at").asString()).isBefore(Instant.parse(noon))) {
          early.add(seq);
        }
      }
      assertEquals(about.reversed(), all(role, "kind=OperationView"), role);
      assertEquals(inState.reversed(), all(role, "state=APPROVED&kind=OperationView"), role);
      assertEquals(
          ofHost.stream().filter(about::contains).toList().reversed(),
          all(role, "party=mali&kind=OperationView"),
          role);
      List<Long> found = all(role, "to=" + noon);
      assertTrue(early.containsAll(found), role);
      assertTrue(found.size() <= early.size(), role);
    }
  }

  @Test
  void wordsAndFiltersTogetherAreBoth() {
    String operation = propose(Level.FULL);
    remark(operation, "Envol des cigognes", "mali");
    assertEquals(1, all(HOST, "q=cigognes&kind=OperationView&party=barkhane").size());
    assertEquals(0, all(HOST, "q=cigognes&kind=OperationView&party=takuba").size());
    assertEquals(0, all(HOST, "q=cigognes&kind=MeetingView").size());
    assertEquals(0, all(OTHER, "q=cigognes&kind=OperationView").size());
    assertEquals(0, all(HOST, "q=cigognes&to=2021-01-01T00:00:00Z").size());
    assertEquals(1, all(HOST, "q=cigognes&from=2021-01-01T00:00:00Z").size());
  }

  @Test
  void whatIsNoFilterIsMalformed() {
    for (String filter : List.of("kind=Thing", "state=x", "from=yesterday", "party=%20")) {
      assertEquals(400, node.keptScript(HOST).get("/api/search?" + filter).status(), filter);
    }
  }

  /// All pages, entry by entry.
  private List<Long> all(String role, String filter) {
    List<Long> all = new ArrayList<>();
    String more = "";
    do {
      JsonNode page = ask(role, "/api/search?limit=7&" + filter + more);
      page.path("items").forEach(hit -> all.add(hit.at("/entry/seq").asLong()));
      more = page.has("before") ? "&before=" + page.path("before").asLong() : "";
    } while (!more.isEmpty());
    return all.stream().distinct().toList();
  }
}
