package org.entente.node.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.attachment.AttachmentAct;
import org.entente.attachment.FileType;
import org.entente.kernel.Amount;
import org.entente.kernel.Digest;
import org.entente.kernel.Grade;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.Provenance;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.plan.MeasurementEvidence;
import org.entente.plan.PlanAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.result.About;
import org.entente.result.Fact;
import org.entente.result.FindingsText;
import org.entente.result.Inquired;
import org.entente.result.ResultAct;
import org.entente.result.Spot;
import org.entente.result.Toll;

/// For the exercise: a report that another party contests, measurements that rest on it, a file of
/// civilian harm that was answered, an inquiry of two, and a comment on the plan.
final class DemoResults {
  private static final String HOST = "mali.plans";
  private static final String FORCE = "barkhane.plans";
  private static final String MISSION = "minusma.operations";
  private static final String ACCESS = "humanitaire.acces";
  private static final Instant DAY = Instant.parse("2021-10-17T06:00:00Z");
  private static final Window WEEK =
      Window.of(Instant.parse("2021-10-11T00:00:00Z"), Instant.parse("2021-10-18T00:00:00Z"));

  private final DemoApi api;
  private final DemoCast cast;

  DemoResults(DemoApi api, DemoCast cast) {
    this.api = api;
    this.cast = cast;
  }

  void load() {
    Digest plan = plan();
    String report = contested();
    attach(new SubjectId(report));
    measured(plan, FORCE, "convois-arrives", 3, "2021-10-03T18:00:00Z", Optional.empty());
    measured(plan, FORCE, "convois-arrives", 4, "2021-10-10T18:00:00Z", Optional.empty());
    measured(plan, HOST, "convois-arrives", 6, "2021-10-17T06:00:00Z", Optional.of(report));
    measured(plan, HOST, "foires-tenues", 0, "2021-10-16T18:00:00Z", Optional.empty());
    comment(plan);
    harm();
  }

  private String submit(String login, org.entente.kernel.Content content) {
    return api.submit(login, cast.postOf(login), content);
  }

  private static PartyId party(String id) {
    return new PartyId(id);
  }

  private static Provenance from(String source, Grade.Reliability reliability, int credibility) {
    return new Provenance(
        Text.of(source), new Grade(reliability, credibility), DAY, DAY.plusSeconds(7_200));
  }

  private static Release openTo(String... parties) {
    return new Release(
        Stream.of(parties)
            .map(id -> new Grant(party(id), List.of(), Level.FULL, Optional.empty()))
            .toList());
  }

  private Digest plan() {
    return Digest.parse(api.get(HOST, "/api/plans/plan").path("digest").asString());
  }

  /// What the fact of the report rests on, as the checkpoint kept it.
  private void attach(SubjectId report) {
    byte[] log =
        """
        Poste de contrôle d’Ansongo, relevé des convois (exercice)
        11 OCT  0740Z  convoi de vivres, 6 véhicules, escorte mixte
        12 OCT  0915Z  convoi de carburant, 4 véhicules
        13 OCT  0805Z  convoi de vivres, 7 véhicules
        14 OCT  1010Z  relève du 62e régiment, 9 véhicules
        15 OCT  0755Z  convoi médical, 3 véhicules
        17 OCT  0830Z  convoi de vivres, 5 véhicules
        """
            .getBytes(StandardCharsets.UTF_8);
    Digest sha256 = sha256(log);
    api.upload(HOST, log, sha256.hex());
    submit(
        HOST,
        new AttachmentAct.AttachFile(
            report,
            Text.of("Relevé du poste de contrôle d’Ansongo"),
            sha256,
            log.length,
            FileType.TEXT));
  }

