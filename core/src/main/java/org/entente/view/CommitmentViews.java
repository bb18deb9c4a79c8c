package org.entente.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Commitment;
import org.entente.meeting.Links;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingAct.ClaimAnswer;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Views of commitments.
final class CommitmentViews {
  private CommitmentViews() {}

  static Optional<View> view(Viewing viewing, Commitment one) {
    Level level = Knowledge.ofCommitment(one, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, one, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, Commitment one, Level level) {
    boolean inside =
        one.isSide(viewing.audience().party())
            || one.author().party().equals(viewing.audience().party());
    boolean area = level.reaches(Level.AREA);
    boolean summary = level.reaches(Level.SUMMARY);
    boolean full = level.reaches(Level.FULL);
    Links links = full ? one.links() : Links.NONE;
    return new CommitmentView(
        one.id().value(),
        one.reference(),
        level,
        one.ower(),
        one.exercise(),
        one.attributed(),
        full ? stateOf(one) : one.ending().isPresent() ? "RELEASED" : "OPEN",
        area && one.isLate(viewing.at()),
        area ? Optional.of(one.due()) : Optional.empty(),
        summary ? Optional.of(one.beneficiary()) : Optional.empty(),
        viewing.textIf(summary, one.text()),
        links.objective().filter(id -> seesPlan(viewing.state(), viewing.audience().party())),
        links.operation().filter(id -> viewing.levelOf(id).reaches(Level.EXISTENCE)),
        links.meeting().filter(id -> seesMeeting(viewing, id)),
        full ? one.claims().stream().map(claim -> claim(viewing, claim)).toList() : List.of(),
        one.ending().filter(end -> full).map(end -> viewing.text(end.reason())),
        one.ending().filter(end -> full).map(end -> viewing.signed(end.by(), end.seq(), end.at())),
        inside ? Optional.of(one.release()) : Optional.empty(),
        full ? Optional.of(viewing.signed(one.author(), one.seq(), one.at())) : Optional.empty(),
        one.at());
  }

  /// What was last said of it counts; what was said before is shown beside.
  private static String stateOf(Commitment one) {
    if (one.ending().isPresent()) {
      return "RELEASED";
    }
    return one.lastClaim().map(CommitmentViews::stateOf).orElse("OPEN");
  }

  private static String stateOf(Commitment.Claim claim) {
    String said = claim.kept() ? "KEPT" : "BROKEN";
    return claim
        .answer()
        .map(answer -> answer.answer() == ClaimAnswer.CONFIRMED ? said : "CONTESTED")
        .orElse("CLAIMED_" + said);
  }

  static boolean seesPlan(TheatreState state, org.entente.kernel.PartyId party) {
    return !state.roster().getCharter().isHumanitarian(party);
  }

  private static boolean seesMeeting(Viewing viewing, SubjectId id) {
    Meeting meeting = viewing.state().meetings().meetings().get(id);
    return Knowledge.ofMeeting(meeting, viewing.audience(), viewing.at()).reaches(Level.EXISTENCE);
  }

  private static CommitmentView.Claim claim(Viewing viewing, Commitment.Claim claim) {
    return new CommitmentView.Claim(
        claim.id(),
        claim.kept(),
        viewing.text(claim.evidence()),
        claim
            .answer()
            .map(answer ->
                new CommitmentView.Answer(
                    answer.answer() == ClaimAnswer.CONFIRMED,
                    answer.version().map(viewing::text),
                    viewing.signed(answer.by(), answer.seq(), answer.at()))),
        viewing.signed(claim.by(), claim.seq(), claim.at()));
  }

  /// When it may look different though nothing is written: late, and what it links to may open.
  static List<Instant> changes(TheatreState state, Commitment one) {
    List<Instant> instants = new ArrayList<>(List.of(one.due()));
    instants.addAll(one.release().openingsAfter(Instant.MIN));
    one.links()
        .meeting()
        .map(state.meetings().meetings()::get)
        .ifPresent(
            meeting -> instants.addAll(meeting.terms().release().openingsAfter(Instant.MIN)));
    one.links()
        .operation()
        .map(state.operations()::get)
        .ifPresent(operation -> instants.addAll(operation.release().openingsAfter(Instant.MIN)));
    return instants;
  }
}
