package org.entente.node.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Datum;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.party.Capacity;
import org.entente.party.Charter;
import org.entente.party.Contingent;
import org.entente.party.Founding;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.plan.Plan;
import org.entente.plan.PlanAct;
import org.entente.release.Level;
import org.entente.release.Release;
import tools.jackson.databind.JsonNode;

/// What it takes from an empty theatre to a first approval, step by step: by accounts with
/// passwords, over public routes, each thing by whose act it is.
final class Beginning {
  static final String SECRET = "un mot de passe d'essai";

  static final String OWN = "le mien propre, changé";
  private static final Mandate FOUNDER =
      Mandate.of(
          "RegisterPerson",
          "CreatePost",
          "AppointPerson",
          "ConfirmAppointment",
          "EndAppointment",
          "ChangeMandate",
          "RequestCredentialReset",
          "ConfirmCredentialReset");

  private final Function<String, Browser> browsers;
  private final Browser administrator;

  /// @param browsers opens one for a login
  Beginning(Function<String, Browser> browsers) {
    this.browsers = browsers;
    this.administrator = browsers.apply("admin").signIn(SECRET);
  }

  void play() {
    adoptCharter();
    HostPosts host = hostFillsItsPosts();
    String force = forceFillsItsPosts();
    Browser plans = signedIn("pays.plans");
    SectorId east = hostPrepares(plans, host.plans());
    hostLimits(host.watch(), east);
    resetsACredential();
    nothingIsMissing();
    approves(plans, host, force, east);
  }

  /// The charter is drafted by the administrator, who is nobody's; each party's founder signs.
  private void adoptCharter() {
    for (String founder : List.of("pays.chef", "pays.greffe", "force.chef", "force.adjoint")) {
      open(founder, founder);
    }
    administrator.send("PUT", "/api/charter/draft", Map.of("charter", charter(1))).is(422);
    administrator.send("PUT", "/api/charter/draft", Map.of("charter", charter(2))).is(200);
    for (String party : List.of("force", "pays")) {
      Browser founder = signedIn(party + ".chef");
      String digest = founder.get("/api/charter/draft").is(200).json().path("digest").asString();
      founder
          .send("POST", "/api/charter/signatures", Map.of("party", party, "digest", digest))
          .is(200);
    }
    assertEquals(1, signedIn("force.chef").get("/api/session").json().path("head").asLong());
  }

  private void open(String login, String person) {
    administrator
        .send(
            "POST",
            "/api/accounts",
            Map.of(
                "login", login,
                "password", SECRET,
                "person", person,
                "administrator", false,
                "locale", "fr"))
        .is(201);
    // Nobody signs what binds a party with a password that another has set.
    browsers
        .apply(login)
        .signIn(SECRET)
        .send("PUT", "/api/session/password", Map.of("current", SECRET, "password", OWN));
  }

  private Browser signedIn(String login) {
    return browsers.apply(login).signIn(OWN);
  }

  private Charter charter(int hostFounders) {
    Contingent north = new Contingent(new ContingentId("nord"), new Name("Nord", "North"), "SWE");
    return new Charter(
        new TheatreId("pays"),
        new Name("Le pays", "The country"),
        new PartyId("pays"),
        List.of(
            terms(
                "pays",
                PartyKind.HOST_NATION,
                List.of(),
                List.of("chef", "greffe").subList(0, hostFounders)),
            terms("force", PartyKind.PARTNER_FORCE, List.of(north), List.of("chef", "adjoint"))),
        new Charter.Deadlines(24, 12, 48, 720),
        Level.FULL,
        new Charter.Articles("Effet", "Conservation", "Effacement", "Mention", "Sortie"));
  }

  private Charter.Terms terms(
      String party, PartyKind kind, List<Contingent> contingents, List<String> founders) {
    return new Charter.Terms(
        new PartyId(party),
        new Name(party, party),
        kind,
        Regime.APPROVAL,
        List.of(),
        contingents,
        founders.stream()
            .map(name -> party + "." + name)
            .map(id ->
                new Founding(
                    new PostId(id),
                    new Name(id, id),
                    administrator.keyOf(id),
                    new PersonId(id),
                    Text.of("N. N."),
                    FOUNDER))
            .toList());
  }

