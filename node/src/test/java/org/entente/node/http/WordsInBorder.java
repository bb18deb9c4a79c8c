package org.entente.node.http;

import static org.entente.node.http.Secrets.BARKHANE;
import static org.entente.node.http.Secrets.HOST;
import static org.entente.node.http.Secrets.MALI;
import static org.entente.node.http.Secrets.PLANNER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.border.BorderAct;
import org.entente.border.Instrument;
import org.entente.border.Neighbour;
import org.entente.border.Soil;
import org.entente.kernel.Area;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Name;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.SubjectId;
import org.entente.release.Release;
import tools.jackson.databind.JsonNode;

/// The texts of acts about the border.
final class WordsInBorder {
  private final Secrets secrets;

  WordsInBorder(Secrets secrets) {
    this.secrets = secrets;
  }

  /// Nothing but this one operation reaches beyond the soil.
  void play() {
    NeighbourId neighbour = new NeighbourId("voisin");
    secrets.sign("mali.plans", new BorderAct.DrawSoil(soil(neighbour)));
    String id =
        secrets.sign(
            PLANNER, secrets.propose(PLANNER, 50, "Crossing", Release.NONE, BARKHANE, MALI));
    secrets.known(id, BARKHANE, MALI);
    JsonNode crossing = secrets.operation(HOST, id).at("/crossings/0");
    Instrument letter =
        new Instrument(
            secrets.text("ConsentToCrossing-instrument", BARKHANE, MALI),
            secrets.text("RefuseCrossing-instrument", BARKHANE, MALI),
            Instant.parse("2021-10-01T00:00:00Z"));
    secrets.sign(
        HOST,
        new BorderAct.ConsentToCrossing(
            new SubjectId(id),
            Digest.parse(crossing.path("spaceTime").asString()),
            neighbour,
            Optional.of(secrets.text("ConsentToCrossing-conditions", BARKHANE, MALI)),
            Optional.of(letter)));
    // Its refusal is the word that shows from now on.
    secrets.sign(
        HOST,
        new BorderAct.RefuseCrossing(
            new SubjectId(id),
            neighbour,
            secrets.text("RefuseCrossing-reason", BARKHANE, MALI),
            Optional.of(letter)));
  }

  private static Soil soil(NeighbourId neighbour) {
    return new Soil(
        box(-18, 5, 9, 27),
        List.of(
            new Neighbour(
                neighbour,
                new Name("Voisin", "Neighbour"),
                List.of(box(9, 5, 20, 27)),
                Optional.empty(),
                Optional.of(new Name("Ministre", "Minister")))));
  }

  private static Area box(int west, int south, int east, int north) {
    GeoPoint corner = degrees(west, south);
    return new Area.Polygon(
        List.of(
            List.of(
                corner, degrees(east, south), degrees(east, north), degrees(west, north), corner)));
  }

  private static GeoPoint degrees(int lon, int lat) {
    return new GeoPoint(lon * 10_000_000, lat * 10_000_000);
  }
}
