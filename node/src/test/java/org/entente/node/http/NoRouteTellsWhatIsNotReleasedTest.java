package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
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
/// them by every role.
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

  private final TestNode node = TestNode.demonstration();
  private final String authorPost = RouteWalk.postOf(node, AUTHOR);
  private final String operation = UUID.randomUUID().toString();
  private final long firstHidden;
  private final RouteWalk walk;

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
    walk = new RouteWalk(node, new Asked());
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

  static List<Clause> clauses() {
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

  private final class Asked implements RouteWalk.Hidden {
    @Override
    public String author() {
      return AUTHOR;
    }

    @Override
    public List<String> ids() {
      return List.of(operation);
    }

    @Override
    public long first() {
      return firstHidden;
    }

    @Override
    public List<String> files() {
      return List.of("ab".repeat(32));
    }

    @Override
    public List<String> words() {
      return List.of("zibeline", "quetsche", "ocarina", "vergogne", "mirliton");
    }

    /// An objection. The host's and the author's own would change it for who comes after.
    @Override
    public List<String> attempts(String role, String post) {
      boolean knows = role.equals(AUTHOR) || role.startsWith("mali.");
      Content objection =
          new OperationAct.RaiseObjection(new SubjectId(operation), Text.of("Non."));
      return post.isEmpty() || knows
          ? List.of()
          : List.of(act(UUID.randomUUID().toString(), post, objection));
    }
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
    String said = walk.all(role);
    assertNone(role, said, HOSTS);
    assertNone(role, said, AUTHORS);
    assertNone(role, said, Set.of(operation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mali.operations", "mali.plans"})
  void theHostIsToldWhatItIsReleasedAndNoMore(String role) {
    String said = walk.all(role);
    assertNone(role, said, AUTHORS);
    for (String word : List.of("zibeline", "quetsche")) {
      assertTrue(said.contains(word), role + " is not told " + word);
    }
  }

  /// Otherwise the words were nowhere, and their absence proves nothing.
  @Test
  void itsAuthorIsToldAllOfIt() {
    String said = walk.all(AUTHOR);
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
}
