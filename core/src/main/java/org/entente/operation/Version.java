package org.entente.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;
import org.entente.kernel.Parts;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// One numbered version: its clauses by digest, and what became of it.
///
/// @param number from 1
/// @param seq the entry that submitted it
/// @param digest over its clauses' digests, in the order of `ClauseKind`
public record Version(
    int number,
    long seq,
    Instant at,
    Author author,
    Digest digest,
    List<ClauseRef> clauses,
    VersionState state) {

  /// A clause as the fold keeps it: its digest, its content without the text, and where that
  /// stands.
  ///
  /// @param seq the entry in which the clause was submitted
  public record ClauseRef(
      ClauseKind kind, Digest digest, long seq, Clause content, Optional<TextRef> text) {}

  public Version {
    clauses = List.copyOf(clauses);
  }

  static Digest digestOf(List<ClauseRef> clauses) {
    List<Digest> digests = new ArrayList<>(clauses.size());
    clauses.forEach(clause -> digests.add(clause.digest()));
    return Parts.digestOf("entente/version/v1", digests);
  }

  public ClauseRef clause(ClauseKind kind) {
    for (ClauseRef clause : clauses) {
      if (clause.kind() == kind) {
        return clause;
      }
    }
    throw new Bug("version without clause " + kind);
  }

  public Clause.SpaceTime spaceTime() {
    return (Clause.SpaceTime) clause(ClauseKind.SPACE_TIME).content();
  }

  /// Where it stands: as it was written, or as the lead shifted it within the approval's margins.
  public Clause.SpaceTime place() {
    return shifted().map(Approval.Shifted::place).orElseGet(this::spaceTime);
  }

  /// By which that place is known.
  public Digest placeDigest() {
    return shifted().map(Approval.Shifted::spaceTime).orElseGet(this::spaceTimeDigest);
  }

  public Optional<Approval.Shifted> shifted() {
    return switch (state) {
      case VersionState.InForce inForce -> inForce.approval().shifted();
      case VersionState.Ended ended -> ended.approval().shifted();
      case VersionState.Submitted submitted -> Optional.empty();
      case VersionState.ConditionsOffered offered -> Optional.empty();
      case VersionState.Returned returned -> Optional.empty();
      case VersionState.Refused refused -> Optional.empty();
      case VersionState.Superseded superseded -> Optional.empty();
    };
  }

  public Digest spaceTimeDigest() {
    return clause(ClauseKind.SPACE_TIME).digest();
  }

  public Clause.Forces forces() {
    return (Clause.Forces) clause(ClauseKind.FORCES).content();
  }

  Version in(VersionState changed) {
    return new Version(number, seq, at, author, digest, clauses, changed);
  }
}
