package org.entente.view;

import java.util.List;
import java.util.Optional;
import org.entente.border.Border;
import org.entente.border.Word;
import org.entente.kernel.Crossing;
import org.entente.kernel.Digest;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.SubjectId;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.operation.Operation;
import org.entente.standing.StandingAuthorisation;
import org.entente.theatre.BorderRoom;

/// Views of crossings. That something crosses shows wherever its place shows: who sees the place
/// and the border sees it himself. What was said of it is for its owners, the host, and the voice
/// of that country.
final class CrossingViews {
  private CrossingViews() {}

  static List<CrossingView> of(Viewing viewing, Operation operation, boolean inside) {
    return BorderRoom.versions(operation)
        .flatMap(place ->
            crossing(viewing, place)
                .map(one ->
                    view(viewing, one, place, new About(operation.id(), place, true), inside))
                .stream())
        .toList();
  }

  /// A use rests on its authorisation, and so on what was consented to of that.
  static List<CrossingView> of(Viewing viewing, Notice notice, boolean inside) {
    About about =
        viewing
            .state()
            .standing()
            .uses()
            .find(notice.id())
            .map(used -> viewing.state().standing().authorisations().get(used))
            .map(used -> new About(used.id(), used.digest(), true))
            .orElseGet(() -> new About(notice.id(), notice.spaceTime(), false));
    return crossing(viewing, notice.spaceTime())
        .map(one -> view(viewing, one, notice.spaceTime(), about, inside))
        .stream()
        .toList();
  }

  static List<CrossingView> of(Viewing viewing, ImmediateAction action, boolean inside) {
    About about = new About(action.id(), action.spaceTime(), false);
    return crossing(viewing, action.spaceTime())
        .map(one -> view(viewing, one, action.spaceTime(), about, inside))
        .stream()
        .toList();
  }

  static List<CrossingView> of(Viewing viewing, StandingAuthorisation one, boolean inside) {
    return crossing(viewing, one.digest())
        .map(found ->
            view(viewing, found, one.digest(), new About(one.id(), one.digest(), true), inside))
        .stream()
        .toList();
  }

  /// What consents are looked up by.
  ///
  /// @param asked whether a consent is needed
  private record About(SubjectId subject, Digest place, boolean asked) {}

  private static Optional<Crossing> crossing(Viewing viewing, Digest place) {
    return viewing.state().border().crossings().find(place);
  }

  private static CrossingView view(
      Viewing viewing, Crossing crossing, Digest place, About about, boolean inside) {
    return new CrossingView(
        place,
        crossing.into().stream().map(one -> into(viewing, one, about, inside)).toList(),
        crossing.beyond());
  }

  private static CrossingView.Into into(
      Viewing viewing, NeighbourId neighbour, About about, boolean inside) {
    Border border = viewing.state().border();
    boolean voice =
        border
            .soil()
            .flatMap(soil -> soil.find(neighbour))
            .flatMap(one -> one.party())
            .map(viewing.audience().party()::equals)
            .orElse(false);
    if (!inside && !voice) {
      return unsaid(neighbour, "NOT_SHOWN");
    }
    Optional<Word> consent = border.findConsent(about.subject, about.place, neighbour);
    if (consent.isPresent()) {
      return said(viewing, neighbour, "CONSENTED", consent.get());
    }
    return border
        .findRefusal(about.subject, neighbour)
        .map(word -> said(viewing, neighbour, word.withdrawn() ? "WITHDRAWN" : "REFUSED", word))
        .orElseGet(() -> unsaid(neighbour, about.asked ? "NEEDED" : "STATED"));
  }

  private static CrossingView.Into unsaid(NeighbourId neighbour, String state) {
    return new CrossingView.Into(
        neighbour, state, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static CrossingView.Into said(
      Viewing viewing, NeighbourId neighbour, String state, Word word) {
    return new CrossingView.Into(
        neighbour,
        state,
        word.words().map(viewing::text),
        word.instrument()
            .map(shown ->
                new CrossingView.Shown(
                    viewing.text(shown.reference()), viewing.text(shown.givenBy()), shown.date())),
        Optional.of(viewing.signed(word.by(), word.seq(), word.at())));
  }
}
