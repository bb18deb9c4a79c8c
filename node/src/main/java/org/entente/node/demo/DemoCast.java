package org.entente.node.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Canonical;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.kernel.Window;
import org.entente.kernel.ZoneName;
import org.entente.party.Capacity;
import org.entente.party.Charter;
import org.entente.party.Contingent;
import org.entente.party.Founding;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.party.RegimeRule;
import org.entente.release.Level;

/// Who is in the demo: the charter's parties, their posts, and invented persons who hold them.
final class DemoCast {
  static final String ADMINISTRATOR = "admin";
  static final String THEATRE = "mali-2021";

  private static final String[] HOUSEKEEPING = {
    "RegisterPerson",
    "CreatePost",
    "AppointPerson",
    "ConfirmAppointment",
    "EndAppointment",
    "ChangeMandate",
    "RequestCredentialReset",
    "ConfirmCredentialReset",
    "MergePersons",
    "SeparatePersons",
    "RequestErasure",
    "ConfirmErasure"
  };
  private static final String[] LEAD = {
    "ProposeOperation",
    "ReviseOperation",
    "WithdrawOperation",
    "SignConditions",
    "ShiftWithinMargins",
    "StartOperation",
    "ResumePart",
    "ReportDisengagement",
    "CloseOperation",
    "ChangeRelease",
    "TakePosition",
    "AcknowledgeConflict",
    "ProposeArrangement",
    "SignArrangement",
    "EndorseSettlement",
    "GiveNotice",
    "AnswerNotice",
    "EndNotice",
    "EstablishStandingMeasure",
    "ChangeStandingMeasure",
    "ProposeStandingAuthorisation",
    "GiveMovementNotice",
    "DelegateMandate",
    "RevokeDelegation"
  };
  private static final String[] DECIDE = {
    "ApproveOperation",
    "ReturnOperation",
    "RefuseOperation",
    "SuspendApproval",
    "LiftSuspension",
    "WithdrawApproval",
    "ReconfirmOperation",
    "SettleConflict",
    "ConsentToCrossing",
    "RefuseCrossing",
    "ApproveStandingAuthorisation",
    "RefuseStandingAuthorisation",
    "SuspendStandingAuthorisation",
    "ResumeStandingAuthorisation",
    "WithdrawStandingAuthorisation",
    "EstablishStandingMeasure",
    "ChangeStandingMeasure",
    "AdmitParty",
    "AddConsulted",
    "AnswerNotice",
    "AnswerImmediateAction",
    "AcknowledgeConflict",
    "DeclareReach",
    "DelegateMandate",
    "RevokeDelegation",
    "ConfirmCredentialReset"
  };

  /// Whoever plans, conducts or decides also meets.
  private static final String[] MEET = {
    "PlanMeeting",
    "PostponeMeeting",
    "CancelMeeting",
    "HoldMeeting",
    "ReportMeeting",
    "RecordStatement",
    "ProposeMinutes",
    "SignMinutes",
    "RefuseMinutes",
    "ChangeMeetingRelease",
    "AnswerInvitation",
    "ProposeCommunique",
    "SignCommunique",
    "MakeCommitment",
    "ClaimCommitmentKept",
    "ClaimCommitmentBroken",
    "AnswerClaim",
    "ReleaseCommitment",
    "EstablishForum",
    "CloseForum",
    "RaiseDispute",
    "ReportDispute",
    "AcknowledgeDispute",
    "AnswerDispute",
    "ReplyToEntry",
    "ConsultOnDispute",
    "EscalateDispute",
    "ProposeSettlement",
    "SignSettlement",
    "WithdrawDispute"
  };

  /// A State suspends cooperation; whoever was suspended with agrees to its end.
  private static final String SUSPEND = "SuspendCooperation";

  private static final String RESUME = "ResumeCooperation";

  /// Whoever meets also reports, answers and inquires.
  private static final String[] REPORT = {
    "FileReport",
    "AnswerCivilianHarm",
    "RecordAmends",
    "CloseCivilianHarm",
    "OpenInquiry",
    "JoinInquiry",
    "RecordFindings",
    "ProposeFindings",
    "SignFindings"
  };

  private final DemoApi api;
  private final List<DemoAccount> accounts = new ArrayList<>();
  private final Map<String, String> posts = new LinkedHashMap<>();

