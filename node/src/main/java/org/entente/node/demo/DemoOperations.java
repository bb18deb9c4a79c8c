package org.entente.node.demo;

import static org.entente.node.demo.DemoMap.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Canonical;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.Awareness;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.operation.Silence;
import org.entente.operation.Stance;
import org.entente.plan.PlanAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import tools.jackson.databind.JsonNode;

/// The exercise operations of the demo, one for every state a newcomer should see.
final class DemoOperations {
  private final DemoApi api;
  private final DemoCast cast;

  DemoOperations(DemoApi api, DemoCast cast) {
    this.api = api;
    this.cast = cast;
  }

  void prepareGround() {
    submit("mali.plans", new CoordinationAct.PublishMatrix(Matrix.standard()));
    submit("mali.plans", new PlanAct.PublishPlan(DemoPlan.plan()));
    sector("Secteur Gao", "Gao sector", DemoMap.box(-1.0, 14.8, 1.5, 17.0), "minusma");
    sector("Secteur Ménaka", "Ménaka sector", DemoMap.box(1.5, 14.8, 4.2, 17.0), "takuba");
    sector("Secteur Kidal", "Kidal sector", DemoMap.box(-1.0, 17.0, 3.5, 21.5), "minusma");
    sector("Secteur Centre", "Centre sector", DemoMap.box(-6.0, 13.0, -1.0, 17.0), "mali");
  }

  private void sector(String fr, String en, org.entente.kernel.Area area, String owner) {
    submit(
        "mali.plans",
        new CoordinationAct.EstablishSector(new Name(fr, en), area, new PartyId(owner)));
  }

  void load() {
    humanitarianSites();
    String convoy = convoy();
    approve(convoy);
    airCorridor();
    patrol();
    reconnaissance();
    takeOver();
    returned();
    refusedAndWithdrawn();
    closed();
  }

  private void humanitarianSites() {
    notice(
        "humanitaire.acces",
        "Hôpital de district d’Ansongo",
        "Site protégé ; aucun tir ni stationnement dans un rayon de deux kilomètres.",
        new Place(
            Category.HUMANITARIAN_SITE,
            List.of(
                ground(
                    DemoMap.around(DemoMap.ANSONGO, 2_000),
                    "2021-10-18T06:00",
                    "2021-10-25T18:00"))),
        grants("mali", Level.FULL, "barkhane", Level.AREA, "minusma", Level.FULL));
    notice(
        "humanitaire.acces",
        "Distribution de vivres à Gossi",
        "Environ deux mille familles attendues sur la place du marché.",
        new Place(
            Category.HUMANITARIAN_SITE,
            List.of(
                ground(
                    DemoMap.around(DemoMap.GOSSI, 1_500), "2021-10-19T06:00", "2021-10-19T18:00"))),
        grants("mali", Level.FULL, "g5-sahel", Level.AREA));
  }

  private void notice(String login, String title, String text, Place place, Release release) {
    submit(login, new NoticeAct.GiveNotice(Text.of(title), true, place, Text.of(text), release));
  }

  /// Operation 1: several volumes along a route, one a day, so that only crossing legs meet others.
  private String convoy() {
    List<Volume> legs =
        List.of(
            ground(
                DemoMap.road(6_000, DemoMap.SEVARE, DemoMap.DOUENTZA, DemoMap.HOMBORI),
                "2021-10-18T08:00",
                "2021-10-18T20:00"),
            ground(
                DemoMap.road(6_000, DemoMap.HOMBORI, DemoMap.GOSSI),
                "2021-10-19T05:00",
                "2021-10-19T18:00"),
            ground(
                DemoMap.road(6_000, DemoMap.GOSSI, DemoMap.GAO),
                "2021-10-20T05:00",
                "2021-10-20T18:00"));
    return propose(
        "mali.plans",
        "Escorte du convoi de ravitaillement Sévaré – Gossi – Gao",
        Category.MOVEMENT,
        legs,
        forces("mali", "Compagnie d’escorte", 140),
        "axe-gao-ansongo",
        List.of(),
        grants("barkhane", Level.AREA, "minusma", Level.SUMMARY, "g5-sahel", Level.SUMMARY));
  }