  private static Digest sha256(byte[] bytes) {
    try {
      return Digest.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private String contested() {
    String report =
        submit(
            HOST,
            new ResultAct.FileReport(
                ResultAct.ReportType.SITUATION,
                true,
                Text.of("Axe Gao–Ansongo, semaine du 11 octobre"),
                WEEK,
                new About(
                    Optional.of(new ObjectiveId("axe-gao-ansongo")),
                    Optional.empty(),
                    Optional.empty()),
                List.of(
                    new Fact(
                        Text.of("Six convois arrivés à Ansongo."),
                        from("Poste de contrôle d’Ansongo", Grade.Reliability.A, 1)),
                    new Fact(
                        Text.of("Aucun engin explosif sur l’axe."),
                        from("Patrouilles du 62e régiment", Grade.Reliability.B, 3))),
                List.of(party("barkhane"), party("minusma")),
                openTo("takuba")));
    SubjectId id = new SubjectId(report);
    submit(
        FORCE, new ResultAct.AnswerFact(id, 0, ResultAct.FactAnswer.CONFIRMED, Optional.empty()));
    submit(
        MISSION,
        new ResultAct.AnswerFact(
            id,
            1,
            ResultAct.FactAnswer.CONTESTED,
            Optional.of(
                Text.of("Un engin neutralisé le 14 octobre à douze kilomètres au sud de Gao."))));
    submit(
        HOST,
        new ResultAct.OpenInquiry(
            true,
            Text.of("Engin explosif du 14 octobre, sud de Gao"),
            Text.of("Où et quand l’engin a-t-il été trouvé, et par qui ?"),
            List.of(party("mali"), party("minusma")),
            new Inquired(Optional.of(id), Optional.empty()),
            Optional.of(Instant.parse("2021-10-25T00:00:00Z")),
            openTo("barkhane")));
    return report;
  }

  private void measured(
      Digest plan,
      String login,
      String measure,
      int value,
      String when,
      Optional<String> evidence) {
    Instant then = Instant.parse(when);
    submit(
        login,
        new PlanAct.RecordMeasurement(
            plan,
            new PlanItemId(measure),
            Amount.of(value),
            new Provenance(
                Text.of("Compte rendu hebdomadaire"),
                new Grade(Grade.Reliability.B, 2),
                then,
                then),
            new MeasurementEvidence(evidence.map(SubjectId::new))));
  }

  private void comment(Digest plan) {
    String comment =
        submit(
            FORCE,
            new PlanAct.CommentOnPlan(
                plan,
                Optional.empty(),
                Optional.of(new PlanItemId("decision-tessalit")),
                Text.of("Le 22 octobre précède l’inventaire contradictoire du 24.")));
    submit(
        HOST,
        new PlanAct.AnswerPlanComment(
            new SubjectId(comment),
            Text.of("Noté ; la prochaine version placera la décision après l’inventaire.")));
  }

  private void harm() {
    SubjectId harm =
        new SubjectId(
            submit(
                ACCESS,
                new ResultAct.RecordCivilianHarm(
                    true,
                    new Spot(
                        Window.of(DAY, DAY.plusSeconds(1_800)),
                        Text.of("Piste à l’entrée sud d’Ansongo"),
                        Optional.of(DemoMap.ANSONGO)),
                    new Toll(Optional.of(0), Optional.of(2), true),
                    Text.of(
                        "Une charrette heurtée par un véhicule d’escorte ; deux personnes blessées,"
                            + " un âne tué."),
                    from("Centre de santé d’Ansongo", Grade.Reliability.B, 2),
                    List.of(party("mali"), party("barkhane")),
                    Instant.parse("2021-10-20T06:00:00Z"),
                    Optional.of(Text.of("Centre de santé d’Ansongo, registre 12")),
                    About.NOTHING,
                    Release.NONE)));
    submit(
        HOST,
        new ResultAct.AnswerCivilianHarm(
            harm,
            ResultAct.HarmAnswer.ACKNOWLEDGED,
            Text.of("Véhicule de notre escorte ; vitesse excessive sur la piste.")));
    submit(
        HOST,
        new ResultAct.RecordAmends(
            harm,
            ResultAct.AmendsType.MEDICAL_CARE,
            Text.of("Soins pris en charge ; animal remplacé.")));
    submit(
        FORCE,
        new ResultAct.AnswerCivilianHarm(
            harm,
            ResultAct.HarmAnswer.CONTESTED,
            Text.of("Aucun véhicule de la force n’était sur cette piste ce jour-là.")));
    submit(
        ACCESS,
        new ResultAct.CloseCivilianHarm(
            harm, Text.of("Les deux parties ont répondu ; soins constatés.")));
    inquiryOfTwo(harm);
  }

  /// Joined, found by each, and signed by both under one digest.
  private void inquiryOfTwo(SubjectId harm) {
    SubjectId inquiry =
        new SubjectId(
            submit(
                HOST,
                new ResultAct.OpenInquiry(
                    true,
                    Text.of("Accident de la piste d’Ansongo"),
                    Text.of("Quels véhicules étaient sur la piste, à quelle vitesse ?"),
                    List.of(party("mali"), party("barkhane")),
                    new Inquired(Optional.empty(), Optional.of(harm)),
                    Optional.empty(),
                    Release.NONE)));
    submit(FORCE, new ResultAct.JoinInquiry(inquiry));
    submit(
        HOST,
        new ResultAct.RecordFindings(
            inquiry, Text.of("Trois véhicules de l’escorte, le second à 60 km/h.")));
    submit(
        FORCE,
        new ResultAct.RecordFindings(
            inquiry, Text.of("Aucun des nôtres : journal de bord et positions à l’appui.")));
    submit(
        HOST,
        new ResultAct.ProposeFindings(
            inquiry,
            new FindingsText(
                Text.of("Un véhicule de l’escorte malienne ; aucun de Barkhane."),
                Text.of("A vehicle of the Malian escort; none of Barkhane’s."))));
    Digest findings =
        Digest.parse(
            api.get(HOST, "/api/inquiries/" + inquiry.value())
                .path("common")
                .get(0)
                .path("digest")
                .asString());
    submit(HOST, new ResultAct.SignFindings(inquiry, findings, Optional.empty()));
    submit(FORCE, new ResultAct.SignFindings(inquiry, findings, Optional.empty()));
  }
}