  DemoCast(DemoApi api) {
    this.api = api;
  }

  List<DemoAccount> accounts() {
    return List.copyOf(accounts);
  }

  /// The post an account acts for.
  String postOf(String login) {
    String post = posts.get(login);
    if (post == null) {
      throw new IllegalStateException("no demo account " + login);
    }
    return post;
  }

  /// The charter is drafted, signed by every party, and becomes entry 1.
  void adoptCharter() {
    Charter charter = charter();
    for (Charter.Terms terms : charter.parties()) {
      for (Founding founding : terms.founding()) {
        String login = founding.post().value();
        account(login, founding.person().value(), founding.title().fr(), terms.id().value());
        posts.put(login, login);
      }
    }
    api.send(
        ADMINISTRATOR, "PUT", "/api/charter/draft", Canonical.write(Map.of("charter", charter)));
    for (Charter.Terms terms : charter.parties()) {
      String login = terms.founding().getFirst().post().value();
      api.send(
          login, "POST", "/api/charter/signatures", Canonical.write(Map.of("party", terms.id())));
    }
    api.sawHead(1);
  }

  private Charter charter() {
    List<Charter.Terms> parties =
        List.of(
            party(
                "mali",
                new Name("République du Mali — FAMa", "Republic of Mali — FAMa"),
                PartyKind.HOST_NATION,
                Regime.APPROVAL,
                List.of()),
            party(
                "barkhane",
                new Name("Force Barkhane", "Force Barkhane"),
                PartyKind.PARTNER_FORCE,
                Regime.APPROVAL,
                List.of()),
            party(
                "takuba",
                new Name("Task Force Takuba", "Task Force Takuba"),
                PartyKind.PARTNER_FORCE,
                Regime.APPROVAL,
                List.of(
                    contingent("takuba-est", "Contingent estonien", "Estonian contingent", "EST"),
                    contingent("takuba-cze", "Contingent tchèque", "Czech contingent", "CZE"),
                    contingent("takuba-swe", "Contingent suédois", "Swedish contingent", "SWE"))),
            party(
                "minusma",
                new Name("MINUSMA", "MINUSMA"),
                PartyKind.UN_MISSION,
                Regime.NOTIFICATION,
                List.of()),
            party(
                "g5-sahel",
                new Name("Force conjointe du G5 Sahel", "G5 Sahel Joint Force"),
                PartyKind.REGIONAL_FORCE,
                Regime.APPROVAL,
                List.of()),
            party(
                "france",
                new Name("État français (ambassade)", "French State (embassy)"),
                PartyKind.STATE,
                Regime.INFORMATION,
                List.of()),
            party(
                "humanitaire",
                new Name("Coordination humanitaire", "Humanitarian coordination"),
                PartyKind.HUMANITARIAN,
                Regime.NOTIFICATION,
                List.of()));
    return new Charter(
        new TheatreId(THEATRE),
        new Name("Mali, octobre 2021 (exercice)", "Mali, October 2021 (exercise)"),
        new PartyId("mali"),
        parties,
        new Charter.Deadlines(24, 12, 48, 720),
        Level.FULL,
        new Charter.Articles(
            "Charte d’exercice, sans effet juridique.",
            "Le registre est conservé cinq ans après la clôture.",
            "Un texte s’efface par deux fonctions de la partie qui l’a écrit.",
            "EXERCICE — diffusion restreinte aux parties.",
            "Une partie se retire par un préavis de trente jours."),
        Optional.of(new ZoneName("Africa/Bamako")));
  }

  private static Contingent contingent(String id, String fr, String en, String nation) {
    return new Contingent(new ContingentId(id), new Name(fr, en), nation);
  }

  private Charter.Terms party(
      String id, Name name, PartyKind kind, Regime regime, List<Contingent> contingents) {
    return new Charter.Terms(
        new PartyId(id),
        name,
        kind,
        regime,
        List.<RegimeRule>of(),
        contingents,
        List.of(
            founding(id, kind, "chef", "Chef d’état-major", "Chief of staff"),
            founding(id, kind, "greffe", "Secrétaire général", "Secretary-general")),
        id.equals("barkhane") ? Optional.of(new PartyId("france")) : Optional.empty());
  }