  /// Operation 4: above another party's ground, apart from it by altitude alone.
  private void airCorridor() {
    notice(
        "minusma.operations",
        "Couloir aérien Gao – Kidal",
        "Rotations d’hélicoptères et d’avions de transport.",
        new Place(
            Category.AIR_CORRIDOR,
            List.of(
                new Volume(
                    DemoMap.road(10_000, DemoMap.GAO, DemoMap.KIDAL),
                    new AltitudeBand(3_000, 4_500, Datum.AMSL),
                    DemoMap.window("2021-10-18T06:00", "2021-10-22T18:00")))),
        grants("mali", Level.FULL, "barkhane", Level.AREA, "takuba", Level.AREA));
  }

  /// Operation 3: concerted, approved, started.
  private void patrol() {
    String patrol =
        propose(
            "takuba.plans",
            "Patrouille conjointe autour de Ménaka",
            Category.GROUND_MANOEUVRE,
            List.of(
                ground(DemoMap.box(2.1, 15.6, 2.8, 16.2), "2021-10-18T06:00", "2021-10-21T18:00")),
            new Clause.Forces(
                List.of(
                    element("takuba", "Groupement de partenariat", 80),
                    element("mali", "Unité légère de reconnaissance", 60))),
            "foires-liptako",
            List.of("mali"),
            grants("barkhane", Level.FULL, "minusma", Level.SUMMARY));
    approve(patrol);
    submit(
        "takuba.plans",
        new OperationAct.StartOperation(new SubjectId(patrol), latest("takuba.plans", patrol)));
  }

  /// Operation 2: across the MGRS zones 30Q and 31P, meeting the convoy and the hospital.
  private void reconnaissance() {
    String id =
        propose(
            "barkhane.plans",
            "Reconnaissance Ansongo – Labbezanga",
            Category.GROUND_MANOEUVRE,
            List.of(
                ground(
                    DemoMap.polygon(
                        -0.20, 16.20, 0.10, 16.30, 0.75, 15.65, 0.95, 15.00, 0.60, 14.95, 0.30,
                        15.55),
                    "2021-10-19T05:00",
                    "2021-10-22T18:00")),
            forces("barkhane", "Groupement tactique désert", 180),
            "axe-gao-ansongo",
            List.of(),
            grants("mali", Level.FULL, "minusma", Level.FULL, "g5-sahel", Level.AREA));
    position(
        "minusma.operations",
        id,
        ClauseKind.SPACE_TIME,
        Stance.RESERVED,
        "Nos patrouilles de Gao utilisent la RN17 le matin : passer après 10 h.");
    position("minusma.operations", id, ClauseKind.POPULATION, Stance.FAVOURABLE, "");
  }

  /// Operation 6: a site taken over, three parties' movements one after the other.
  private void takeOver() {
    String id =
        propose(
            "mali.plans",
            "Prise en compte de l’emprise de Tessalit",
            Category.MOVEMENT,
            List.of(
                ground(
                    DemoMap.road(8_000, DemoMap.KIDAL, DemoMap.TESSALIT),
                    "2021-10-23T05:00",
                    "2021-10-23T18:00"),
                ground(
                    DemoMap.around(DemoMap.TESSALIT, 6_000),
                    "2021-10-24T05:00",
                    "2021-10-24T18:00"),
                ground(
                    DemoMap.road(8_000, DemoMap.TESSALIT, DemoMap.KIDAL),
                    "2021-10-25T05:00",
                    "2021-10-25T18:00")),
            new Clause.Forces(
                List.of(
                    element("mali", "Bataillon de garde", 220),
                    element("barkhane", "Détachement de transfert", 90),
                    element("minusma", "Escorte", 60))),
            "emprises-nord",
            List.of("barkhane", "minusma"),
            grants("takuba", Level.EXISTENCE));
    position("barkhane.liaison", id, ClauseKind.SPACE_TIME, Stance.FAVOURABLE, "");
    position("minusma.operations", id, ClauseKind.FORCES, Stance.NOTED, "");
  }

