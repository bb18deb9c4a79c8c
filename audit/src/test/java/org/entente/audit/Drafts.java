package org.entente.audit;

import static org.entente.audit.History.obj;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.audit.History.Own;
import org.entente.audit.History.Words;

/// What acts say, as their JSON: the charter of four parties, places, proposals, overlaps.
final class Drafts {
  private Drafts() {}

  static Map<String, Object> charter() {
    return obj(
        "theatre", History.THEATRE,
        "name", name(),
        "host", "hn",
        "parties",
            List.of(
                party("hn", "HOST_NATION", "APPROVAL"),
                party("pf", "PARTNER_FORCE", "APPROVAL"),
                party("un", "UN_MISSION", "APPROVAL"),
                party("aid", "HUMANITARIAN", "INFORMATION")),
        "deadlines",
            obj(
                "positionHours", 48,
                "arrangementHours", 24,
                "decisionHours", 72,
                "approvalValidityHours", 720),
        "consultedLevel", "SUMMARY",
        "articles", obj("legalEffect", "", "retention", ""));
  }

  static Map<String, Object> party(String id, String kind, String regime) {
    List<Object> founding = new ArrayList<>();
    for (String post : List.of("chief", "second", "third")) {
      founding.add(founding(id + "." + post));
    }
    List<Object> contingents =
        id.equals("pf") ? List.of(obj("id", "tc", "name", name(), "nation", "FRA")) : List.of();
    return obj(
        "id", id,
        "name", name(),
        "kind", kind,
        "regime", regime,
        "rules", List.of(obj("category", "POSITION", "regime", "NOTIFICATION")),
        "contingents", contingents,
        "founding", founding);
  }

  private static Map<String, Object> founding(String post) {
    return obj(
        "post",
        post,
        "title",
        name(),
        "key",
        key(post),
        "person",
        post + "-person",
        "personName",
        new Words("N. N."),
        "mandate",
        mandate(List.copyOf(ActKinds.names())));
  }

  static Map<String, Object> key(String post) {
    return obj("algorithm", "Ed25519", "spki", History.key(post), "custody", "NODE");
  }

  static Map<String, Object> mandate(List<String> acts) {
    return obj("acts", acts, "sectors", List.of(), "categories", List.of());
  }

  static Map<String, Object> name() {
    return obj("fr", "x", "en", "x");
  }

  /// A square of a tenth of a degree.
  static Map<String, Object> square(int x, int y) {
    return rectangle(x, y, x + 1, y + 1);
  }

  static Map<String, Object> rectangle(int west, int south, int east, int north) {
    return obj(
        "kind",
        "Polygon",
        "rings",
        List.of(
            List.of(
                point(west, south),
                point(east, south),
                point(east, north),
                point(west, north),
                point(west, south))));
  }

  private static Map<String, Object> point(int x, int y) {
    return obj("lonE7", x * 1_000_000, "latE7", y * 1_000_000);
  }

  static Map<String, Object> window(Instant from, Instant to) {
    return obj("from", from.toString(), "to", to.toString());
  }

  static Map<String, Object> place(
      String category, Map<String, Object> area, Instant from, Instant to) {
    Map<String, Object> volume =
        obj(
            "area", area,
            "band", obj("lowMetres", 0, "highMetres", 500, "datum", "AGL"),
            "window", window(from, to));
    return obj("category", category, "volumes", List.of(volume));
  }

  static Map<String, Object> proposal(
      String lead, String category, Map<String, Object> area, Instant from, Instant to) {
    Map<String, Object> spaceTime = place(category, area, from, to);
    spaceTime.put("kind", "SpaceTime");
    return obj(
        "title", new Words("x"),
        "exercise", false,
        "supporting", List.of(),
        "clauses",
            List.of(
                new Own("clause:purpose", obj("kind", "Purpose", "text", new Words("why"))),
                new Own("clause:space-time", spaceTime),
                forces(lead, 100),
                new Own("clause:means", obj("kind", "Means")),
                new Own("clause:liaison", obj("kind", "Liaison")),
                new Own("clause:population", obj("kind", "Population"))),
        "release", obj("grants", List.of()),
        "withheld", List.of());
  }

  static Own forces(String party, int personnel) {
    return new Own(
        "clause:forces",
        obj(
            "kind",
            "Forces",
            "elements",
            List.of(obj("party", party, "unit", "1st", "personnel", personnel))));
  }

  static Map<String, Object> overlap(
      int mine, String other, int theirs, Map<String, Object> window) {
    return obj(
        "mine",
        mine,
        "other",
        other,
        "theirs",
        theirs,
        "adjacent",
        false,
        "region",
        List.of(),
        "areaM2",
        1,
        "band",
        obj("lowMetres", 0, "highMetres", 500, "datum", "AGL"),
        "window",
        window);
  }
}
