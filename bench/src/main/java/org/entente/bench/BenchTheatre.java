package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.entente.node.desk.DeskAnswer;
import org.entente.node.desk.TheatreNode;
import org.entente.operation.Clause;
import org.entente.operation.OperationAct;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.release.Level;
import org.entente.release.Release;

/// A theatre with a host and one force, and the proposals that force makes: real acts, of a size an
/// officer would write, seeded.
final class BenchTheatre {
  static final TheatreId THEATRE = new TheatreId("bench");
  static final PostId PLANNER = new PostId("force.plans");
  private static final PersonId PERSON = new PersonId("force.plans");
  private static final Instant DAY = Instant.parse("2030-01-01T00:00:00Z");

  /// Proposals are spread over so many days and a country's ground that few meet, as in life.
  private static final int DAYS = 360;

  private BenchTheatre() {}

  static void adoptCharter(TheatreNode node) {
    Charter charter =
        new Charter(
            THEATRE,
            new Name("Mesure", "Measurement"),
            new PartyId("host"),
            List.of(
                terms(node, "host", PartyKind.HOST_NATION, "ProposeOperation", "ApproveOperation"),
                terms(node, "force", PartyKind.PARTNER_FORCE, "ProposeOperation")),
            new Charter.Deadlines(24, 24, 24, 720),
            Level.SUMMARY,
            new Charter.Articles("-", "-", "-", "-", "-"));
    Act act =
        new Act(
            new ActId(UUID.randomUUID().toString()),
            THEATRE,
            new PostId("host.plans"),
            new PersonId("host.plans"),
            Optional.empty(),
            0,
            new PartyAct.AdoptCharter(charter));
    accepted(node.submit(act));
  }

  static Charter.Terms terms(TheatreNode node, String party, PartyKind kind, String... acts) {
    String id = party + ".plans";
    return new Charter.Terms(
        new PartyId(party),
        new Name(party, party),
        kind,
        Regime.APPROVAL,
        List.of(),
        List.of(),
        List.of(
            new Founding(
                new PostId(id),
                new Name("Plans", "Plans"),
                node.publicKeyOf(new PostId(id)),
                new PersonId(id),
                Text.of("Personne inventée"),
                Mandate.of(acts))));
  }

  static void accepted(DeskAnswer answer) {
    if (!(answer instanceof DeskAnswer.Accepted)) {
      throw new IllegalStateException(answer.toString());
    }
  }

  static Act proposal(SplittableRandom random) {
    return new Act(
        new ActId(new UUID(random.nextLong(), random.nextLong()).toString()),
        THEATRE,
        PLANNER,
        PERSON,
        Optional.empty(),
        1,
        content(random));
  }

  private static Content content(SplittableRandom random) {
    Instant from = DAY.plusSeconds(86_400L * random.nextInt(DAYS));
    Volume volume =
        new Volume(
            area(random),
            new AltitudeBand(0, 500, Datum.AMSL),
            new Window(from, Optional.of(from.plusSeconds(6 * 3_600))));
    return new OperationAct.ProposeOperation(
        Text.of("Reconnaissance d'itinéraire numéro " + random.nextInt(1_000_000)),
        true,
        List.of(),
        List.of(
            new Clause.Purpose(
                Optional.empty(), Optional.of(Text.of("Ouvrir la route avant le passage."))),
            new Clause.SpaceTime(Category.MOVEMENT, List.of(volume)),
            new Clause.Forces(
                List.of(
                    new Clause.Forces.Element(
                        new PartyId("force"), Optional.empty(), "Section", 30))),
            new Clause.Means(Optional.of(Text.of("Véhicules organiques."))),
            new Clause.Liaison(Optional.of(Text.of("Officier de liaison à Gao."))),
            new Clause.Population(Optional.of(Text.of("Circulation civile maintenue.")))),
        Release.NONE,
        List.of());
  }

  /// A quadrilateral of a few kilometres somewhere in a box of 16 by 14 degrees.
  private static Area area(SplittableRandom random) {
    int lon = -120_000_000 + random.nextInt(160_000_000);
    int lat = 101_000_000 + random.nextInt(140_000_000);
    int size = 200_000 + random.nextInt(400_000);
    List<GeoPoint> ring =
        List.of(
            new GeoPoint(lon, lat),
            new GeoPoint(lon + size, lat + size / 7),
            new GeoPoint(lon + size, lat + size),
            new GeoPoint(lon - size / 5, lat + size),
            new GeoPoint(lon, lat));
    return new Area.Polygon(List.of(ring));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
