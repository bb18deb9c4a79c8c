package org.entente.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.attachment.AttachmentAct;
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
import org.entente.kernel.ZoneName;
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
import org.entente.release.Level;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;

/// Who is in the simulated theatre: one party of each kind and a task force of contingents.
public final class Cast {
  public static final TheatreId THEATRE = new TheatreId("sahel");
  public static final PartyId HOST = new PartyId("host");
  public static final PartyId FORCE = new PartyId("force");
  public static final PartyId TASKFORCE = new PartyId("taskforce");
  public static final PartyId MISSION = new PartyId("mission");
  public static final PartyId REGION = new PartyId("region");
  public static final PartyId STATE = new PartyId("state");
  public static final PartyId AID = new PartyId("aid");
  public static final ContingentId NORTH = new ContingentId("north");
  public static final ContingentId SOUTH = new ContingentId("south");

  /// Joins later, in some histories.
  public static final PartyId GUEST = new PartyId("guest");

  public static final Charter CHARTER = charter(new ZoneName("Africa/Bamako"));

  /// The host's planners propose; its authority and its chief decide.
  public static final Actor PLANS = actor(HOST, 0);

  public static final Actor AUTHORITY = actor(HOST, 1);
  public static final Actor CHIEF = actor(HOST, 2);
  public static final Actor FORCE_OPS = actor(FORCE, 0);
  public static final Actor FORCE_SECOND = actor(FORCE, 1);
  public static final Actor TASKFORCE_OPS = actor(TASKFORCE, 0);
  public static final Actor TASKFORCE_SECOND = actor(TASKFORCE, 1);
  public static final Actor MISSION_OPS = actor(MISSION, 0);
  public static final Actor REGION_OPS = actor(REGION, 0);
  public static final Actor EMBASSY = actor(STATE, 0);
  public static final Actor AID_ACCESS = actor(AID, 0);

  private Cast() {}

  /// Every founding post with its first holder.
  public static List<Actor> founders() {
    List<Actor> all = new ArrayList<>();
    for (Charter.Terms terms : CHARTER.parties()) {
      for (int i = 0; i < terms.founding().size(); i++) {
        all.add(Actor.founding(terms, i));
      }
    }
    return all;
  }

  public static List<PartyId> parties() {
    return CHARTER.parties().stream().map(Charter.Terms::id).toList();
  }

  public static Actor actor(PartyId party, int index) {
    return Actor.founding(terms(party), index);
  }

  /// Every kind of act, read from the sealed families themselves.
  public static List<String> everyAct() {
    return Stream.of(
            PartyAct.class,
            PlanAct.class,
            CoordinationAct.class,
            org.entente.border.BorderAct.class,
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

  /// Every post's: histories are not signed. Only what is written as a golden file is, with the
  /// other half, which the tests hold.
  public static PublicKey key() {
    return new PublicKey(
        "ES256",
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEfVxioT50PUr5585EXQSnDV7L+GXuIey/Zv5MVQlnr+uWqd8V7UXp"
            + "m5oTGNO5cNxKQ0WkYlR+8+AfC1ix5QhlEw==",
        PublicKey.Custody.NODE);
  }

  /// A party's terms, of the charter or on which it joins later.
  public static Charter.Terms terms(PartyId party) {
    return party.equals(GUEST) ? guest() : CHARTER.find(party).orElseThrow();
  }

  /// The terms on which another nation joins.
  public static Charter.Terms guest() {
    return joining(GUEST, PartyKind.PARTNER_FORCE);
  }

  /// Some party's terms.
  public static Charter.Terms joining(PartyId party, PartyKind kind) {
    return terms(party, kind, Regime.APPROVAL, List.of(), List.of(), 2);
  }

  /// Those of a force that answers to another party.
  public static Charter.Terms answering(PartyId party, PartyId to) {
    Charter.Terms terms = joining(party, PartyKind.PARTNER_FORCE);
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

  /// A charter whose zone no machine knows.
  public static Charter nowhere() {
    return charter(new ZoneName("Atlantis/Poseidon"));
  }

  private static Charter charter(ZoneName zone) {
    RegimeRule protection = new RegimeRule(Category.NO_FIRE_AREA, Regime.NOTIFICATION);
    RegimeRule manoeuvre = new RegimeRule(Category.GROUND_MANOEUVRE, Regime.APPROVAL);
    List<Contingent> contingents =
        List.of(
            new Contingent(NORTH, new Name("Nord", "North"), "SWE"),
            new Contingent(SOUTH, new Name("Sud", "South"), "ITA"));
    List<Charter.Terms> parties =
        List.of(
            terms(HOST, PartyKind.HOST_NATION, Regime.APPROVAL, List.of(protection), List.of(), 3),
            terms(FORCE, PartyKind.PARTNER_FORCE, Regime.APPROVAL, List.of(), List.of(), 2),
            terms(TASKFORCE, PartyKind.PARTNER_FORCE, Regime.APPROVAL, List.of(), contingents, 2),
            terms(
                MISSION,
                PartyKind.UN_MISSION,
                Regime.NOTIFICATION,
                List.of(manoeuvre),
                List.of(),
                2),
            terms(REGION, PartyKind.REGIONAL_FORCE, Regime.APPROVAL, List.of(), List.of(), 2),
            terms(STATE, PartyKind.STATE, Regime.INFORMATION, List.of(), List.of(), 2),
            terms(AID, PartyKind.HUMANITARIAN, Regime.INFORMATION, List.of(), List.of(), 2));
    return new Charter(
        THEATRE,
        new Name("Sahel", "Sahel"),
        HOST,
        parties,
        new Charter.Deadlines(48, 24, 72, 720, Optional.of(Charter.NoticeTimes.USUAL)),
        Level.SUMMARY,
        new Charter.Articles("", "", "", "", ""),
        Optional.of(zone));
  }

  private static Charter.Terms terms(
      PartyId id,
      PartyKind kind,
      Regime regime,
      List<RegimeRule> rules,
      List<Contingent> contingents,
      int posts) {
    List<String> names = List.of("ops", "second", "chief").subList(0, posts);
    return new Charter.Terms(
        id,
        new Name(id.value(), id.value()),
        kind,
        regime,
        rules,
        contingents,
        names.stream().map(name -> founding(id, name)).toList(),
        id.equals(FORCE) && kind == PartyKind.PARTNER_FORCE
            ? Optional.of(STATE)
            : Optional.empty());
  }

  private static Founding founding(PartyId party, String post) {
    return new Founding(
        new PostId(party + "." + post),
        new Name(post, post),
        key(),
        new PersonId(party + ".p-" + post),
        Text.of("Person of " + party + " " + post),
        new Mandate(everyAct(), List.of(), List.of(), Optional.empty()));
  }
}