  /// Operation 7: sent back by the host; the second version voids a position on its area.
  private void returned() {
    String id =
        propose(
            "g5-sahel.operations",
            "Contrôle de zone au sud de Gossi",
            Category.GROUND_MANOEUVRE,
            List.of(
                ground(
                    DemoMap.box(-1.5, 15.2, -0.9, 15.7), "2021-10-21T06:00", "2021-10-23T18:00")),
            forces("g5-sahel", "Bataillon fuseau Centre", 300),
            "foires-liptako",
            List.of(),
            grants("minusma", Level.FULL));
    position("minusma.operations", id, ClauseKind.SPACE_TIME, Stance.FAVOURABLE, "");
    position("minusma.operations", id, ClauseKind.MEANS, Stance.FAVOURABLE, "");
    submit(
        "mali.operations",
        new OperationAct.ReturnOperation(
            new SubjectId(id),
            latest("mali.operations", id),
            Text.of("Éviter le marché de Gossi : réduire la zone au sud du parallèle 15°30’.")));
    submit(
        "g5-sahel.operations",
        new OperationAct.ReviseOperation(
            new SubjectId(id),
            latest("g5-sahel.operations", id),
            List.of(
                new Clause.SpaceTime(
                    Category.GROUND_MANOEUVRE,
                    List.of(
                        ground(
                            DemoMap.box(-1.5, 15.0, -0.9, 15.5),
                            "2021-10-21T06:00",
                            "2021-10-23T18:00"))))));
  }

  /// Operation 8, first two parts.
  private void refusedAndWithdrawn() {
    String refused =
        propose(
            "barkhane.plans",
            "Zone de tir d’entraînement à l’est de Gao",
            Category.DANGER_AREA,
            List.of(
                ground(DemoMap.box(0.9, 16.1, 1.2, 16.4), "2021-10-21T06:00", "2021-10-21T18:00")),
            forces("barkhane", "Batterie d’artillerie", 70),
            "axe-gao-ansongo",
            List.of(),
            grants("minusma", Level.SUMMARY));
    submit(
        "mali.operations",
        new OperationAct.RefuseOperation(
            new SubjectId(refused),
            latest("mali.operations", refused),
            Text.of("Zone pastorale occupée en cette saison.")));
    String withdrawn =
        propose(
            "takuba.plans",
            "Reconnaissance d’itinéraire Ménaka – Anderamboukane",
            Category.MOVEMENT,
            List.of(
                ground(
                    DemoMap.road(5_000, DemoMap.MENAKA, DemoMap.point(3.02, 15.42)),
                    "2021-10-22T06:00",
                    "2021-10-22T18:00")),
            forces("takuba", "Section de reconnaissance", 30),
            "foires-liptako",
            List.of(),
            grants("barkhane", Level.SUMMARY));
    submit(
        "takuba.plans",
        new OperationAct.WithdrawOperation(
            new SubjectId(withdrawn), Text.of("Moyens aériens indisponibles.")));
  }

  /// Operation 8, last part: carried out, closed, and contested.
  private void closed() {
    String id =
        propose(
            "mali.plans",
            "Sécurisation du marché de Sévaré",
            Category.GROUND_MANOEUVRE,
            List.of(
                ground(
                    DemoMap.around(DemoMap.SEVARE, 4_000), "2021-10-18T06:00", "2021-10-18T12:00")),
            forces("mali", "Compagnie de Sévaré", 90),
            "retour-etat",
            List.of(),
            grants("minusma", Level.FULL));
    approve(id);
    SubjectId operation = new SubjectId(id);
    submit("mali.plans", new OperationAct.StartOperation(operation, latest("mali.plans", id)));
    submit(
        "mali.plans",
        new OperationAct.ReportDisengagement(
            operation, Text.of("Unités rentrées au quartier, aucun incident.")));
    submit(
        "mali.plans",
        new OperationAct.CloseOperation(
            operation, Text.of("Marché tenu ; environ mille commerçants présents.")));
    submit(
        "minusma.operations",
        new OperationAct.RaiseObjection(
            operation, Text.of("Nos observateurs ont compté moitié moins de commerçants.")));
  }

