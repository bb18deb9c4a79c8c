package org.entente.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.coordination.Arrangement;
import org.entente.coordination.Conflict;
import org.entente.coordination.Coordination;
import org.entente.coordination.CoordinationDecider;
import org.entente.coordination.Footprint;
import org.entente.coordination.Requirement;
import org.entente.coordination.Role;
import org.entente.kernel.BufferOf;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Overlap;
import org.entente.kernel.SubjectId;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;

/// Views of conflicts (fr. interférences).
final class ConflictViews {
  /// 1e-5 degree, about a metre: finer than anyone draws it, and a third less to send. What counts
  /// is the exact region, in the entry, and the area, which is stated beside it.
  private static final int DRAWN_TO_E7 = 100;

  private ConflictViews() {}

  static View view(Viewing viewing, Conflict conflict) {
    Coordination coordination = viewing.state().coordination();
    boolean places =
        shows(viewing, conflict.newcomer().subject())
            && shows(viewing, conflict.earlier().subject());
    boolean party = conflict.involves(viewing.audience().party()) || viewing.isHost();
    return new ConflictView(
        conflict.id().value(),
        side(viewing, conflict.newcomer()),
        side(viewing, conflict.earlier()),
        viewing.degrees().of(conflict),
        conflict.degreeAcknowledged(),
        conflict.isNearOnly(),
        raised(viewing, conflict),
        conflict.rule(),
        conflict.footnote(),
        coordination.isLive(conflict),
        coordination.isSettled(conflict),
        isBlocking(viewing, conflict),
        places
            ? conflict.overlaps().stream()
                .map(overlap -> meeting(coordination, conflict, overlap))
                .toList()
            : List.of(),
        acknowledgements(viewing, conflict),
        party ? arrangements(viewing, conflict) : List.of(),
        party ? conflict.endorsements() : List.of(),
        conflict
            .settlement()
            .filter(settlement -> party)
            .map(settlement -> settlement(viewing, settlement)),
        conflict.openedAt(),
        CoordinationDecider.deadlineOf(viewing.state().roster(), conflict));
  }

  private static boolean shows(Viewing viewing, SubjectId subject) {
    return viewing.levelOf(subject).reaches(Level.AREA);
  }

  private static ConflictView.Side side(Viewing viewing, Conflict.Side side) {
    Optional<Footprint> live = viewing.state().coordination().footprints().find(side.spaceTime());
    return new ConflictView.Side(
        side.subject(),
        Knowledge.kindOf(viewing.state(), side.subject()),
        referenceOf(viewing, side.subject()),
        side.owner(),
        side.category(),
        Role.of(side.category()),
        side.spaceTime(),
        live.map(Footprint::inForce).orElse(false),
        live.map(Footprint::present).orElse(false));
  }

  private static String referenceOf(Viewing viewing, SubjectId id) {
    return viewing
        .state()
        .operations()
        .find(id)
        .map(operation -> operation.reference())
        .or(() -> viewing.state().notices().find(id).map(notice -> notice.reference()))
        .or(() -> viewing.state().immediateActions().find(id).map(action -> action.reference()))
        .orElse("");
  }

  private static List<ConflictView.Raised> raised(Viewing viewing, Conflict conflict) {
    int listed = conflict.degreeAcknowledged();
    if (listed < 1 || listed >= Requirement.SEPARATE.degree()) {
      return List.of();
    }
    return Stream.of(conflict.newcomer(), conflict.earlier())
        .map(Conflict.Side::owner)
        .flatMap(party ->
            viewing.degrees().raiseBy(conflict, party).stream()
                .map(why -> new ConflictView.Raised(party, why)))
        .toList();
  }

  private static boolean isBlocking(Viewing viewing, Conflict conflict) {
    Coordination coordination = viewing.state().coordination();
    return coordination.isLive(conflict)
        && viewing.degrees().of(conflict) >= Conflict.BLOCKING
        && !coordination.isSettledFor(conflict, conflict.newcomer().spaceTime())
        && !coordination.isSettledFor(conflict, conflict.earlier().spaceTime());
  }

  private static ConflictView.Meeting meeting(
      Coordination state, Conflict conflict, Overlap overlap) {
    Optional<ConflictView.BufferSide> side = overlap.buffer().map(ConflictViews::side);
    return new ConflictView.Meeting(
        overlap.mine(),
        overlap.theirs(),
        overlap.adjacent(),
        overlap.region().stream().map(ConflictViews::asDrawn).toList(),
        overlap.areaM2(),
        side.filter(whose -> whose != ConflictView.BufferSide.EARLIER).isPresent()
            ? Optional.empty()
            : GroundShare.of(
                state, conflict.newcomer().spaceTime(), overlap.mine(), overlap.areaM2()),
        side.equals(Optional.of(ConflictView.BufferSide.EARLIER))
            ? Optional.empty()
            : GroundShare.of(
                state, conflict.earlier().spaceTime(), overlap.theirs(), overlap.areaM2()),
        overlap.band(),
        overlap.window(),
        side,
        overlap.windows());
  }

  private static ConflictView.BufferSide side(BufferOf whose) {
    return switch (whose) {
      case MINE -> ConflictView.BufferSide.NEWCOMER;
      case THEIRS -> ConflictView.BufferSide.EARLIER;
      case BOTH -> ConflictView.BufferSide.BOTH;
    };
  }

  private static GeoPoint asDrawn(GeoPoint exact) {
    return new GeoPoint(asDrawn(exact.lonE7()), asDrawn(exact.latE7()));
  }

  private static int asDrawn(int e7) {
    return Math.floorDiv(e7 + DRAWN_TO_E7 / 2, DRAWN_TO_E7) * DRAWN_TO_E7;
  }

  private static List<Signed> acknowledgements(Viewing viewing, Conflict conflict) {
    return conflict.acknowledgements().stream()
        .map(ack -> viewing.signed(ack.by(), ack.seq(), ack.at()))
        .toList();
  }

  private static List<ConflictView.ArrangementView> arrangements(
      Viewing viewing, Conflict conflict) {
    return viewing.state().coordination().listArrangements(conflict.id()).stream()
        .map(arrangement -> arrangement(viewing, arrangement))
        .toList();
  }

  private static ConflictView.ArrangementView arrangement(
      Viewing viewing, Arrangement arrangement) {
    return new ConflictView.ArrangementView(
        arrangement.id(),
        viewing.text(arrangement.terms()),
        viewing.signed(arrangement.proposedBy(), arrangement.seq(), arrangement.at()),
        arrangement
            .signed()
            .map(signature -> viewing.signed(signature.by(), signature.seq(), signature.at())));
  }

  private static ConflictView.SettlementView settlement(
      Viewing viewing, Conflict.Settlement settlement) {
    return new ConflictView.SettlementView(
        viewing.text(settlement.reason()),
        viewing.signed(settlement.by(), settlement.seq(), settlement.at()));
  }
}
