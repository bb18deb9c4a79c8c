package org.entente.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A version of an operation and what became of it.
final class Version {
  /// In the order of the version's digest.
  static final List<String> CLAUSES =
      List.of("purpose", "space-time", "forces", "means", "liaison", "population");

  enum State {
    SUBMITTED,
    OFFERED,
    IN_FORCE,
    ENDED,
    RETURNED,
    REFUSED,
    SUPERSEDED
  }

  /// The host's word on it.
  ///
  /// @param seq of the decision, or of the lead's signature under its conditions
  /// @param windows within all of which it may start
  ///
  /// @param margins within which the lead may shift it
  /// @param aware ids of the conflicts it names; none if that part was not given
  record Approval(
      long seq,
      Instant validUntil,
      List<Window> windows,
      Optional<Margins> margins,
      Optional<Set<String>> aware) {
    Approval boundAt(long signedSeq) {
      return new Approval(signedSeq, validUntil, windows, margins, aware);
    }
  }

  /// Where the lead shifted it within the margins.
  ///
  /// @param place under the digest of the shift
  record Shifted(long seq, Margins.Shift by, Place place) {}

  record Window(Instant from, Optional<Instant> to) {
    static Window of(Doc doc) {
      return new Window(doc.instant("from"), doc.find("to").map(end -> doc.instant("to")));
    }

    Window shifted(java.time.Duration by) {
      return new Window(from.plus(by), to.map(end -> end.plus(by)));
    }

    Window widened(java.time.Duration by) {
      return new Window(from.minus(by), to.map(end -> end.plus(by)));
    }

    boolean contains(Instant at) {
      return !at.isBefore(from) && (to.isEmpty() || at.isBefore(to.get()));
    }

    boolean isWithin(Window outer) {
      boolean ends = outer.to.isEmpty() || (to.isPresent() && !to.get().isAfter(outer.to.get()));
      return !from.isBefore(outer.from) && ends;
    }
  }

  /// Who takes part and with how many.
  record Forces(Set<String> parties, long personnel) {}

  final long seq;
  final Author author;
  final Map<String, String> clauses;
  final String digest;
  final Optional<Place> place;
  final Optional<Forces> forces;
  State state = State.SUBMITTED;
  Optional<Approval> approval = Optional.empty();

  /// The entry of the host's own word on it, whenever the lead bound itself to its conditions.
  long decidedSeq;

  Optional<Shifted> shifted = Optional.empty();

  Version(
      long seq,
      Author author,
      Map<String, String> clauses,
      Optional<Place> place,
      Optional<Forces> forces) {
    this.seq = seq;
    this.author = author;
    this.clauses = Map.copyOf(clauses);
    this.digest = Digests.ofVersion(CLAUSES.stream().map(this::clause).toList());
    this.place = place;
    this.forces = forces;
  }

  final String clause(String word) {
    String found = clauses.get(word);
    if (found == null) {
      throw new FormException("version without clause " + word);
    }
    return found;
  }

  String spaceTime() {
    return clause("space-time");
  }

  /// Where it stands, if that was given.
  Optional<Place> placeNow() {
    return shifted.map(Shifted::place).or(() -> place);
  }

  String spaceTimeNow() {
    return shifted.map(one -> one.place().digest()).orElseGet(this::spaceTime);
  }

  /// The entry since which it stands where it does.
  long standsSince() {
    return shifted.map(Shifted::seq).or(() -> approval.map(Approval::seq)).orElse(seq);
  }

  boolean isOpen() {
    return state == State.SUBMITTED || state == State.OFFERED;
  }

  /// From its first volume's beginning to its last one's end.
  Optional<Window> window() {
    return place.map(where -> new Window(where.begins(), where.ends()));
  }

  /// `SPACE_TIME` as an act spells it is `space-time` in a part's name.
  static String wordOf(String clauseKind) {
    return clauseKind.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
