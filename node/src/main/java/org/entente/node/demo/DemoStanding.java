package org.entente.node.demo;

import java.util.List;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.Place;
import org.entente.release.Level;
import org.entente.standing.Envelope;
import org.entente.standing.StandingAct;
import org.entente.standing.Zone;

/// The standing authorisation of the demo: a road the host has approved once, and a movement on it.
///
/// The road ends inside the joint patrol's ground: a movement as far as Ménaka, while the patrol is
/// there, is turned back to the approval.
final class DemoStanding {
  private static final String PLANNER = "barkhane.plans";
  private static final String HOST = "mali.operations";
  private static final int ROAD_METRES = 8_000;
  private static final int ROUTE_METRES = 2_000;

  private final DemoApi api;
  private final DemoCast cast;

  DemoStanding(DemoApi api, DemoCast cast) {
    this.api = api;
    this.cast = cast;
  }

  void load() {
    SubjectId road = new SubjectId(submit(PLANNER, asked()));
    submit(HOST, new StandingAct.ApproveStandingAuthorisation(road, envelopeOf(road)));
    submit(PLANNER, moved(road));
  }

  private static StandingAct.ProposeStandingAuthorisation asked() {
    Area road = DemoMap.road(ROAD_METRES, DemoMap.GAO, DemoMap.MENAKA);
    return new StandingAct.ProposeStandingAuthorisation(
        Text.of("Liaisons logistiques Gao – Ménaka"),
        true,
        new Envelope(
            List.of(new Zone(road, DemoMap.GROUND)),
            List.of(Category.MOVEMENT),
            new Envelope.Ceiling(2, 40),
            DemoMap.window("2021-10-18T06:00", "2021-10-31T18:00")),
        Text.of("Préavis d’une heure au théâtre Est ; arrêt hors des localités."),
        DemoOperations.grants("mali", Level.FULL, "takuba", Level.AREA));
  }

  /// By the digest the host reads: it approves what it was shown.
  private Digest envelopeOf(SubjectId road) {
    String path = "/api/standing-authorisations/" + road.value() + "?post=" + cast.postOf(HOST);
    return Digest.parse(api.get(HOST, path).get("envelope").asString());
  }

  /// Part of the way: as far as nobody else is.
  private static StandingAct.GiveMovementNotice moved(SubjectId road) {
    Area route = DemoMap.road(ROUTE_METRES, DemoMap.GAO, DemoMap.point(0.936, 16.124));
    return new StandingAct.GiveMovementNotice(
        road,
        new Place(
            Category.MOVEMENT,
            List.of(DemoMap.ground(route, "2021-10-18T08:00", "2021-10-18T14:00"))),
        24,
        Text.of("Huit véhicules, ravitaillement."));
  }

  private String submit(String login, StandingAct act) {
    return api.submit(login, cast.postOf(login), act);
  }
}
