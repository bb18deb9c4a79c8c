package org.entente.view;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Text;
import org.entente.notice.Notice;
import org.entente.release.Level;
import org.entente.standing.Envelope;
import org.entente.standing.StandingAuthorisation;
import org.entente.standing.StandingState;
import org.entente.theatre.Knowledge;

/// Views of standing authorisations.
final class StandingViews {
  private StandingViews() {}

  static Optional<View> view(Viewing viewing, StandingAuthorisation one) {
    Level level = Knowledge.ofAuthorisation(viewing.state(), one, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, one, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, StandingAuthorisation one, Level level) {
    boolean own = one.owner().equals(viewing.audience().party());
    boolean area = level.reaches(Level.AREA);
    boolean full = level.reaches(Level.FULL);
    Envelope envelope = one.envelope();
    return new StandingAuthorisationView(
        one.id().value(),
        one.reference(),
        level,
        one.owner(),
        one.exercise(),
        stateOf(viewing, one),
        area ? envelope.zones() : List.of(),
        area ? envelope.categories() : List.of(),
        area ? Optional.of(envelope.validity()) : Optional.empty(),
        area ? envelope.recurrence() : Optional.empty(),
        viewing.textIf(level.reaches(Level.SUMMARY), one.title()),
        full ? Optional.of(envelope.ceiling()) : Optional.empty(),
        viewing.textIf(full, one.conditions()),
        full ? Optional.of(one.digest()) : Optional.empty(),
        own ? Optional.of(one.release()) : Optional.empty(),
        full ? Optional.of(viewing.signed(one.author(), one.seq(), one.at())) : Optional.empty(),
        full ? decidedBy(viewing, one) : Optional.empty(),
        full ? reason(viewing, one) : Optional.empty(),
        area ? one.underWay() : List.of(),
        area ? CrossingViews.of(viewing, one, own || viewing.isHost()) : List.of(),
        one.at());
  }

  private static String stateOf(Viewing viewing, StandingAuthorisation one) {
    return switch (one.state()) {
      case StandingState.Proposed proposed -> "PROPOSED";
      case StandingState.Refused refused -> "REFUSED";
      case StandingState.Withdrawn withdrawn -> "WITHDRAWN";
      case StandingState.InForce inForce -> {
        boolean over =
            one.envelope().validity().to().map(end -> !viewing.at().isBefore(end)).orElse(false);
        yield over ? "EXPIRED" : one.suspension().isPresent() ? "SUSPENDED" : "APPROVED";
      }
    };
  }

  private static Optional<Signed> decidedBy(Viewing viewing, StandingAuthorisation one) {
    return switch (one.state()) {
      case StandingState.Proposed proposed -> Optional.empty();
      case StandingState.Refused refused ->
          Optional.of(viewing.signed(refused.by(), refused.reason().seq(), refused.at()));
      case StandingState.Withdrawn withdrawn ->
          Optional.of(viewing.signed(withdrawn.by(), withdrawn.reason().seq(), withdrawn.at()));
      case StandingState.InForce inForce ->
          one.suspension()
              .map(since -> viewing.signed(since.by(), since.seq(), since.at()))
              .or(() -> Optional.of(viewing.signed(inForce.by(), inForce.seq(), inForce.at())));
    };
  }

  private static Optional<Text> reason(Viewing viewing, StandingAuthorisation one) {
    return switch (one.state()) {
      case StandingState.Proposed proposed -> Optional.empty();
      case StandingState.Refused refused -> Optional.of(viewing.text(refused.reason()));
      case StandingState.Withdrawn withdrawn -> Optional.of(viewing.text(withdrawn.reason()));
      case StandingState.InForce inForce ->
          one.suspension().map(since -> viewing.text(since.reason()));
    };
  }

  /// Whether the host has taken back or suspended what this movement rests on: it goes no further,
  /// and stays where it is.
  static boolean isHeld(Viewing viewing, Notice notice) {
    return viewing
        .state()
        .standing()
        .uses()
        .find(notice.id())
        .map(used -> viewing.state().standing().authorisations().get(used))
        .map(used ->
            !(used.state() instanceof StandingState.InForce) || used.suspension().isPresent())
        .orElse(false);
  }
}
