package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Ways out over HTTP, on the demonstration: offered among what the asker is shown, and signed as
/// the next version they leave what they said they would.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WaysOutTellWhatIsShownTest {
  private static final String PLANNER = "barkhane.plans";
  private static final String HOST = "mali.operations";

  private final TestNode node = TestNode.demonstration();

  @AfterAll
  void close() {
    node.close();
  }

  private Client.Reply ask(String login, String operation, String more) {
    return node.keptScript(login).get("/api/operations/" + operation + "/ways-out" + more);
  }

  private List<JsonNode> operations(String login) {
    List<JsonNode> all = new ArrayList<>();
    node.keptScript(login).get("/api/operations").json().path("items").forEach(all::add);
    return all;
  }

  private static List<String> references(JsonNode answer) {
    List<String> all = new ArrayList<>();
    answer.path("met").forEach(met -> all.add(met.path("reference").asString()));
    return all;
  }

  /// One whose conflicts hold it up, and which its party may change.
  private JsonNode heldUp() {
    return operations(PLANNER).stream()
        .filter(one -> one.path("lead").asString().equals("barkhane"))
        .filter(one -> one.path("worstDegree").asInt() >= 2)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsNotThereAndWhatIsHiddenGetTheSameAnswer() {
    String unknown = UUID.randomUUID().toString();
    String hidden =
        operations(HOST).stream()
            .map(one -> one.path("id").asString())
            .filter(id ->
                node.keptScript("humanitaire.acces").get("/api/operations/" + id).status() == 404)
            .findFirst()
            .orElseThrow();
    Client.Reply ofHidden = ask("humanitaire.acces", hidden, "");
    Client.Reply ofUnknown = ask("humanitaire.acces", unknown, "");
    assertEquals(404, ofHidden.status());
    assertEquals(ofUnknown.status(), ofHidden.status());
    assertEquals(ofUnknown.json(), ofHidden.json());
  }

  /// The host is shown a distribution that the planner is not.
  @Test
  void nobodyIsTurnedAwayFromWhatHeIsNotShown() {
    int hostKnowsMore = 0;
    for (JsonNode one : operations(PLANNER)) {
      Client.Reply told = ask(PLANNER, one.path("id").asString(), "");
      if (told.status() == 404) {
        continue;
      }
      TreeSet<String> shown = new TreeSet<>();
      for (String kind : List.of("operations", "notices", "immediate-actions")) {
        node.keptScript(PLANNER)
            .get("/api/" + kind)
            .json()
            .path("items")
            .forEach(view -> shown.add(view.path("reference").asString()));
      }
      List<String> met = references(told.json());
      assertTrue(shown.containsAll(met), met + " of which is shown " + shown);
      List<String> host = references(ask(HOST, one.path("id").asString(), "").json());
      hostKnowsMore += host.size() > met.size() ? 1 : 0;
    }
    assertTrue(hostKnowsMore > 0, "nothing was hidden, so nothing was tested");
  }

  @Test
  void aWayOutSignedAsTheNextVersionLeavesWhatItSaid() {
    JsonNode operation = heldUp();
    String id = operation.path("id").asString();
    JsonNode told = ask(PLANNER, id, "").json();
    assertEquals(
        operation.at("/latest/digest").asString(), told.path("version").asString(), "of which");
    List<String> left = new ArrayList<>();
    told.path("met")
        .forEach(met -> {
          assertTrue(met.path("degree").asInt() >= 2 == met.path("toLeave").asBoolean());
          left.add(met.path("subject").asString());
        });
    assertFalse(left.isEmpty());
    JsonNode way = told.path("ways").get(0);
    Client.Reply signed =
        node.keptScript(PLANNER).post("/api/acts", revised(operation, way.path("volumes")));
    assertEquals(201, signed.status(), signed.toString());
    for (JsonNode conflict : signed.json().path("conflicts")) {
      assertFalse(left.contains(conflict.at("/earlier/subject").asString()), conflict.toString());
    }
    JsonNode after = ask(PLANNER, id, "").json();
    assertEquals(0, after.path("met").size(), after.toString());
    assertEquals(0, after.path("ways").size());
  }

  private String revised(JsonNode operation, JsonNode volumes) {
    String category = "";
    for (JsonNode clause : operation.at("/latest/clauses")) {
      category = clause.path("category").asString(category);
    }
    return """
    {"id":"%s","theatre":"mali-2021","post":"%s","asOf":1,"content":{"kind":"ReviseOperation",
     "operation":"%s","previous":"%s",
     "changed":[{"kind":"SpaceTime","category":"%s","volumes":%s}]}}\
    """
        .formatted(
            UUID.randomUUID(),
            RouteWalk.postOf(node, PLANNER),
            operation.path("id").asString(),
            operation.at("/latest/digest").asString(),
            category,
            volumes);
  }

  @Test
  void oneConflictIsLeftAndTheOthersAreNamed() {
    String held =
        operations(HOST).stream()
            .filter(one -> !references(ask(HOST, one.path("id").asString(), "").json()).isEmpty())
            .map(one -> one.path("id").asString())
            .findFirst()
            .orElseThrow();
    JsonNode all = ask(HOST, held, "").json();
    for (JsonNode met : all.path("met")) {
      JsonNode one = ask(HOST, held, "?with=" + met.path("subject").asString()).json();
      List<String> toLeave = new ArrayList<>();
      one.path("met")
          .forEach(each -> {
            if (each.path("toLeave").asBoolean()) {
              toLeave.add(each.path("reference").asString());
            }
          });
      assertEquals(List.of(met.path("reference").asString()), toLeave);
      one.path("ways")
          .forEach(way ->
              way.path("stillMet")
                  .forEach(reference ->
                      assertFalse(toLeave.contains(reference.asString()), way.toString())));
    }
  }
}
