package org.entente.given;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.attachment.AttachmentAct;
import org.entente.border.BorderAct;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Category;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.meeting.MeetingAct;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationAct;
import org.entente.party.Charter;
import org.entente.party.Contingent;
import org.entente.party.Founding;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.party.RegimeRule;
import org.entente.plan.PlanAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;

/// The seven parties of the tests' theatre. Every founding post may sign every act, so that a test
/// which is not about mandates need not speak of them.
public final class Cast {
  public static final TheatreId THEATRE = new TheatreId("sahel");
  public static final Charter.Terms HOST = host();
  public static final Charter.Terms FORCE = force();
  public static final Charter.Terms TASKFORCE = taskForce();
  public static final Charter.Terms MISSION = mission();
  public static final Charter.Terms REGION = party("region", PartyKind.REGIONAL_FORCE);
  public static final Charter.Terms STATE = open("state", PartyKind.STATE);
  public static final Charter.Terms AID = open("aid", PartyKind.HUMANITARIAN);

  public static final ContingentId NORTH = new ContingentId("north");
  public static final ContingentId SOUTH = new ContingentId("south");

  /// The host's planners propose; its authority and its chief decide.
  public static final Actor PLANS = actor(HOST, 0);

  public static final Actor AUTHORITY = actor(HOST, 1);
  public static final Actor CHIEF = actor(HOST, 2);
  public static final Actor FORCE_OPS = actor(FORCE, 0);
  public static final Actor FORCE_SECOND = actor(FORCE, 1);
  public static final Actor TASKFORCE_OPS = actor(TASKFORCE, 0);
  public static final Actor TASKFORCE_SECOND = actor(TASKFORCE, 1);
  public static final Actor MISSION_OPS = actor(MISSION, 0);
  public static final Actor MISSION_SECOND = actor(MISSION, 1);
  public static final Actor REGION_OPS = actor(REGION, 0);
  public static final Actor EMBASSY = actor(STATE, 0);
  public static final Actor AID_ACCESS = actor(AID, 0);

  public static final Charter CHARTER =
      new Charter(
          THEATRE,
          new Name("Sahel", "Sahel"),
          HOST.id(),
          List.of(HOST, FORCE, TASKFORCE, MISSION, REGION, STATE, AID),
          new Charter.Deadlines(48, 24, 72, 720),
          Level.SUMMARY,
          new Charter.Articles("", "", "", "", ""));

  private Cast() {}

  /// Every kind of act, read from the sealed families themselves.
  public static List<String> everyAct() {
    return Stream.of(
            PartyAct.class,
            PlanAct.class,
            CoordinationAct.class,
            BorderAct.class,
            NoticeAct.class,
            OperationAct.class,
            StandingAct.class,
            MeetingAct.class,
            DisputeAct.class,
            ResultAct.class,
            AttachmentAct.class,
            ErasureAct.class)
        .flatMap(Cast::records)
        .map(Class::getSimpleName)
        .toList();
  }

  /// The records of a sealed family, at any depth.
  public static Stream<Class<?>> records(Class<?> family) {
    return family.isRecord()
        ? Stream.of(family)
        : Arrays.stream(family.getPermittedSubclasses()).flatMap(Cast::records);
  }

  public static Release shownTo(PartyId party) {
    return shownTo(party, Level.FULL);
  }

  public static Release shownTo(PartyId party, Level level) {
    return new Release(List.of(new Grant(party, List.of(), level, Optional.empty())));
  }

  public static PublicKey key() {
    return new PublicKey("ES256", "A".repeat(124), PublicKey.Custody.NODE);
  }

  private static Actor actor(Charter.Terms terms, int index) {
    return Actor.of(terms, terms.founding().get(index));
  }

  private static Founding founding(String party, String post) {
    Mandate all = new Mandate(everyAct(), List.of(), List.of(), Optional.empty());
    return new Founding(
        new PostId(party + "." + post),
        new Name(post, post),
        key(),
        new PersonId(party + ".p-" + post),
        Text.of("Person of " + party + " " + post),
        all);
  }

  private static Charter.Terms terms(
      String id,
      PartyKind kind,
      Regime regime,
      List<RegimeRule> rules,
      List<Contingent> contingents,
      String... posts) {
    return new Charter.Terms(
        new PartyId(id),
        new Name(id, id),
        kind,
        regime,
        rules,
        contingents,
        Arrays.stream(posts).map(post -> founding(id, post)).toList());
  }

  /// The terms on which another party joins: two founding posts, `ops` and `second`.
  public static Charter.Terms joining(String id, PartyKind kind) {
    Regime regime = kind == PartyKind.HUMANITARIAN ? Regime.INFORMATION : Regime.APPROVAL;
    return terms(id, kind, regime, List.of(), List.of(), "ops", "second");
  }

  /// A partner force that answers to another party.
  public static Charter.Terms answering(String id, PartyId to) {
    return answering(joining(id, PartyKind.PARTNER_FORCE), to);
  }

  private static Charter.Terms answering(Charter.Terms terms, PartyId to) {
    return new Charter.Terms(
        terms.id(),
        terms.name(),
        terms.kind(),
        terms.regime(),
        terms.rules(),
        terms.contingents(),
        terms.founding(),
        Optional.of(to));
  }

  private static Charter.Terms host() {
    return terms(
        "host",
        PartyKind.HOST_NATION,
        Regime.APPROVAL,
        List.of(new RegimeRule(Category.NO_FIRE_AREA, Regime.NOTIFICATION)),
        List.of(),
        "plans",
        "authority",
        "chief");
  }

  private static Charter.Terms party(String id, PartyKind kind) {
    return terms(
        id,
        kind,
        Regime.APPROVAL,
        List.of(new RegimeRule(Category.NO_FIRE_AREA, Regime.NOTIFICATION)),
        List.of(),
        "ops",
        "second");
  }

  /// The state answers for it.
  private static Charter.Terms force() {
    Charter.Terms alone = party("force", PartyKind.PARTNER_FORCE);
    return new Charter.Terms(
        alone.id(),
        alone.name(),
        alone.kind(),
        alone.regime(),
        alone.rules(),
        alone.contingents(),
        alone.founding(),
        Optional.of(new PartyId("state")));
  }

  private static Charter.Terms taskForce() {
    return terms(
        "taskforce",
        PartyKind.PARTNER_FORCE,
        Regime.APPROVAL,
        List.of(),
        List.of(
            new Contingent(new ContingentId("north"), new Name("Nord", "North"), "SWE"),
            new Contingent(new ContingentId("south"), new Name("Sud", "South"), "ITA")),
        "ops",
        "second");
  }

  private static Charter.Terms mission() {
    return terms(
        "mission",
        PartyKind.UN_MISSION,
        Regime.NOTIFICATION,
        List.of(new RegimeRule(Category.GROUND_MANOEUVRE, Regime.APPROVAL)),
        List.of(),
        "ops",
        "second");
  }

  private static Charter.Terms open(String id, PartyKind kind) {
    return terms(id, kind, Regime.INFORMATION, List.of(), List.of(), "ops", "second");
  }
}
