package org.entente.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.coordination.CoordinationAct.AcknowledgeConflict;
import org.entente.coordination.CoordinationAct.DeclareReach;
import org.entente.coordination.CoordinationAct.EndorseSettlement;
import org.entente.coordination.CoordinationAct.EstablishSector;
import org.entente.coordination.CoordinationAct.ProposeArrangement;
import org.entente.coordination.CoordinationAct.PublishMatrix;
import org.entente.coordination.CoordinationAct.SettleConflict;
import org.entente.coordination.CoordinationAct.SignArrangement;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Decision;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SectorId;
import org.entente.party.Author;
import org.entente.party.PartyRejection;
import org.entente.party.Roster;

/// Decides and folds acts of coordination. Whether the author may know of a conflict at all has
/// been checked before.
public final class CoordinationDecider {
  private CoordinationDecider() {}

  public static Decision decide(
      Coordination state, Roster roster, Author author, CoordinationAct content, Facts facts) {
    Degrees degrees = new Degrees(state, roster, facts.at());
    Optional<Rejection> found =
        switch (content) {
          case PublishMatrix publish -> hostOnly(roster, author);
          case EstablishSector sector -> checkSector(roster, author, sector);
          case DeclareReach reach -> checkReach(state, roster, author, reach);
          case AcknowledgeConflict ack -> checkAcknowledge(state, author, ack);
          case ProposeArrangement propose -> checkPropose(degrees, author, propose);
          case SignArrangement sign -> checkSign(degrees, author, sign);
          case SettleConflict settle -> checkSettle(degrees, author, settle);
          case EndorseSettlement endorse -> checkEndorse(degrees, author, endorse);
        };
    return found.map(Decision::rejected).orElse(Decision.ACCEPTED);
  }

  private static Optional<Rejection> hostOnly(Roster roster, Author author) {
    return roster.isHost(author.party())
        ? Optional.empty()
        : Optional.of(new PartyRejection.HostOnly(roster.host()));
  }

  private static Optional<Rejection> checkSector(
      Roster roster, Author author, EstablishSector sector) {
    if (!roster.hasParty(sector.owner())) {
      return Optional.of(new PartyRejection.UnknownParty(sector.owner()));
    }
    return hostOnly(roster, author);
  }

  private static Optional<Rejection> checkLive(Coordination state, ConflictId id) {
    Optional<Conflict> conflict = state.conflicts().find(id);
    if (conflict.isEmpty()) {
      return Optional.of(new CoordinationRejection.UnknownConflict());
    }
    return state.isLive(conflict.get())
        ? Optional.empty()
        : Optional.of(new CoordinationRejection.ConflictOver());
  }

  private static Optional<Rejection> checkOwn(Coordination state, Author author, ConflictId id) {
    return checkLive(state, id)
        .or(() ->
            state.conflicts().get(id).involves(author.party())
                ? Optional.empty()
                : Optional.of(new CoordinationRejection.NotYourConflict()));
  }

  private static Optional<Rejection> checkAcknowledge(
      Coordination state, Author author, AcknowledgeConflict ack) {
    return checkOwn(state, author, ack.conflict())
        .or(() ->
            state.conflicts().get(ack.conflict()).acknowledgedBy(author.party())
                ? Optional.of(new CoordinationRejection.AlreadyAcknowledged())
                : Optional.empty());
  }

  private static Optional<Rejection> checkPropose(
      Degrees degrees, Author author, ProposeArrangement propose) {
    Coordination state = degrees.coordination();
    return checkOwn(state, author, propose.conflict())
        .or(() -> checkArrangeable(degrees, state.conflicts().get(propose.conflict())));
  }

  private static Optional<Rejection> checkSignable(Degrees degrees, Conflict conflict) {
    if (degrees.of(conflict) < Conflict.BLOCKING) {
      return Optional.of(new CoordinationRejection.NothingToSettle(degrees.of(conflict)));
    }
    if (involvesHumanitarian(degrees.roster(), conflict)) {
      return Optional.of(new CoordinationRejection.HumanitarianNeverAsked());
    }
    return degrees.coordination().isSettled(conflict)
        ? Optional.of(new CoordinationRejection.AlreadySettled())
        : Optional.empty();
  }

