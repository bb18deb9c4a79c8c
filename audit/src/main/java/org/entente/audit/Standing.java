package org.entente.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.audit.geometry.Ground;

/// A standing authorisation and what became of it.
final class Standing {
  static final String PART = "envelope";

  enum State {
    PROPOSED,
    IN_FORCE,
    REFUSED,
    WITHDRAWN
  }

  /// An area with its band.
  record Zone(Ground ground, Volume.Band band) {
    boolean holds(Volume.Band other) {
      return band.isComparableTo(other) && band.low() <= other.low() && other.high() <= band.high();
    }
  }

  /// What it allows.
  record Envelope(
      List<Zone> zones,
      Set<String> categories,
      long atOnce,
      long personnel,
      Version.Window validity,
      List<Version.Window> hours) {
    static Envelope of(Doc doc) {
      List<Zone> zones =
          doc.items("zones").stream()
              .map(zone ->
                  new Zone(Volume.ground(zone.get("area")), Volume.Band.of(zone.get("band"))))
              .toList();
      Doc ceiling = doc.get("ceiling");
      Version.Window validity = Version.Window.of(doc.get("validity"));
      return new Envelope(
          zones,
          Set.copyOf(doc.texts("categories")),
          ceiling.whole("atOnce"),
          ceiling.whole("personnel"),
          validity,
          doc.find("recurrence").map(one -> Slots.of(one, validity)).orElse(List.of(validity)));
    }

    boolean allows(Volume use) {
      return use.whole().each().stream()
          .map(once -> new Version.Window(once.from(), once.to()))
          .allMatch(window -> hours.stream().anyMatch(window::isWithin));
    }

    List<Volume> volumes() {
      return zones.stream()
          .map(zone ->
              new Volume(
                  zone.ground(),
                  zone.band(),
                  validity.from(),
                  validity.to(),
                  Optional.empty(),
                  Optional.empty(),
                  List.of()))
          .toList();
    }

    /// The grounds of the zones that hold such a band.
    List<Ground> groundsFor(Volume.Band band) {
      return zones.stream().filter(zone -> zone.holds(band)).map(Zone::ground).toList();
    }
  }

  final String id;
  final String owner;
  final Author author;
  final String digest;
  final Envelope envelope;
  final Set<String> underWay = new LinkedHashSet<>();
  State state = State.PROPOSED;
  boolean suspended;

  Standing(String id, Author author, String digest, Envelope envelope) {
    this.id = id;
    this.owner = author.party();
    this.author = author;
    this.digest = digest;
    this.envelope = envelope;
  }
}
