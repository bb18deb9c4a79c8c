package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.CoordinationAct;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.ledger.verify.VerifyCommand;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.Condition;
import org.entente.operation.OperationAct;
import org.entente.operation.Stance;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The product's story from proposal to a verified record, over HTTP, on a real database, on the
/// demo theatre. Every step is what a person does with the account named.
class ConcertationStoryTest {
  private static final String PLANNER = "barkhane.plans";
  private static final String LIAISON = "barkhane.liaison";
  private static final String HOST_PLANS = "mali.plans";
  private static final String HOST_OPERATIONS = "mali.operations";
  private static final String UN = "minusma.operations";
  private static final String G5 = "g5-sahel.operations";
  private static final String TAKUBA = "takuba.plans";
  private static final String HUMANITARIAN = "humanitaire.acces";

  @TempDir Path folder;

  @Test
  void anOperationGoesFromProposalToAVerifiedRecord() throws Exception {
    try (RunningDemo demo = RunningDemo.start(folder)) {
      StoryActs story = demo.story();
      String id = proposes(story);
      takesPositionsAndRevises(story, id);
      arrangesOrSettles(story, id);
      decides(story, id);
      conducts(story, id);
      noticesPass(story);
      threeAccountsThreeLists(story, id);
      verifies(demo.export(HOST_OPERATIONS), demo.export(PLANNER));
    }
    try (RunningDemo again = RunningDemo.start(folder)) {
      StoryActs story = again.story();
      assertEquals(11, countOperations(story, HOST_OPERATIONS), "a second start finds all");
    }
  }

  private static int countOperations(StoryActs story, String login) {
    return story.list(login, "operations").size();
  }

  /// Step 2 and 3: the answer tells the conflicts released to her, and "through the host's cell".
  private static String proposes(StoryActs story) {
    String id = DemoApi.newId();
    JsonNode answer = story.answered(id, PLANNER, proposal());
    assertTrue(answer.get("throughHostCell").asBoolean(), "the G5's operation is hidden from her");
    List<String> met = new ArrayList<>();
    for (JsonNode conflict : answer.get("conflicts")) {
      if (conflict.get("degree").asInt() > 0) {
        met.add(conflict.get("earlier").get("owner").asString());
      }
    }
    assertEquals(List.of("mali"), met, () -> answer.get("conflicts").toString());
    assertEquals(List.of("minusma"), story.consulted(PLANNER, id));
    assertEquals(List.of("g5-sahel", "minusma"), story.consulted(HOST_OPERATIONS, id));
    return id;
  }

  private static OperationAct.ProposeOperation proposal() {
    return new OperationAct.ProposeOperation(
        Text.of("Reconnaissance au sud de Gao"),
        true,
        List.of(),
        List.of(
            new Clause.Purpose(
                Optional.of(new org.entente.kernel.ObjectiveId("axe-gao-ansongo")),
                Optional.of(Text.of("Rouvrir l'axe vers Ansongo."))),
            area(-1.2, 15.2, -0.2, 16.4),
            new Clause.Forces(
                List.of(
                    new Clause.Forces.Element(
                        new PartyId("barkhane"), Optional.empty(), "Groupement désert", 150))),
            new Clause.Means(Optional.of(Text.of("Véhicules blindés légers."))),
            new Clause.Liaison(Optional.of(Text.of("Officier de liaison à Gao."))),
            new Clause.Population(Optional.of(Text.of("Pas d'entrée dans les villages.")))),
        new Release(
            List.of(new Grant(new PartyId("minusma"), List.of(), Level.FULL, Optional.empty()))),
        List.of());
  }

  private static Clause.SpaceTime area(double west, double south, double east, double north) {
    return new Clause.SpaceTime(
        Category.GROUND_MANOEUVRE,
        List.of(
            DemoMap.ground(
                DemoMap.box(west, south, east, north), "2021-10-19T05:00", "2021-10-23T18:00")));
  }

  /// Step 4: positions on what changed are void, the others stand.
  private static void takesPositionsAndRevises(StoryActs story, String id) {
    story.position(UN, id, ClauseKind.SPACE_TIME, Stance.RESERVED, "Éviter la RN17 le matin.");
    story.position(UN, id, ClauseKind.MEANS, Stance.FAVOURABLE, "");
    assertEquals(
        Optional.of(true), story.positionStands(PLANNER, id, "minusma", ClauseKind.SPACE_TIME));
    OperationAct.ReviseOperation revise =
        new OperationAct.ReviseOperation(
            new SubjectId(id), story.latest(PLANNER, id), List.of(area(-1.2, 15.2, -0.3, 16.4)));
    story.submit(PLANNER, revise);
    assertEquals(
        Optional.of(false), story.positionStands(PLANNER, id, "minusma", ClauseKind.SPACE_TIME));
    assertEquals(Optional.of(true), story.positionStands(PLANNER, id, "minusma", ClauseKind.MEANS));
    story.rejected("stale-version", LIAISON, revise);
  }