  String propose(
      String login,
      String title,
      Category category,
      List<Volume> volumes,
      Clause.Forces forces,
      String objective,
      List<String> supporting,
      Release release) {
    List<Clause> clauses =
        List.of(
            new Clause.Purpose(
                Optional.of(new ObjectiveId(objective)),
                Optional.of(Text.of("Contribuer à l’objectif du plan : " + title + "."))),
            new Clause.SpaceTime(category, volumes),
            forces,
            new Clause.Means(
                Optional.of(Text.of("Véhicules organiques ; évacuation sanitaire à Gao."))),
            new Clause.Liaison(
                Optional.of(
                    Text.of(
                        "Officier de liaison au poste de commandement conjoint ; compte rendu toutes les 4 h."))),
            new Clause.Population(
                Optional.of(
                    Text.of(
                        "Autorités locales prévenues la veille ; circulation civile maintenue."))));
    return submit(
        login,
        new OperationAct.ProposeOperation(
            Text.of(title),
            true,
            supporting.stream().map(PartyId::new).toList(),
            clauses,
            release,
            List.of()));
  }

  static Clause.Forces forces(String party, String unit, int personnel) {
    return new Clause.Forces(List.of(element(party, unit, personnel)));
  }

  private static Clause.Forces.Element element(String party, String unit, int personnel) {
    return new Clause.Forces.Element(new PartyId(party), Optional.empty(), unit, personnel);
  }

  static Release grants(Object... partyAndLevel) {
    List<Grant> grants = new ArrayList<>();
    for (int i = 0; i < partyAndLevel.length; i += 2) {
      grants.add(
          new Grant(
              new PartyId((String) partyAndLevel[i]),
              List.of(),
              (Level) partyAndLevel[i + 1],
              Optional.empty()));
    }
    return new Release(grants);
  }

  private void position(
      String login, String operation, ClauseKind kind, Stance stance, String reason) {
    JsonNode view = operation(login, operation);
    for (JsonNode clause : view.get("latest").get("clauses")) {
      if (clause.get("clause").asString().equals(kind.name())) {
        submit(
            login,
            new OperationAct.TakePosition(
                new SubjectId(operation),
                kind,
                Digest.parse(clause.get("digest").asString()),
                stance,
                reason.isEmpty() ? Optional.empty() : Optional.of(Text.of(reason))));
      }
    }
  }

  void approve(String operation) {
    JsonNode basis =
        api.send(
            "mali.operations",
            "POST",
            "/api/awareness",
            Canonical.write(
                Map.of("post", cast.postOf("mali.operations"), "operation", operation)));
    List<ConflictId> conflicts = new ArrayList<>();
    basis
        .get("acknowledged")
        .get("conflicts")
        .forEach(id -> conflicts.add(new ConflictId(id.asString())));
    List<PartyId> silent = new ArrayList<>();
    basis.get("silent").get("parties").forEach(id -> silent.add(new PartyId(id.asString())));
    submit(
        "mali.operations",
        new OperationAct.ApproveOperation(
            new SubjectId(operation),
            Digest.parse(basis.get("version").asString()),
            new Awareness(conflicts, basis.get("acknowledged").get("seed").asString()),
            Digest.parse(basis.get("awarenessRoot").asString()),
            new Silence(silent),
            List.of(),
            List.of(),
            DemoMap.instant("2021-11-01T00:00")));
  }

  private Digest latest(String login, String operation) {
    return Digest.parse(operation(login, operation).get("latest").get("digest").asString());
  }

  private JsonNode operation(String login, String id) {
    return api.get(login, "/api/operations/" + id + "?post=" + cast.postOf(login));
  }

  private String submit(String login, org.entente.kernel.Content content) {
    return api.submit(login, cast.postOf(login), content);
  }
}
