package org.entente.audit;

import java.util.Optional;

/// Changes the border as an entry says, after all else has been.
final class BorderReplay {
  private BorderReplay() {}

  static void apply(Situation s) {
    Border border = s.world().border;
    switch (s.entry().kind()) {
      case "DrawSoil" -> {
        border.soil = Optional.of(Soil.of(s.content().get("soil")));
        border.crossings.clear();
        border.crossings.putAll(BorderChecks.statedOfAll(s));
      }
      case "ConsentToCrossing" -> border.consents.put(key(s, "spaceTime"), word(s));
      case "RefuseCrossing" -> border.refusals.put(key(s, "subject"), word(s));
      default -> restate(s);
    }
  }

  private static String key(Situation s, String about) {
    return Border.key(s.content().text(about), s.content().text("neighbour"));
  }

  private static Border.Word word(Situation s) {
    String voice =
        s.world()
            .border
            .soil
            .map(soil -> soil.neighbours().get(s.content().text("neighbour")))
            .map(Soil.Neighbour::voice)
            .orElse("");
    return new Border.Word(voice, s.entry().seq());
  }

  /// What was found of the act's volumes, under the digest they now stand by.
  private static void restate(Situation s) {
    if (s.world().border.soil.isEmpty() || s.volumes().isEmpty()) {
      return;
    }
    place(s)
        .ifPresent(place -> {
          Optional<Border.Crossing> stated = BorderChecks.stated(s);
          stated.ifPresentOrElse(
              one -> s.world().border.crossings.put(place, one),
              () -> s.world().border.crossings.remove(place));
        });
  }

  private static Optional<String> place(Situation s) {
    World world = s.world();
    return switch (s.entry().kind()) {
      case "ProposeOperation" ->
          world.findOperation(s.entry().act().id()).map(one -> one.latest().spaceTimeNow());
      case "ReviseOperation", "ApproveOperation", "SignConditions" ->
          s.operation().map(one -> one.latest().spaceTimeNow());
      case "ShiftWithinMargins", "StartOperation", "ReconfirmOperation" ->
          s.operation().flatMap(Operation::inForce).map(Version::spaceTimeNow);
      case "ProposeStandingAuthorisation" ->
          Optional.ofNullable(world.standing.get(s.entry().act().id())).map(one -> one.digest);
      case "ApproveStandingAuthorisation" ->
          Optional.ofNullable(world.standing.get(s.content().text("authorisation")))
              .map(one -> one.digest);
      default -> s.place().map(Place::digest);
    };
  }
}