  private static Mandate mandateOf(PartyKind kind) {
    List<String> acts = new ArrayList<>(List.of(HOUSEKEEPING));
    boolean state = kind == PartyKind.HOST_NATION || kind == PartyKind.STATE;
    if (state) {
      acts.add(SUSPEND);
    }
    if (kind != PartyKind.HUMANITARIAN) {
      acts.add(RESUME);
    }
    return Mandate.of(acts.toArray(String[]::new));
  }

  private Founding founding(String party, PartyKind kind, String name, String fr, String en) {
    String id = party + "." + name;
    return new Founding(
        new PostId(id),
        new Name(fr, en),
        api.keyOf(ADMINISTRATOR, id),
        new PersonId(id),
        Text.of(DemoNames.of(id)),
        mandateOf(kind));
  }

  private void account(String login, String person, String role, String party) {
    api.send(
        ADMINISTRATOR,
        "POST",
        "/api/accounts",
        Canonical.write(
            Map.of(
                "login",
                login,
                "password",
                DemoTheatre.PASSWORD,
                "person",
                person,
                "administrator",
                false,
                "locale",
                "fr",
                "demo",
                true)));
    api.tokenFor(ADMINISTRATOR, login);
    accounts.add(new DemoAccount(login, role, party, login));
  }

  /// Posts, persons, appointments and accounts, each an act of the party it belongs to.
  void fillPosts() {
    post("mali", "plans", "Chef du bureau plans", "Head of plans", hostPlans());
    post("mali", "operations", "Chef des opérations", "Chief of operations", DECIDE);
    post("mali", "quart", "Officier de quart", "Watch officer", LEAD);
    post("barkhane", "plans", "Planificatrice", "Planner", LEAD);
    post("barkhane", "liaison", "Officier de liaison", "Liaison officer", LEAD);
    post("takuba", "plans", "Planificateur", "Planner", LEAD);
    contingentPost("takuba", "estonie", "takuba-est", "Représentant national estonien");
    post("minusma", "operations", "Officier opérations", "Operations officer", LEAD);
    post("g5-sahel", "operations", "Officier opérations", "Operations officer", LEAD);
    post("france", "ambassade", "Attaché de défense", "Defence attaché", LEAD);
    post("humanitaire", "acces", "Coordinatrice de l’accès", "Access coordinator", LEAD);
  }

  private static String[] hostPlans() {
    List<String> acts = new ArrayList<>(List.of(LEAD));
    acts.addAll(
        List.of(
            "PublishPlan", "AnswerPlanComment", "PublishMatrix", "EstablishSector", "DrawSoil"));
    return acts.toArray(String[]::new);
  }

  private void post(String party, String name, String fr, String en, String... acts) {
    List<String> all = new ArrayList<>(List.of(acts));
    all.addAll(List.of(MEET));
    all.addAll(List.of(REPORT));
    fill(party, name, new Name(fr, en), Optional.empty(), Mandate.of(all.toArray(String[]::new)));
  }

  private void contingentPost(String party, String name, String contingent, String fr) {
    fill(
        party,
        name,
        new Name(fr, "Estonian national representative"),
        Optional.of(new ContingentId(contingent)),
        Mandate.of("TakePosition", "ResumePart"));
  }

  private void fill(
      String party, String name, Name title, Optional<ContingentId> contingent, Mandate mandate) {
    String chief = party + ".chef";
    String clerk = party + ".greffe";
    String login = party + "." + name;
    String person =
        api.submit(
            chief,
            chief,
            new PartyAct.RegisterPerson(Text.of(DemoNames.of(login)), DemoNames.rankOf(login)));
    // Before the appointment: after it, a deciding post's token would take two posts.
    account(login, person, title.fr(), party);
    String post = DemoApi.newId();
    api.submit(
        post,
        chief,
        chief,
        new PartyAct.CreatePost(title, contingent, mandate, api.keyOf(chief, post)));
    String appointment =
        api.submit(
            chief,
            chief,
            new PartyAct.AppointPerson(
                new PostId(post),
                new PersonId(person),
                Capacity.HOLDER,
                new Window(DemoTheatre.BEGINNING, Optional.empty())));
    if (mandate.mayDecide()) {
      api.submit(
          clerk,
          clerk,
          new PartyAct.ConfirmAppointment(new org.entente.kernel.AppointmentId(appointment)));
    }
    posts.put(login, post);
  }
}