  private static Optional<Rejection> checkArrangeable(Degrees degrees, Conflict conflict) {
    return checkSignable(degrees, conflict)
        .or(() ->
            conflict.degreeAcknowledged() == Conflict.FORBIDDEN
                ? Optional.of(new CoordinationRejection.ForbiddenNotArranged())
                : Optional.empty());
  }

  private static Optional<Rejection> checkSign(
      Degrees degrees, Author author, SignArrangement sign) {
    Coordination state = degrees.coordination();
    Optional<Arrangement> arrangement = state.arrangements().find(sign.arrangement());
    if (arrangement.isEmpty()) {
      return Optional.of(new CoordinationRejection.UnknownArrangement());
    }
    ConflictId id = arrangement.get().conflict();
    return checkOwn(state, author, id)
        .or(() -> checkArrangeable(degrees, state.conflicts().get(id)))
        .or(() ->
            arrangement.get().proposedBy().party().equals(author.party())
                ? Optional.of(new CoordinationRejection.OtherLeadSigns(author.party()))
                : Optional.empty());
  }

  private static Optional<Rejection> checkReach(
      Coordination state, Roster roster, Author author, DeclareReach reach) {
    if (!roster.hasParty(reach.party())) {
      return Optional.of(new PartyRejection.UnknownParty(reach.party()));
    }
    boolean unchanged =
        roster.isHost(reach.party())
            || state.outOfReach().containsKey(reach.party()) != reach.reachable();
    return hostOnly(roster, author)
        .or(() ->
            unchanged
                ? Optional.of(new CoordinationRejection.ReachUnchanged(reach.party()))
                : Optional.empty());
  }

  private static Optional<Rejection> checkSettle(
      Degrees degrees, Author author, SettleConflict settle) {
    Coordination state = degrees.coordination();
    return hostOnly(degrees.roster(), author)
        .or(() -> checkLive(state, settle.conflict()))
        .or(() -> checkSettleable(degrees, state.conflicts().get(settle.conflict())));
  }

  private static Optional<Rejection> checkSettleable(Degrees degrees, Conflict conflict) {
    Roster roster = degrees.roster();
    if (involvesHumanitarian(roster, conflict) || conflict.isHumanitarian()) {
      return Optional.of(new CoordinationRejection.HumanitarianNeverOverruled());
    }
    Optional<Rejection> signable = checkSignable(degrees, conflict);
    if (signable.isPresent()) {
      return signable;
    }
    Instant deadline = deadlineOf(roster, conflict);
    if (degrees.at().isBefore(deadline)) {
      return Optional.of(new CoordinationRejection.ArrangementDeadlineNotReached(deadline));
    }
    List<PartyId> missing =
        protectedParties(conflict).stream()
            .filter(party -> !conflict.endorsements().contains(party))
            .toList();
    return conflict.degree() == Conflict.FORBIDDEN && !missing.isEmpty()
        ? Optional.of(new CoordinationRejection.ProtectedPartyMustEndorse(missing))
        : Optional.empty();
  }

  public static Instant deadlineOf(Roster roster, Conflict conflict) {
    int hours = roster.getCharter().deadlines().arrangementHours();
    return conflict.openedAt().plus(Duration.ofHours(hours));
  }

  /// Those in danger: every side that is not itself the hazard.
  static List<PartyId> protectedParties(Conflict conflict) {
    List<PartyId> endangered =
        Stream.of(conflict.newcomer(), conflict.earlier())
            .filter(side -> side.category() != Category.DANGER_AREA)
            .map(Conflict.Side::owner)
            .distinct()
            .toList();
    return endangered.isEmpty()
        ? List.of(conflict.newcomer().owner(), conflict.earlier().owner())
        : endangered;
  }

  private static Optional<Rejection> checkEndorse(
      Degrees degrees, Author author, EndorseSettlement endorse) {
    Coordination state = degrees.coordination();
    Optional<Rejection> form =
        checkOwn(state, author, endorse.conflict())
            .or(() -> checkSignable(degrees, state.conflicts().get(endorse.conflict())));
    if (form.isPresent()) {
      return form;
    }
    Conflict conflict = state.conflicts().get(endorse.conflict());
    if (conflict.degree() < Conflict.FORBIDDEN) {
      return Optional.of(new CoordinationRejection.NothingToSettle(conflict.degree()));
    }
    return conflict.endorsements().contains(author.party())
        ? Optional.of(new PartyRejection.AlreadyDone())
        : Optional.empty();
  }

