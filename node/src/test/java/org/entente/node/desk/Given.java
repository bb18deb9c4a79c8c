package org.entente.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.Datum;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.meeting.MeetingAct;
import org.entente.node.keys.PostKeys;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.Clause;
import org.entente.operation.OperationAct;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.plan.PlanAct;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;

/// A theatre of two parties whose founding posts may sign everything, and acts they sign.
public final class Given {
  public static final TheatreId SAHEL = new TheatreId("sahel");
  public static final Instant H = Instant.parse("2021-10-18T06:00:00Z");

  /// Who signs.
  public record Actor(PartyId party, PostId post, PersonId person) {
    static Actor of(String party, String post) {
      return new Actor(
          new PartyId(party), new PostId(party + "." + post), new PersonId(party + ".p-" + post));
    }
  }

  public static final Actor HOST = Actor.of("host", "plans");
  public static final Actor AUTHORITY = Actor.of("host", "authority");
  public static final Actor FORCE = Actor.of("force", "ops");
  public static final Actor SECOND = Actor.of("force", "second");

  private Given() {}

  public static Act charter(PostKeys keys) {
    return act(HOST, new PartyAct.AdoptCharter(theCharter(keys)));
  }

  public static Act matrix() {
    return act(HOST, new CoordinationAct.PublishMatrix(Matrix.standard()));
  }

  private static Charter theCharter(PostKeys keys) {
    return new Charter(
        SAHEL,
        new Name("Sahel", "Sahel"),
        HOST.party(),
        List.of(
            terms(keys, PartyKind.HOST_NATION, HOST, AUTHORITY),
            terms(keys, PartyKind.PARTNER_FORCE, FORCE, SECOND)),
        new Charter.Deadlines(48, 24, 72, 720),
        Level.SUMMARY,
        new Charter.Articles("", "", "", "", ""));
  }

  private static Charter.Terms terms(PostKeys keys, PartyKind kind, Actor... actors) {
    PartyId id = actors[0].party();
    return new Charter.Terms(
        id,
        new Name(id.value(), id.value()),
        kind,
        Regime.APPROVAL,
        List.of(),
        List.of(),
        Arrays.stream(actors).map(actor -> founding(keys, actor)).toList());
  }

  private static Founding founding(PostKeys keys, Actor actor) {
    return new Founding(
        actor.post(),
        new Name(actor.post().value(), actor.post().value()),
        keys.publicKeyOf(SAHEL, actor.post()),
        actor.person(),
        Text.of("Person of " + actor.post()),
        new Mandate(everyAct(), List.of(), List.of(), Optional.empty()));
  }

  private static List<String> everyAct() {
    List<String> names = new ArrayList<>();
    for (Class<?> family :
        List.of(
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
            ErasureAct.class)) {
      collect(family, names);
    }
    return names;
  }

  private static void collect(Class<?> type, List<String> names) {
    if (type.isRecord()) {
      names.add(type.getSimpleName());
    } else {
      Arrays.stream(type.getPermittedSubclasses()).forEach(inner -> collect(inner, names));
    }
  }

  public static Act act(Actor actor, Content content) {
    return act(UUID.randomUUID(), actor, content);
  }

  public static Act act(UUID id, Actor actor, Content content) {
    return act(id, actor, content, 0);
  }

  public static Act act(UUID id, Actor actor, Content content, long asOf) {
    return new Act(
        new ActId(id.toString()),
        SAHEL,
        actor.post(),
        actor.person(),
        Optional.empty(),
        asOf,
        content);
  }

  /// A patrol of a day in a square of one degree.
  public static OperationAct.ProposeOperation patrol(Actor lead, int x, int y) {
    return new OperationAct.ProposeOperation(
        Text.of("Patrouille"),
        true,
        List.of(),
        List.of(
            new Clause.Purpose(Optional.empty(), Optional.of(Text.of("Why"))),
            new Clause.SpaceTime(Category.GROUND_MANOEUVRE, List.of(volume(square(x, y)))),
            new Clause.Forces(
                List.of(new Clause.Forces.Element(lead.party(), Optional.empty(), "unit", 40))),
            new Clause.Means(Optional.of(Text.of("With what"))),
            new Clause.Liaison(Optional.of(Text.of("Who talks to whom"))),
            new Clause.Population(Optional.empty())),
        Release.NONE,
        List.of());
  }

  public static NoticeAct.DeclareImmediateAction rescue(int x, int y) {
    return new NoticeAct.DeclareImmediateAction(
        NoticeAct.ImmediateKind.RESCUE,
        true,
        new Place(Category.GROUND_MANOEUVRE, List.of(volume(square(x, y)))),
        Text.of("Help"));
  }

  public static PartyAct.RegisterPerson person(String name) {
    return new PartyAct.RegisterPerson(Text.of(name), "capitaine");
  }

  public static Volume volume(Area area) {
    return new Volume(
        area,
        new AltitudeBand(0, 1_000, Datum.AGL),
        Window.of(H.plus(Duration.ofHours(10)), H.plus(Duration.ofHours(20))));
  }

  /// A square of a tenth of a degree.
  public static Area square(int x, int y) {
    int lon = x * 1_000_000;
    int lat = y * 1_000_000;
    int side = 1_000_000;
    return new Area.Polygon(
        List.of(
            List.of(
                new GeoPoint(lon, lat),
                new GeoPoint(lon + side, lat),
                new GeoPoint(lon + side, lat + side),
                new GeoPoint(lon, lat + side),
                new GeoPoint(lon, lat))));
  }
}
