package org.entente.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.audit.geometry.Ground;
import org.entente.audit.geometry.Point;
import org.entente.audit.geometry.Relation;

/// The host's soil as it was last drawn, and the countries beyond.
///
/// @param outside all that is not soil: the Earth without it, and its enclaves
record Soil(Ground ground, Ground outside, Map<String, Neighbour> neighbours) {
  private static final long EAST = 1_800_000_000;
  private static final long NORTH = 900_000_000;

  /// @param voice who speaks for it: a party, or the title of an authority that is none
  record Neighbour(Ground ground, Optional<String> party, String voice) {}

  /// What volumes were found to cross.
  ///
  /// @param leaves some part is not soil
  record Found(Set<String> into, boolean leaves) {
    boolean crosses() {
      return leaves || !into.isEmpty();
    }
  }

  static Soil of(Doc doc) {
    List<Ground> pieces = new ArrayList<>();
    List<List<Point>> rings = rings(doc.get("ground"));
    pieces.add(Ground.polygon(List.of(earth(), rings.getFirst())));
    rings.stream().skip(1).forEach(ring -> pieces.add(Ground.polygon(List.of(ring))));
    Map<String, Neighbour> neighbours = new LinkedHashMap<>();
    for (Doc one : doc.items("neighbours")) {
      Optional<String> party = one.findText("party");
      String voice =
          party.orElseGet(() -> one.find("authority").map(Doc::canonical).orElse("nobody"));
      Ground ground = union(one.items("ground").stream().map(Volume::ground).toList());
      neighbours.put(one.text("id"), new Neighbour(ground, party, voice));
    }
    return new Soil(Volume.ground(doc.get("ground")), union(pieces), neighbours);
  }

  private static Ground union(List<Ground> grounds) {
    return new Ground(grounds.stream().flatMap(ground -> ground.parts().stream()).toList());
  }

  private static List<Point> earth() {
    return List.of(
        new Point(-EAST, -NORTH),
        new Point(EAST, -NORTH),
        new Point(EAST, NORTH),
        new Point(-EAST, NORTH),
        new Point(-EAST, -NORTH));
  }

  private static List<List<Point>> rings(Doc polygon) {
    return polygon.items("rings").stream()
        .map(ring ->
            ring.items().stream()
                .map(point -> new Point(point.whole("lonE7"), point.whole("latE7")))
                .toList())
        .toList();
  }

  /// The volumes with their buffers, each against each country's ground and against all that is not
  /// soil.
  Found find(List<Volume> volumes) {
    List<Ground> grounds = grounds(volumes);
    Set<String> into = new TreeSet<>();
    neighbours.forEach((id, neighbour) -> {
      if (overlaps(grounds, neighbour.ground)) {
        into.add(id);
      }
    });
    return new Found(into, overlaps(grounds, outside));
  }

  static List<Ground> grounds(List<Volume> volumes) {
    return volumes.stream()
        .map(volume -> volume.buffer().map(Volume.Buffer::ground).orElse(volume.ground()))
        .toList();
  }

  private static boolean overlaps(List<Ground> grounds, Ground other) {
    return grounds.stream().anyMatch(ground -> ground.relateTo(other) == Relation.OVERLAP);
  }

  /// Soil and the countries' ground, each by itself.
  List<Ground> drawn() {
    List<Ground> all = new ArrayList<>();
    all.add(ground);
    neighbours.values().forEach(one -> all.add(one.ground));
    return all;
  }
}