  private static boolean involvesHumanitarian(Roster roster, Conflict conflict) {
    return roster.getCharter().isHumanitarian(conflict.newcomer().owner())
        || roster.getCharter().isHumanitarian(conflict.earlier().owner());
  }

  public static Coordination evolve(
      Coordination state, Author author, CoordinationAct content, Entry entry) {
    return switch (content) {
      case PublishMatrix publish ->
          new Coordination(
              Optional.of(publish.matrix()),
              state.sectors(),
              state.footprints(),
              state.conflicts(),
              state.conflictsOf(),
              state.arrangements(),
              state.arrangementsOf(),
              state.outOfReach());
      case EstablishSector sector -> withSector(state, sector, entry);
      case DeclareReach reach -> withReach(state, author, reach, entry);
      case AcknowledgeConflict ack ->
          state.withConflict(
              state
                  .conflicts()
                  .get(ack.conflict())
                  .acknowledged(new Conflict.Acknowledgement(author, entry.seq(), entry.at())));
      case ProposeArrangement propose -> withArrangement(state, author, propose, entry);
      case SignArrangement sign -> signed(state, author, sign, entry);
      case SettleConflict settle ->
          state.withConflict(
              state
                  .conflicts()
                  .get(settle.conflict())
                  .settled(
                      new Conflict.Settlement(
                          author, entry.text("content/reason"), entry.seq(), entry.at())));
      case EndorseSettlement endorse ->
          state.withConflict(state.conflicts().get(endorse.conflict()).endorsed(author.party()));
    };
  }

  private static Coordination withReach(
      Coordination state, Author author, DeclareReach reach, Entry entry) {
    OutOfReach word = new OutOfReach(author, entry.text("content/reason"), entry.seq(), entry.at());
    return new Coordination(
        state.matrix(),
        state.sectors(),
        state.footprints(),
        state.conflicts(),
        state.conflictsOf(),
        state.arrangements(),
        state.arrangementsOf(),
        reach.reachable()
            ? state.outOfReach().without(reach.party())
            : state.outOfReach().with(reach.party(), word));
  }

  private static Coordination withSector(Coordination state, EstablishSector sector, Entry entry) {
    SectorId id = new SectorId(entry.act().id().value());
    return new Coordination(
        state.matrix(),
        state.sectors().with(id, new Sector(id, sector.name(), sector.area(), sector.owner())),
        state.footprints(),
        state.conflicts(),
        state.conflictsOf(),
        state.arrangements(),
        state.arrangementsOf(),
        state.outOfReach());
  }

  private static Coordination withArrangement(
      Coordination state, Author author, ProposeArrangement propose, Entry entry) {
    ArrangementId id = new ArrangementId(entry.act().id().value());
    return with(
        state,
        new Arrangement(
            id,
            propose.conflict(),
            author,
            entry.text("content/terms"),
            entry.seq(),
            entry.at(),
            Optional.empty()),
        Coordination.append(state.arrangementsOf(), propose.conflict(), id));
  }

  private static Coordination signed(
      Coordination state, Author author, SignArrangement sign, Entry entry) {
    Arrangement old = state.arrangements().get(sign.arrangement());
    return with(
        state,
        new Arrangement(
            old.id(),
            old.conflict(),
            old.proposedBy(),
            old.terms(),
            old.seq(),
            old.at(),
            Optional.of(new Arrangement.Signature(author, entry.seq(), entry.at()))),
        state.arrangementsOf());
  }

  private static Coordination with(
      Coordination state,
      Arrangement arrangement,
      org.entente.kernel.TrieMap<ConflictId, List<ArrangementId>> index) {
    return new Coordination(
        state.matrix(),
        state.sectors(),
        state.footprints(),
        state.conflicts(),
        state.conflictsOf(),
        state.arrangements().with(arrangement.id(), arrangement),
        index,
        state.outOfReach());
  }
}
