package org.entente.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.audit.geometry.Ground;

/// Whether the facts of the border are what comparing finds, and nothing starts across it without
/// the consent of who speaks for that ground (invariants 1, 3, 4, 5).
final class BorderChecks {
  private BorderChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "DrawSoil" -> checkDrawing(s, q);
      case "ConsentToCrossing" -> checkConsent(s, q);
      case "RefuseCrossing" -> requireVoice(s, q);
      default -> {
        checkFact(s, q);
        checkConduct(s, q);
      }
    }
  }

  /// The fact that the desk states of the act's own volumes.
  static Optional<Border.Crossing> stated(Situation s) {
    return Optional.ofNullable(s.entry().docs().get("facts:crossings")).stream()
        .flatMap(part -> part.items("list").stream())
        .filter(one -> one.find("of").isEmpty())
        .map(Border.Crossing::of)
        .findFirst();
  }

  private static void checkFact(Situation s, Inquiry q) {
    Optional<Border.Crossing> stated = stated(s);
    Optional<Soil> soil = s.world().border.soil;
    if (soil.isEmpty() || s.volumes().isEmpty()) {
      q.require(Rule.SOIL_MISREAD, stated.isEmpty(), s.entry().act().id());
      return;
    }
    requireRight(soil.get(), s.volumes(), stated, s.entry().act().id(), q);
  }

  /// Where no corner lies outside all that is drawn and yet no one drawing holds it all, both
  /// answers to "beyond" are left open.
  private static void requireRight(
      Soil soil, List<Volume> volumes, Optional<Border.Crossing> stated, String what, Inquiry q) {
    Soil.Found found = soil.find(volumes);
    Set<String> into = stated.map(Border.Crossing::into).orElse(Set.of());
    boolean same = stated.isPresent() == found.crosses() && into.equals(found.into());
    q.require(Rule.SOIL_MISREAD, same, what);
    if (same && stated.isPresent()) {
      q.require(Rule.SOIL_MISREAD, isRightBeyond(soil, volumes, found, stated.get()), what);
    }
  }

  private static boolean isRightBeyond(
      Soil soil, List<Volume> volumes, Soil.Found found, Border.Crossing stated) {
    if (!found.leaves() || found.into().isEmpty()) {
      return stated.beyond() == found.leaves();
    }
    List<Ground> grounds = Soil.grounds(volumes);
    List<Ground> drawn = soil.drawn();
    return stated.beyond()
        ? !grounds.stream().allMatch(one -> drawn.stream().anyMatch(one::isWithinOnePartOf))
        : grounds.stream().noneMatch(one -> one.hasCornerOutside(drawn));
  }

  /// A drawing says of all that is live what would cross it; and who speaks for what.
  private static void checkDrawing(Situation s, Inquiry q) {
    Soil soil = Soil.of(s.content().get("soil"));
    soil.neighbours()
        .forEach((id, one) ->
            one.party()
                .ifPresent(party ->
                    q.require(
                        Rule.NOT_THE_VOICE,
                        s.roster().findParty(party).isPresent()
                            && !s.roster().isHost(party)
                            && !s.roster().isHumanitarian(party),
                        party,
                        id)));
    Map<String, Border.Crossing> stated = statedOfAll(s);
    Set<String> left = new HashSet<>(stated.keySet());
    for (Map.Entry<String, List<Volume>> live : live(s.world()).entrySet()) {
      left.remove(live.getKey());
      Optional<Border.Crossing> said = Optional.ofNullable(stated.get(live.getKey()));
      requireRight(soil, live.getValue(), said, live.getKey(), q);
    }
    q.require(Rule.SOIL_MISREAD, left.isEmpty(), left);
  }

  static Map<String, Border.Crossing> statedOfAll(Situation s) {
    Map<String, Border.Crossing> stated = new HashMap<>();
    Doc part = s.entry().docs().get("facts:crossings");
    if (part != null) {
      part.items("list").forEach(one -> stated.put(one.text("of"), Border.Crossing.of(one)));
    }
    return stated;
  }

  private static Map<String, List<Volume>> live(World world) {
    Map<String, List<Volume>> all = new HashMap<>();
    world.live.all().forEach(one -> all.put(one.place().digest(), one.place().volumes()));
    world.standing.values().forEach(one -> all.put(one.digest, one.envelope.volumes()));
    return all;
  }

  private static void checkConsent(Situation s, Inquiry q) {
    requireVoice(s, q);
    String place = s.content().text("spaceTime");
    String subject = s.content().text("subject");
    boolean crosses =
        Optional.ofNullable(s.world().border.crossings.get(place))
            .map(one -> one.into().contains(s.content().text("neighbour")))
            .orElse(false);
    boolean known = places(s.world(), subject).contains(place) && crosses;
    q.require(Rule.CONSENT_TO_NOTHING, known, subject, place);
  }

  /// Who speaks for the ground signs for itself; for who is no party the host does, and consents
  /// only from an instrument.
  private static void requireVoice(Situation s, Inquiry q) {
    String id = s.content().text("neighbour");
    Optional<Soil.Neighbour> neighbour =
        s.world().border.soil.map(soil -> soil.neighbours().get(id));
    boolean host = s.roster().isHost(s.author().party());
    boolean voice =
        neighbour
            .map(one -> one.party().map(s.author().party()::equals).orElse(host))
            .orElse(false);
    boolean shown =
        neighbour.map(one -> one.party().isPresent()).orElse(false)
            || s.entry().is("RefuseCrossing")
            || s.content().find("instrument").isPresent();
    q.require(Rule.NOT_THE_VOICE, voice && shown, s.author().party(), id);
  }

  /// Where a subject says it is: its latest version and the one in force, its place, its envelope.
  static Set<String> places(World world, String subject) {
    Set<String> places = new HashSet<>();
    world
        .findOperation(subject)
        .ifPresent(operation -> {
          places.add(operation.latest().spaceTimeNow());
          operation.inForce().map(Version::spaceTimeNow).ifPresent(places::add);
        });
    world
        .findNotice(subject)
        .flatMap(notice -> notice.place)
        .filter(place -> !place.isHumanitarian())
        .ifPresent(place -> places.add(place.digest()));
    Optional.ofNullable(world.standing.get(subject)).ifPresent(one -> places.add(one.digest));
    return places;
  }

  private static void checkConduct(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "StartOperation" -> inForce(s).ifPresent(at -> require(s, at, stated(s), q));
      case "ResumePart", "LiftSuspension" -> {
        if (s.about().isActive()) {
          inForce(s)
              .ifPresent(
                  at -> require(s, at, Optional.ofNullable(s.world().border.crossings.get(at)), q));
        }
      }
      case "ApproveOperation", "SignConditions" -> {
        if (s.about().isActive()) {
          require(s, s.about().latest().spaceTimeNow(), stated(s), q);
        }
      }
      case "ShiftWithinMargins" ->
          q.require(Rule.CROSSING_UNCONSENTED, stated(s).isEmpty(), s.about().id, "-");
      case "GiveMovementNotice" -> {
        Standing standing = World.get(s.world().standing, s.content().text("authorisation"));
        require(s, standing.id, standing.digest, stated(s), q);
      }
      default -> {}
    }
  }

  private static Optional<String> inForce(Situation s) {
    return s.about().inForce().map(Version::spaceTimeNow);
  }

  private static void require(
      Situation s, String place, Optional<Border.Crossing> crossing, Inquiry q) {
    require(s, s.about().id, place, crossing, q);
  }

  private static void require(
      Situation s, String subject, String place, Optional<Border.Crossing> crossing, Inquiry q) {
    List<String> missing =
        crossing.map(one -> s.world().border.missing(subject, place, one)).orElse(List.of());
    q.require(Rule.CROSSING_UNCONSENTED, missing.isEmpty(), subject, String.join(" ", missing));
  }
}
