package org.entente.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.Overlap;
import org.entente.kernel.Parts;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// Two live volumes meet (fr. interférence), with a degree and the rule that gives it.
///
/// @param newcomer the side whose act opened it; overlaps are counted from it
/// @param rule what the matrix of that hour asked of the two categories; a later matrix binds later
///   conflicts only
/// @param footnote what the matrix adds for this pair
/// @param degree 0 near, 1 inform, 2 agree, 3 separate, 4 forbidden
/// @param acknowledgements of owners who know and accept it
/// @param endorsements of the protected or endangered party to a settlement of degree 4
public record Conflict(
    ConflictId id,
    Side newcomer,
    Side earlier,
    Requirement rule,
    Optional<Matrix.Footnote> footnote,
    int degree,
    List<Overlap> overlaps,
    long openedSeq,
    Instant openedAt,
    List<Acknowledgement> acknowledgements,
    List<PartyId> endorsements,
    Optional<Settlement> settlement) {
  /// Below this a conflict is told, from this on it blocks until settled.
  public static final int BLOCKING = 2;

  public static final int FORBIDDEN = 4;

  public record Side(SubjectId subject, Digest spaceTime, PartyId owner, Category category) {
    static Side of(Footprint footprint) {
      return new Side(
          footprint.subject(), footprint.spaceTime(), footprint.owner(), footprint.category());
    }
  }

  public record Acknowledgement(Author by, long seq, Instant at) {}

  /// The host's named, reasoned decision in place of an arrangement.
  public record Settlement(Author by, TextRef reason, long seq, Instant at) {}

  public Conflict {
    overlaps = List.copyOf(overlaps);
    acknowledgements = List.copyOf(acknowledgements);
    endorsements = List.copyOf(endorsements);
  }

  public static ConflictId idOf(Digest one, Digest other) {
    List<Digest> sorted = one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    return new ConflictId(Parts.digestOf("entente/conflict/v1", sorted).hex().substring(0, 32));
  }

  public Side sideOf(Digest spaceTime) {
    return newcomer.spaceTime().equals(spaceTime) ? newcomer : earlier;
  }

  public Side otherThan(Digest spaceTime) {
    return newcomer.spaceTime().equals(spaceTime) ? earlier : newcomer;
  }

  /// A humanitarian site or movement is on one side, whoever gave notice of it.
  public boolean isHumanitarian() {
    return newcomer.category().isHumanitarian() || earlier.category().isHumanitarian();
  }

  /// The volumes themselves are apart: only a buffer is entered, so that it counts one degree less.
  public boolean isNearOnly() {
    return Overlap.isNearOnly(overlaps);
  }

  /// The degree by the matrix, after what was acknowledged: the footnote that a danger area is to
  /// be kept apart from a humanitarian movement, no longer forbidden, once its notifier
  /// acknowledged.
  public int degreeAcknowledged() {
    boolean notifierKnows =
        sides()
            .filter(side -> side.category().isHumanitarian())
            .anyMatch(side -> acknowledgedBy(side.owner()));
    boolean separate =
        footnote.equals(Optional.of(Matrix.Footnote.SEPARATE_ONCE_ACKNOWLEDGED)) && notifierKnows;
    int apart = Requirement.SEPARATE.degree() - (isNearOnly() ? 1 : 0);
    return separate ? Math.min(degree, apart) : degree;
  }

  /// Whose acknowledgement settles it for the side with `mine`: the other's, but where the matrix
  /// says that the establisher of a restricted-fire area agrees alone.
  PartyId agreesFor(Digest mine) {
    return footnote
        .filter(Matrix.Footnote.ESTABLISHER_ALONE::equals)
        .flatMap(note ->
            sides().filter(side -> side.category() == Category.RESTRICTED_FIRE_AREA).findFirst())
        .orElseGet(() -> otherThan(mine))
        .owner();
  }

  private Stream<Side> sides() {
    return Stream.of(newcomer, earlier);
  }

  public boolean involves(PartyId party) {
    return newcomer.owner().equals(party) || earlier.owner().equals(party);
  }

  public boolean acknowledgedBy(PartyId party) {
    return acknowledgements.stream().anyMatch(ack -> ack.by().party().equals(party));
  }

  Conflict acknowledged(Acknowledgement acknowledgement) {
    List<Acknowledgement> all = new ArrayList<>(acknowledgements);
    all.add(acknowledgement);
    return new Conflict(
        id,
        newcomer,
        earlier,
        rule,
        footnote,
        degree,
        overlaps,
        openedSeq,
        openedAt,
        all,
        endorsements,
        settlement);
  }

  Conflict endorsed(PartyId party) {
    List<PartyId> all = new ArrayList<>(endorsements);
    all.add(party);
    return new Conflict(
        id,
        newcomer,
        earlier,
        rule,
        footnote,
        degree,
        overlaps,
        openedSeq,
        openedAt,
        acknowledgements,
        all,
        settlement);
  }

  Conflict settled(Settlement by) {
    return new Conflict(
        id,
        newcomer,
        earlier,
        rule,
        footnote,
        degree,
        overlaps,
        openedSeq,
        openedAt,
        acknowledgements,
        endorsements,
        Optional.of(by));
  }
}
