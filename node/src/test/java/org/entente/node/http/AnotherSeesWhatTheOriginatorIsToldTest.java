package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// « Voir comme… » over HTTP: payloads compared by their hash with those of the other's own sync.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnotherSeesWhatTheOriginatorIsToldTest {
  /// What may differ where something is hidden from the originator (docs/design/release.md).
  private static final List<String> GUARDED =
      List.of("consulted", "positions", "remarks", "worstDegree", "throughHostCell", "overlaps");

  private final TestNode node = TestNode.demonstration();

  @AfterAll
  void close() {
    node.close();
  }

  private Map<String, String> told(String login, String party, String seat) {
    JsonNode body =
        node.script(login).get("/api/as-seen-by?party=" + party + "&seat=" + seat).json();
    assertEquals(seat, body.path("seat").asString());
    return byId(body.path("items"));
  }

  private static Map<String, String> byId(JsonNode views) {
    Map<String, String> all = new TreeMap<>();
    views.forEach(view -> all.put(view.path("kind") + " " + view.path("id"), view.toString()));
    return all;
  }

  private String seatOf(String login) {
    return node.script(login).get("/api/session").json().at("/posts/0/id").asString();
  }

  @Test
  void byteForByteWhereNothingIsHiddenFromTheOriginator() {
    int same = 0;
    int other = 0;
    for (String reader : List.of("mali.operations", "minusma.operations", "takuba.plans")) {
      String party = reader.substring(0, reader.indexOf('.'));
      Map<String, String> told = told("barkhane.plans", party, seatOf(reader));
      Map<String, String> sync = byId(node.script(reader).get("/api/sync").json().path("objects"));
      List<String> missing = new ArrayList<>(told.keySet());
      missing.removeAll(sync.keySet());
      assertEquals(List.of(), missing, reader + " is not shown what barkhane was told it sees");
      for (Map.Entry<String, String> one : told.entrySet()) {
        String real = sync.getOrDefault(one.getKey(), "");
        if (Sha256.of(one.getValue()).equals(Sha256.of(real))) {
          same++;
        } else {
          other++;
          assertEquals(bare(real), bare(one.getValue()), reader);
        }
      }
    }
    System.out.println(same + " payloads the same, " + other + " guarded");
    assertTrue(same >= 3, same + " the same");
  }

  private static String bare(String view) {
    ObjectNode node = (ObjectNode) new tools.jackson.databind.json.JsonMapper().readTree(view);
    node.remove(GUARDED);
    return node.toString();
  }

  @Test
  void onlyTheOriginatorsOwn() {
    for (String item : told("barkhane.plans", "mali", seatOf("mali.operations")).values()) {
      assertTrue(item.contains("\"barkhane\""), item);
    }
    Client planner = node.script("barkhane.plans");
    assertEquals(404, planner.get("/api/as-seen-by?party=nobody").status());
    assertEquals(404, planner.get("/api/as-seen-by?party=mali&seat=barkhane.chef").status());
    assertEquals(400, planner.get("/api/as-seen-by").status());
    assertEquals(400, planner.get("/api/as-seen-by?party=X").status());
  }

  @Test
  void whoMustSignIsAskedByCategoryAndSize() {
    JsonNode chain =
        node.script("barkhane.plans")
            .get("/api/who-signs?category=GROUND_MANOEUVRE&personnel=40&outside=true")
            .json();
    assertEquals("APPROVAL", chain.path("regime").asString());
    assertEquals("mali", chain.at("/steps/1/party").asString());
    assertEquals(400, node.script("barkhane.plans").get("/api/who-signs?category=TARGET").status());
    assertEquals(404, node.script("barkhane.plans").get("/api/who-signs?party=nobody").status());
    assertEquals(
        "NOTIFICATION",
        node.script("minusma.operations")
            .get("/api/who-signs?category=MOVEMENT")
            .json()
            .path("regime")
            .asString());
  }
}
