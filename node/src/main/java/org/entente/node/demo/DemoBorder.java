package org.entente.node.demo;

import static org.entente.node.demo.DemoMap.ground;

import java.util.List;
import java.util.Optional;
import org.entente.border.BorderAct;
import org.entente.border.Instrument;
import org.entente.border.Neighbour;
import org.entente.border.Soil;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.release.Level;

/// The border of the demo, in the Liptako: an outline of the exercise, coarse and no survey, with
/// two neighbours that are no parties. Two operations cross: one with the neighbour's consent,
/// which the host recorded, one still without.
final class DemoBorder {
  private static final String HOST = "mali.operations";
  private static final String LEAD = "g5-sahel.operations";
  private static final NeighbourId NIGER = new NeighbourId("niger");
  private static final NeighbourId BURKINA = new NeighbourId("burkina-faso");
  private static final int TRACK_METRES = 4_000;

  private final DemoApi api;
  private final DemoCast cast;
  private final DemoOperations operations;

  DemoBorder(DemoApi api, DemoCast cast, DemoOperations operations) {
    this.api = api;
    this.cast = cast;
    this.operations = operations;
  }

  void load() {
    submit("mali.plans", new BorderAct.DrawSoil(soil()));
    String consented =
        crossing(
            "Patrouille mixte Labbezanga – Ayorou",
            ground(
                DemoMap.road(TRACK_METRES, DemoMap.point(0.70, 15.05), DemoMap.point(0.92, 14.73)),
                "2021-10-26T05:00",
                "2021-10-26T18:00"),
            "axe-gao-ansongo");
    submit(
        HOST,
        new BorderAct.ConsentToCrossing(
            new SubjectId(consented),
            placeOf(consented),
            NIGER,
            Optional.of(Text.of("De jour ; liaison avec le poste d’Ayorou avant le passage.")),
            Optional.of(
                new Instrument(
                    Text.of("Message no 412 (exercice)"),
                    Text.of("Chef d’état-major des armées du Niger"),
                    DemoMap.instant("2021-10-16T09:00")))));
    crossing(
        "Contrôle de la bande frontalière de Tin-Akoff",
        ground(DemoMap.box(-0.35, 14.90, -0.05, 15.15), "2021-10-27T05:00", "2021-10-27T18:00"),
        "foires-liptako");
  }

  private String crossing(String title, Volume volume, String objective) {
    String id =
        operations.propose(
            LEAD,
            title,
            Category.MOVEMENT,
            List.of(volume),
            DemoOperations.forces("g5-sahel", "Bataillon du fuseau Centre", 60),
            objective,
            List.of(),
            DemoOperations.grants("minusma", Level.AREA));
    operations.approve(id);
    return id;
  }

  private static Soil soil() {
    return new Soil(
        DemoMap.polygon(
            -12.2, 14.8, -9.4, 15.4, -5.5, 15.5, -5.3, 16.3, -6.5, 24.9, -4.8, 24.9, 1.2, 21.1, 1.8,
            20.3, 3.2, 19.8, 3.1, 19.1, 4.2, 19.1, 4.2, 16.9, 3.9, 15.7, 3.5, 15.3, 1.3, 15.25, 1.0,
            14.96, 0.55, 14.92, 0.22, 14.90, -0.45, 15.08, -1.07, 14.80, -2.0, 14.2, -2.8, 13.65,
            -4.3, 13.1, -5.3, 11.2, -5.5, 10.4, -8.0, 10.2, -9.0, 12.4, -11.4, 12.1),
        List.of(
            neighbour(
                NIGER,
                new Name("Niger", "Niger"),
                new Name(
                    "Ministère de la défense nationale du Niger",
                    "Ministry of National Defence of Niger"),
                4.2,
                16.9,
                3.9,
                15.7,
                3.5,
                15.3,
                1.3,
                15.25,
                1.0,
                14.96,
                0.55,
                14.92,
                0.22,
                14.90,
                0.9,
                13.8,
                5.0,
                13.8,
                5.0,
                16.9),
            neighbour(
                BURKINA,
                new Name("Burkina Faso", "Burkina Faso"),
                new Name(
                    "État-major général des armées du Burkina Faso",
                    "General Staff of the Armed Forces of Burkina Faso"),
                0.22,
                14.90,
                -0.45,
                15.08,
                -1.07,
                14.80,
                -2.0,
                14.2,
                -2.8,
                13.65,
                -2.8,
                13.2,
                0.9,
                13.2,
                0.9,
                13.8)));
  }

  private static Neighbour neighbour(NeighbourId id, Name name, Name authority, double... lonLat) {
    return new Neighbour(
        id, name, List.of(DemoMap.polygon(lonLat)), Optional.empty(), Optional.of(authority));
  }

  private Digest placeOf(String operation) {
    String path = "/api/operations/" + operation + "?post=" + cast.postOf(HOST);
    return Digest.parse(api.get(HOST, path).get("crossings").get(0).get("spaceTime").asString());
  }

  private String submit(String login, BorderAct act) {
    return api.submit(login, cast.postOf(login), act);
  }
}