  private record HostPosts(String plans, String decision, String watch) {}

  private HostPosts hostFillsItsPosts() {
    return new HostPosts(
        fill(
            "pays",
            "greffe",
            "plans",
            Capacity.HOLDER,
            "ProposeOperation",
            "PublishPlan",
            "PublishMatrix",
            "EstablishSector"),
        fill("pays", "greffe", "decision", Capacity.HOLDER, "ApproveOperation", "AddConsulted"),
        fill("pays", "greffe", "quart", Capacity.WATCH, "AnswerNotice", "TakePosition"));
  }

  private String forceFillsItsPosts() {
    return fill(
        "force",
        "adjoint",
        "plans",
        Capacity.HOLDER,
        "ProposeOperation",
        "TakePosition",
        "SignConditions",
        "StartOperation");
  }

  /// A person, an account, a post and an appointment; where the post decides, a second post
  /// confirms.
  private String fill(String party, String second, String name, Capacity capacity, String... acts) {
    Browser chief = signedIn(party + ".chef");
    String by = party + ".chef";
    String person = chief.sign(by, new PartyAct.RegisterPerson(Text.of("Nom de " + name), "Cne"));
    open(party + "." + name, person);
    String post = java.util.UUID.randomUUID().toString();
    Mandate mandate = Mandate.of(acts);
    chief.sign(
        post,
        by,
        new PartyAct.CreatePost(
            new Name(name, name), Optional.empty(), mandate, chief.keyOf(post)));
    String appointment =
        chief.sign(
            by,
            new PartyAct.AppointPerson(
                new PostId(post),
                new PersonId(person),
                capacity,
                new Window(Instant.parse("2020-01-01T00:00:00Z"), Optional.empty())));
    if (mandate.mayDecide()) {
      signedIn(party + "." + second)
          .sign(
              party + "." + second,
              new PartyAct.ConfirmAppointment(new AppointmentId(appointment)));
    }
    return post;
  }

  /// Sectors, the compatibility matrix and the plan.
  private SectorId hostPrepares(Browser plans, String post) {
    plans.sign(post, new CoordinationAct.PublishMatrix(Matrix.standard()));
    Name name = new Name("Routes", "Roads");
    plans.sign(
        post,
        new PlanAct.PublishPlan(
            new Plan(
                name,
                List.of(
                    new Plan.Line(
                        name, List.of(new Plan.Objective(new ObjectiveId("routes"), name)))))));
    return new SectorId(
        plans.sign(
            post,
            new CoordinationAct.EstablishSector(
                new Name("Est", "East"), square(0, 3), new PartyId("pays"))));
  }

  private void hostLimits(String watch, SectorId sector) {
    signedIn("pays.chef")
        .sign(
            "pays.chef",
            new PartyAct.ChangeMandate(
                new PostId(watch),
                new Mandate(
                    List.of("AnswerNotice"), List.of(sector), List.of(), Optional.empty())));
  }

  private void resetsACredential() {
    Map<String, String> password = Map.of("password", SECRET);
    String path = "/api/accounts/pays.decision/password";
    assertEquals("reset-needed", administrator.send("PUT", path, password).code());
    String person = signedIn("pays.decision").get("/api/session").json().path("person").asString();
    String reset =
        signedIn("pays.chef")
            .sign("pays.chef", new PartyAct.RequestCredentialReset(new PersonId(person)));
    signedIn("pays.greffe")
        .sign(
            "pays.greffe",
            new PartyAct.ConfirmCredentialReset(new org.entente.kernel.ResetId(reset)));
    administrator.send("PUT", path, password).is(204);
    browsers
        .apply("pays.decision")
        .signIn(SECRET)
        .send("PUT", "/api/session/password", Map.of("current", SECRET, "password", OWN))
        .is(200);
  }

  private void nothingIsMissing() {
    JsonNode steps =
        signedIn("force.plans")
            .get("/api/who-signs?category=GROUND_MANOEUVRE&personnel=40")
            .is(200)
            .json()
            .path("steps");
    for (JsonNode step : steps) {
      boolean pair = step.has("second");
      assertTrue(pair || !step.has("gap"), step.toString());
    }
    assertEquals("ApproveOperation", steps.at("/1/act").asString());
    assertEquals("decision", steps.at("/1/posts/0/title/fr").asString());
  }