  /// Step 5: with the convoy the two leads sign; with the hidden one the host settles, in time.
  private static void arrangesOrSettles(StoryActs story, String id) {
    ConflictId convoy = new ConflictId(story.conflictWith(PLANNER, id, "mali"));
    String arrangement =
        story.submit(
            PLANNER,
            new CoordinationAct.ProposeArrangement(
                convoy, Text.of("Arrêt à 5 km de la route pendant le passage du convoi.")));
    story.rejected(
        "other-lead-signs",
        PLANNER,
        new CoordinationAct.SignArrangement(new ArrangementId(arrangement)));
    story.submit(HOST_PLANS, new CoordinationAct.SignArrangement(new ArrangementId(arrangement)));

    ConflictId hidden = new ConflictId(story.conflictWith(HOST_OPERATIONS, id, "g5-sahel"));
    CoordinationAct.SettleConflict settle =
        new CoordinationAct.SettleConflict(
            hidden, Text.of("Séparation par la piste de Doro, ordre du chef des opérations."));
    story.rejected("arrangement-deadline-not-reached", HOST_OPERATIONS, settle);
    story.moveClock("2021-10-18T20:00");
    story.submit(HOST_OPERATIONS, settle);
    story.rejected("unknown-conflict", PLANNER, new CoordinationAct.AcknowledgeConflict(hidden));
  }

  /// Step 6: on exactly version 2, by nobody else, with conditions the lead signs.
  private static void decides(StoryActs story, String id) {
    Condition duty = new Condition.Duty(Text.of("Compte rendu toutes les deux heures."));
    OperationAct.ApproveOperation approve =
        story.approval(HOST_OPERATIONS, id, List.of(duty), "2021-10-30T00:00");
    story.rejected("act-not-in-mandate", PLANNER, approve);
    story.rejected("act-not-in-mandate", HOST_PLANS, approve);
    story.rejected(
        "not-in-force",
        PLANNER,
        new OperationAct.StartOperation(new SubjectId(id), story.latest(PLANNER, id)));
    story.submit(HOST_OPERATIONS, approve);
    assertEquals("CONDITIONS_OFFERED", state(story, PLANNER, id));
    story.submit(
        PLANNER, new OperationAct.SignConditions(new SubjectId(id), story.latest(PLANNER, id)));
    assertEquals("APPROVED", state(story, PLANNER, id));
  }

  private static String state(StoryActs story, String login, String id) {
    return story.operation(login, id).get("state").asString();
  }

  /// Step 7: inside the window, paused and suspended at once, closed only after disengagement.
  private static void conducts(StoryActs story, String id) {
    SubjectId operation = new SubjectId(id);
    OperationAct.StartOperation start =
        new OperationAct.StartOperation(operation, story.latest(PLANNER, id));
    story.rejected("outside-window", PLANNER, start);
    story.moveClock("2021-10-19T06:00");
    story.submit(PLANNER, start);
    assertEquals("ACTIVE", state(story, HOST_OPERATIONS, id));
    story.submit(
        LIAISON, new OperationAct.PausePart(operation, Optional.empty(), Text.of("Carton rouge.")));
    story.submit(LIAISON, new OperationAct.ResumePart(operation, Optional.empty()));
    story.submit(
        HOST_OPERATIONS,
        new OperationAct.SuspendApproval(operation, Text.of("Incident signalé à Gossi.")));
    assertEquals("SUSPENDED", state(story, PLANNER, id));
    story.submit(HOST_OPERATIONS, new OperationAct.LiftSuspension(operation));
    rescue(story);
    OperationAct.CloseOperation close =
        new OperationAct.CloseOperation(operation, Text.of("Axe reconnu."));
    story.rejected("not-disengaged", PLANNER, close);
    story.moveClock("2021-10-24T06:00");
    assertEquals("OVERDUE", state(story, PLANNER, id), "paper ended, presence did not");
    story.submit(
        PLANNER, new OperationAct.ReportDisengagement(operation, Text.of("Toutes unités à Gao.")));
    story.submit(PLANNER, close);
    assertEquals("CLOSED", state(story, HOST_OPERATIONS, id));
  }

