package org.entente.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A space-time clause: where, how high and when.
///
/// @param digest of the part it stands in
/// @param sealed its volumes are a covering in cells; the true ones are the party's own
record Place(String digest, String category, List<Volume> volumes, boolean sealed) {
  static final String PART = "clause:space-time";

  static Place of(String digest, Doc doc) {
    return new Place(
        digest,
        doc.text("category"),
        doc.items("volumes").stream().map(Volume::of).toList(),
        doc.find("seal").isPresent());
  }

  List<Volume> openEnded() {
    return volumes.stream().map(Volume::openEnded).toList();
  }

  /// Nobody starts between the windows of what recurs.
  boolean isPlannedAt(Instant instant) {
    return volumes.stream().allMatch(volume -> volume.slots().isEmpty())
        || volumes.stream()
            .flatMap(volume -> volume.each().stream())
            .anyMatch(once -> new Version.Window(once.from(), once.to()).contains(instant));
  }

  Instant begins() {
    return volumes.stream().map(Volume::from).min(Instant::compareTo).orElseThrow();
  }

  /// None if a volume has no end.
  Optional<Instant> ends() {
    return volumes.stream().allMatch(volume -> volume.to().isPresent())
        ? volumes.stream().flatMap(volume -> volume.to().stream()).max(Instant::compareTo)
        : Optional.empty();
  }

  boolean isHumanitarian() {
    return isHumanitarian(category);
  }

  boolean isMeasure() {
    return category.equals("NO_FIRE_AREA")
        || category.equals("RESTRICTED_FIRE_AREA")
        || category.equals("COORDINATION_LEVEL");
  }

  static boolean isHumanitarian(String category) {
    return category.equals("HUMANITARIAN_SITE") || category.equals("HUMANITARIAN_MOVEMENT");
  }
}