  private void approves(Browser plans, HostPosts host, String force, SectorId east) {
    Browser planner = signedIn("force.plans");
    String id = planner.sign(force, proposal());
    assertEquals(
        "ProposeOperation",
        planner
            .get("/api/entries")
            .json()
            .path("items")
            .valueStream()
            .map(item -> item.path("kind").asString(""))
            .filter("ProposeOperation"::equals)
            .findFirst()
            .orElse(""));
    JsonNode seen = plans.get("/api/operations/" + id).is(200).json();
    assertEquals("PROPOSED", seen.path("state").asString());
    Browser decision = signedIn("pays.decision");
    String post = host.decision();
    decision.sign(
        post,
        new OperationAct.RemarkOnClause(
            new SubjectId(id),
            org.entente.kernel.Digest.parse(seen.at("/latest/digest").asString()),
            ClauseKind.PURPOSE,
            Text.of("Quel jour ?"),
            List.of()));
    approve(decision, post, id);
    JsonNode approved = planner.get("/api/operations/" + id).json();
    assertEquals("APPROVED", approved.path("state").asString());
    assertEquals("Quel jour ?", approved.at("/remarks/0/text").asString());
    assertEquals(1, decision.get("/api/sectors").json().path("items").size());
    assertEquals(east.value(), decision.get("/api/sectors").json().at("/items/0/id").asString());
  }

  private static void approve(Browser decision, String post, String id) {
    JsonNode basis =
        decision.send("POST", "/api/awareness", Map.of("operation", id)).is(200).json();
    String content =
        """
        {"kind":"ApproveOperation","operation":"%s","version":%s,"acknowledged":%s,\
        "awarenessRoot":%s,"silent":%s,"withoutKnowledgeOf":%s,"conditions":[],\
        "validUntil":"%s"}\
        """
            .formatted(
                id,
                basis.path("version"),
                basis.path("acknowledged"),
                basis.path("awarenessRoot"),
                basis.path("silent"),
                basis.path("withoutKnowledgeOf"),
                Instant.now()
                    .plus(Duration.ofDays(5))
                    .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    JsonNode session = decision.get("/api/session").json();
    decision
        .send(
            "POST",
            "/api/acts",
            "{\"id\":\"%s\",\"theatre\":\"pays\",\"post\":\"%s\",\"asOf\":%s,\"content\":%s}"
                .formatted(java.util.UUID.randomUUID(), post, session.path("head"), content))
        .is(201);
  }

  private static OperationAct.ProposeOperation proposal() {
    Instant from =
        Instant.now().plus(Duration.ofDays(2)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    Volume volume =
        new Volume(
            square(1, 2),
            new AltitudeBand(0, 100, Datum.AGL),
            Window.of(from, from.plus(Duration.ofHours(6))));
    return new OperationAct.ProposeOperation(
        Text.of("Reconnaissance"),
        false,
        List.of(),
        List.of(
            new Clause.Purpose(
                Optional.of(new ObjectiveId("routes")), Optional.of(Text.of("Ouvrir la route"))),
            new Clause.SpaceTime(Category.GROUND_MANOEUVRE, List.of(volume)),
            new Clause.Forces(
                List.of(
                    new Clause.Forces.Element(
                        new PartyId("force"),
                        Optional.of(new ContingentId("nord")),
                        "1re compagnie",
                        40))),
            new Clause.Means(Optional.of(Text.of("Véhicules légers"))),
            new Clause.Liaison(Optional.of(Text.of("Radio"))),
            new Clause.Population(Optional.of(Text.of("Marché prévenu")))),
        Release.NONE,
        List.of());
  }

  /// A square of whole degrees on the diagonal.
  private static Area square(int from, int to) {
    int low = from * 10_000_000;
    int high = to * 10_000_000;
    return new Area.Polygon(
        List.of(
            List.of(
                new GeoPoint(low, low),
                new GeoPoint(high, low),
                new GeoPoint(high, high),
                new GeoPoint(low, high),
                new GeoPoint(low, low))));
  }
}
