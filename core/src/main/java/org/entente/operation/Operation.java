package org.entente.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;
import org.entente.release.Release;

/// An operation as folded from the record.
///
/// @param reference for people, for instance `OP-2021-0143`: year and entry number of the proposal
/// @param lead the party that runs it (fr. menant)
/// @param supporting parties that take part (fr. concourants)
/// @param versions oldest first, at least one
/// @param consulted grows, never shrinks
/// @param positions the latest of each party on each clause, void ones included
/// @param withheld clauses withheld even from the host
/// @param remarks what was said about clauses, oldest first
/// @param neighbourhoodSeq the last entry that opened a conflict of blocking degree with it, or by
///   which the other side of one came into force or onto the ground
/// @param reconfirmedSeq the last entry by which the host confirmed its approval anew
public record Operation(
    SubjectId id,
    String reference,
    PartyId lead,
    boolean exercise,
    TextRef title,
    List<PartyId> supporting,
    List<Version> versions,
    List<Consulted> consulted,
    List<Position> positions,
    Conduct conduct,
    List<Pause> pauses,
    Optional<Suspension> suspension,
    Release release,
    List<Widening> widenings,
    List<ClauseKind> withheld,
    List<Objection> objections,
    List<ClauseRemark> remarks,
    long neighbourhoodSeq,
    long reconfirmedSeq) {

  /// Why a party is consulted.
  public enum Cause {
    SUPPORTING,
    OVERLAP,
    SECTOR,
    HOST_ADDED
  }

  /// A party asked for its word; the deadline escalates and decides nothing.
  public record Consulted(PartyId party, List<Cause> causes, Instant deadline, long seq) {
    public Consulted {
      causes = List.copyOf(causes);
    }
  }

  /// A party's word on a clause; void once the clause has another digest.
  public record Position(
      PartyId party,
      ClauseKind clause,
      Digest digest,
      Stance stance,
      Optional<TextRef> reason,
      Author by,
      long seq,
      Instant at) {}

  /// A part that stands still, until the hand that stopped it lets it go.
  ///
  /// @param version the version that stood then
  public record Pause(
      PartyId party,
      Optional<ContingentId> contingent,
      Author by,
      TextRef reason,
      long seq,
      Instant at,
      Digest version) {}

  public record Suspension(Author by, TextRef reason, long seq, Instant at) {}

  public record Objection(PartyId party, Author by, TextRef reason, long seq, Instant at) {}

  /// What somebody said about a clause, as it stood in a version.
  ///
  /// @param number of the version in which the author read it
  /// @param digest of the clause there
  /// @param recipients parties shown it; empty means all that see the clause
  public record ClauseRemark(
      int number,
      ClauseKind clause,
      Digest digest,
      TextRef text,
      List<PartyId> recipients,
      Author by,
      long seq,
      Instant at) {
    public ClauseRemark {
      recipients = List.copyOf(recipients);
    }

    /// Whether it is for this party, so far as the party sees the clause.
    public boolean isFor(PartyId party) {
      return recipients.isEmpty() || recipients.contains(party) || by.party().equals(party);
    }
  }

  /// A wider release of a joint operation, waiting for every author.
  public record Widening(Release release, List<PartyId> agreed) {
    public Widening {
      agreed = List.copyOf(agreed);
    }
  }

  public Operation {
    supporting = List.copyOf(supporting);
    versions = List.copyOf(versions);
    consulted = List.copyOf(consulted);
    positions = List.copyOf(positions);
    pauses = List.copyOf(pauses);
    widenings = List.copyOf(widenings);
    withheld = List.copyOf(withheld);
    objections = List.copyOf(objections);
    remarks = List.copyOf(remarks);
  }

  public Version latest() {
    return versions.getLast();
  }

  public Optional<Version> inForce() {
    for (Version version : versions) {
      if (version.state() instanceof VersionState.InForce) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  public Optional<Approval> approval() {
    return inForce()
        .map(version ->
            switch (version.state()) {
              case VersionState.InForce inForce -> inForce.approval();
              case VersionState.Submitted submitted -> throw notInForce();
              case VersionState.ConditionsOffered offered -> throw notInForce();
              case VersionState.Ended ended -> throw notInForce();
              case VersionState.Returned returned -> throw notInForce();
              case VersionState.Refused refused -> throw notInForce();
              case VersionState.Superseded superseded -> throw notInForce();
            });
  }

  private static IllegalStateException notInForce() {
    return new org.entente.kernel.Bug("not in force");
  }

  /// Whether the latest version still asks for the host's decision or the lead's signature.
  public boolean latestIsOpen() {
    return latest().state() instanceof VersionState.Submitted
        || latest().state() instanceof VersionState.ConditionsOffered;
  }

  public boolean isOver() {
    return conduct instanceof Conduct.Closed || conduct instanceof Conduct.Withdrawn;
  }

  public boolean isActive() {
    return conduct instanceof Conduct.Active;
  }

  public boolean isAuthor(PartyId party) {
    return lead.equals(party) || supporting.contains(party);
  }

  public Optional<Consulted> findConsulted(PartyId party) {
    return consulted.stream().filter(one -> one.party().equals(party)).findFirst();
  }

  /// The party's position on the clause as it now stands, void ones left out.
  public Optional<Position> findStanding(PartyId party, ClauseKind kind) {
    Digest now = latest().clause(kind).digest();
    return positions.stream()
        .filter(position -> position.party().equals(party) && position.clause() == kind)
        .filter(position -> position.digest().equals(now))
        .findFirst();
  }

  /// Consulted parties with no standing position on any clause, in party order.
  public List<PartyId> listSilent() {
    return consulted.stream()
        .map(Consulted::party)
        .filter(party ->
            java.util.Arrays.stream(ClauseKind.values())
                .noneMatch(kind -> findStanding(party, kind).isPresent()))
        .sorted()
        .toList();
  }

  public boolean isPaused(PartyId party, Optional<ContingentId> contingent) {
    return pauses.stream()
        .anyMatch(pause -> pause.party().equals(party) && pause.contingent().equals(contingent));
  }

  /// The pause of a part by the author's own hand: a contingent's red card is not its force's to
  /// lift, nor the other way round.
  Optional<Pause> findPause(Author author, Optional<ContingentId> contingent) {
    return pauses.stream()
        .filter(pause -> pause.party().equals(author.party()))
        .filter(pause -> pause.contingent().equals(contingent))
        .filter(pause -> pause.by().contingent().equals(author.contingent()))
        .findFirst();
  }

  Operation withVersion(Version changed) {
    List<Version> all = new ArrayList<>(versions);
    all.set(changed.number() - 1, changed);
    return new OperationChange(this).versions(all).done();
  }
}
