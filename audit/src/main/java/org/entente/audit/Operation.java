package org.entente.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// An operation as the entries so far say it stands.
final class Operation {
  enum Conduct {
    NOT_STARTED,
    ACTIVE,
    DISENGAGED,
    CLOSED,
    WITHDRAWN
  }

  /// A part that stands still.
  record Pause(long seq, String version) {}

  /// A party's part, or one of its contingents', stopped by the party's hand or by a contingent's:
  /// neither lifts what the other stopped.
  record Part(String party, Optional<String> contingent, Optional<String> hand) {}

  final String id;
  final String lead;
  final boolean exercise;
  final Set<String> supporting;
  final Set<String> withheld;
  final List<Version> versions = new ArrayList<>();

  /// Only ever added to.
  final Set<String> consulted = new TreeSet<>();

  /// Those whom the host asked by name.
  final Set<String> added = new TreeSet<>();

  /// The digest of the clause on which a party last gave its word, by party and clause.
  final Map<String, Map<String, String>> positions = new HashMap<>();

  final Map<Part, Pause> pauses = new HashMap<>();

  /// Space-time clauses it is present under.
  final Set<String> presentIn = new LinkedHashSet<>();

  Conduct conduct = Conduct.NOT_STARTED;

  /// The entry that suspended its approval.
  Optional<Long> suspendedSeq = Optional.empty();

  /// The last entry by which a blocking conflict with it opened or its other side came into force
  /// or onto the ground, and the last by which the host confirmed anew.
  long neighbourhoodSeq;

  long reconfirmedSeq;

  final JointRelease release;

  Operation(String id, String lead, Doc proposal) {
    this.id = id;
    this.lead = lead;
    this.exercise = proposal.truth("exercise");
    this.supporting = new LinkedHashSet<>(proposal.texts("supporting"));
    this.withheld = new LinkedHashSet<>(proposal.texts("withheld"));
    this.release = new JointRelease(lead, proposal.get("release"));
  }

  Version latest() {
    return versions.getLast();
  }

  Optional<Version> inForce() {
    return versions.stream().filter(one -> one.state == Version.State.IN_FORCE).findFirst();
  }

  Version current() {
    return inForce().orElseGet(this::latest);
  }

  boolean isActive() {
    return conduct == Conduct.ACTIVE;
  }

  boolean isOver() {
    return conduct == Conduct.CLOSED || conduct == Conduct.WITHDRAWN;
  }

  boolean isAuthor(String party) {
    return lead.equals(party) || supporting.contains(party);
  }

  boolean isLeadPaused() {
    return pauses.keySet().stream()
        .anyMatch(part -> part.party().equals(lead) && part.contingent().isEmpty());
  }

  boolean hasAnswered(String party) {
    Map<String, String> words = positions.getOrDefault(party, Map.of());
    return words.entrySet().stream()
        .anyMatch(word -> latest().clause(word.getKey()).equals(word.getValue()));
  }

  Set<String> silent() {
    Set<String> silent = new TreeSet<>(consulted);
    silent.removeIf(this::hasAnswered);
    return silent;
  }

  /// Where the version about to be decided would be: with no end if its people are there already.
  List<Volume> wouldOccupy(Version version) {
    return wouldOccupy(version.placeNow());
  }

  /// The next version stands where this one was written, wherever it was shifted.
  List<Volume> wouldOccupy(Optional<Place> place) {
    return place.map(where -> isActive() ? where.openEnded() : where.volumes()).orElse(List.of());
  }

  /// What of it is live: the latest version while it is open, the one in force until replaced, and
  /// wherever its people are until they are reported gone.
  List<Footprint> footprints() {
    if (conduct != Conduct.NOT_STARTED && !isActive()) {
      return List.of();
    }
    Map<String, Footprint> live = new LinkedHashMap<>();
    if (latest().isOpen()) {
      put(live, latest(), false, false, latest().seq);
    }
    inForce().ifPresent(version -> put(live, version, true, false, version.standsSince()));
    if (isActive()) {
      for (Version version : versions) {
        if (presentIn.contains(version.spaceTimeNow())) {
          put(live, version, true, true, version.standsSince());
        }
      }
    }
    return List.copyOf(live.values());
  }

  private static long since(Version version) {
    return version.approval.map(Version.Approval::seq).orElse(version.seq);
  }

  /// The entry since which the current version is the one that counts.
  long stoodSince() {
    return current().state == Version.State.IN_FORCE ? since(current()) : current().seq;
  }

  private void put(
      Map<String, Footprint> live, Version version, boolean inForce, boolean present, long since) {
    version
        .placeNow()
        .ifPresent(place ->
            live.merge(
                place.digest(),
                new Footprint(id, true, lead, place, inForce, present, since),
                Footprint::and));
  }
}
