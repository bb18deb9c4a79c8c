package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.kernel.Canonical;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.release.Release;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// The demonstration's texts and one proposal that its author keeps to the host and itself.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TextsAreFoundAsFarAsTheyMayBeReadTest {
  private static final String AUTHOR = "barkhane.plans";
  private static final String OTHER = "takuba.plans";

  private final TestNode node = TestNode.demonstration();

  @AfterAll
  void close() {
    node.close();
  }

  private JsonNode search(String role, String words, String more) {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    Client.Reply reply = node.keptScript(role).get("/api/search?q=" + query + more);
    assertEquals(200, reply.status(), reply.toString());
    return reply.json();
  }

  private List<Long> entries(String role, String words) {
    List<Long> entries = new ArrayList<>();
    search(role, words, "&limit=50")
        .path("items")
        .forEach(hit -> entries.add(hit.at("/entry/seq").asLong()));
    return entries;
  }

  private void propose(String title) {
    String post = RouteWalk.postOf(node, AUTHOR);
    Client.Reply reply =
        node.keptScript(AUTHOR)
            .post(
                "/api/acts",
                Canonical.write(
                    Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "theatre",
                        "mali-2021",
                        "post",
                        post,
                        "asOf",
                        1,
                        "content",
                        new OperationAct.ProposeOperation(
                            Text.of(title),
                            true,
                            List.of(),
                            NoRouteTellsWhatIsNotReleasedTest.clauses(),
                            new Release(List.of()),
                            List.of()))));
    assertEquals(201, reply.status(), reply.toString());
  }

  @Test
  void accentsCapitalsEndingsAndBeginningsDoNotMatter() {
    propose("Sécurisation des œuvres près de Ménaka");
    List<Long> found = entries(AUTHOR, "Sécurisation Ménaka");
    assertEquals(1, found.size());
    for (String typed :
        List.of(
            "securisation menaka",
            "SÉCURISATIONS ménaka",
            "oeuvre securisation",
            "œuvre sécurisation",
            "sécurisation mén",
            "« sécurisation » | ménaka & !",
            "sécurisation:* ménaka'")) {
      assertEquals(found, entries(AUTHOR, typed), typed);
    }
    assertEquals(List.of(), entries(AUTHOR, "securisation tombouctou"));
  }

  @Test
  void whateverIsTypedIsAnswered() {
    for (String typed :
        List.of(
            "x²y",
            "a𝐀b",
            "½",
            "Ⅷ",
            "l'eau",
            "a:*b",
            "!(|&)",
            "\\",
            "ߞߊ߲",
            "مالي",
            "ªº",
            "é".repeat(180))) {
      assertTrue(search(AUTHOR, typed, "").has("items"), typed);
    }
  }

  @Test
  void whatIsHiddenIsAnsweredAsWhatIsNotThere() {
    propose("Nuit des libellules");
    propose("Jour des libellules");
    assertEquals(2, entries(AUTHOR, "libellules").size());
    assertEquals(search(OTHER, "jamaisecrit", ""), search(OTHER, "libellules", ""));
    assertEquals(search(OTHER, "jamaisecrit", "&limit=1"), search(OTHER, "libellules", "&limit=1"));
  }

  @Test
  void pagesOneByOneAreTheWhole() {
    List<Long> whole = entries(AUTHOR, "de");
    assertTrue(whole.stream().distinct().count() > 3, whole::toString);
    List<Long> byOne = new ArrayList<>();
    String more = "&limit=1";
    while (!more.isEmpty()) {
      JsonNode page = search(AUTHOR, "de", more);
      page.path("items").forEach(hit -> byOne.add(hit.at("/entry/seq").asLong()));
      more = page.has("before") ? "&limit=1&before=" + page.path("before").asLong() : "";
    }
    assertEquals(whole, byOne);
  }

  @Test
  void marksStandOnTheWordsFound() {
    propose("Passage des caravanes au puits");
    JsonNode hit = search(AUTHOR, "caravane", "").path("items").get(0);
    JsonNode mark = hit.path("marks").get(0);
    assertEquals(
        "caravanes",
        hit.path("excerpt")
            .asString()
            .substring(mark.path("from").asInt(), mark.path("to").asInt()));
  }

  @Test
  void nothingTypedFindsNothing() {
    assertTrue(search(AUTHOR, " … ", "").path("items").isEmpty());
    assertFalse(search(AUTHOR, "", "").has("before"));
  }
}