  private static void rescue(StoryActs story) {
    String action =
        story.submit(
            TAKUBA,
            new NoticeAct.DeclareImmediateAction(
                NoticeAct.ImmediateKind.RESCUE,
                true,
                new Place(
                    Category.GROUND_MANOEUVRE,
                    List.of(
                        DemoMap.ground(
                            DemoMap.around(DemoMap.point(-0.8, 15.6), 5_000),
                            "2021-10-19T06:00",
                            "2021-10-19T12:00"))),
                Text.of("Véhicule accidenté, deux blessés.")));
    assertEquals(1, story.list(PLANNER, "immediate-actions").size(), "everybody is shown where");
    story.submit(
        HOST_OPERATIONS,
        new NoticeAct.AnswerImmediateAction(
            new SubjectId(action),
            NoticeAct.ImmediateAnswer.REGULARISED,
            Text.of("Secours autorisés.")));
    story.submit(
        TAKUBA,
        new NoticeAct.EndImmediateAction(new SubjectId(action), Text.of("Blessés évacués.")));
  }

  /// Step 8: notices need nobody's approval.
  private static void noticesPass(StoryActs story) {
    NoticeAct.GiveNotice convoy =
        new NoticeAct.GiveNotice(
            Text.of("Convoi logistique Gao – Ménaka"),
            true,
            new Place(
                Category.MOVEMENT,
                List.of(
                    DemoMap.ground(
                        DemoMap.road(4_000, DemoMap.GAO, DemoMap.MENAKA),
                        "2021-10-25T05:00",
                        "2021-10-25T18:00"))),
            Text.of("Vingt véhicules."),
            Release.NONE);
    story.submit(UN, convoy);
    story.rejected("approval-asked", PLANNER, convoy);
    story.submit(
        HUMANITARIAN,
        new NoticeAct.GiveNotice(
            Text.of("Mission d'évaluation à Ansongo"),
            true,
            new Place(
                Category.HUMANITARIAN_MOVEMENT,
                List.of(
                    DemoMap.ground(
                        DemoMap.road(2_000, DemoMap.GAO, DemoMap.ANSONGO),
                        "2021-10-26T05:00",
                        "2021-10-26T18:00"))),
            Text.of("Deux véhicules blancs."),
            Release.NONE));
  }

  /// Step 10: the same list, three different answers.
  private static void threeAccountsThreeLists(StoryActs story, String id) {
    JsonNode host = story.list(HOST_OPERATIONS, "operations");
    JsonNode planner = story.list(PLANNER, "operations");
    JsonNode g5 = story.list(G5, "operations");
    assertNotEquals(host, planner);
    assertNotEquals(planner, g5);
    assertNotEquals(host, g5);
    assertTrue(host.toString().contains(id));
    assertFalse(g5.toString().contains(id), "the G5 was not shown it");
    assertTrue(story.list(HUMANITARIAN, "operations").isEmpty(), "nobody released one to them");
  }

  /// Step 9: verified offline; one changed byte is found and its entry named.
  private void verifies(byte[] whole, byte[] part) throws Exception {
    Path file = Files.write(folder.resolve("registre.jsonl"), whole);
    Verdict good = verify(file);
    assertEquals(0, good.status, good.text);
    assertTrue(good.text.contains("verified, "), good.text);
    Verdict partial = verify(Files.write(folder.resolve("barkhane.jsonl"), part));
    assertEquals(0, partial.status, partial.text);
    assertFalse(
        new String(part, StandardCharsets.UTF_8).contains("piste de Doro"),
        "the settlement of a hidden conflict is not in her export");

    String text = new String(whole, StandardCharsets.UTF_8);
    int at = text.indexOf("Compte rendu toutes les deux heures");
    assertTrue(at > 0);
    byte[] changed = whole.clone();
    int offset = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    changed[offset] ^= 1;
    Verdict bad = verify(Files.write(folder.resolve("altere.jsonl"), changed));
    assertEquals(1, bad.status, bad.text);
    assertTrue(bad.text.matches("(?s).*entry \\d+.*"), bad.text);
  }

  private record Verdict(int status, String text) {}

  private static Verdict verify(Path file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status = VerifyCommand.run(new String[] {"--lang", "en", file.toString()}, out, out);
    return new Verdict(status, bytes.toString(StandardCharsets.UTF_8));
  }
}
