package org.entente.view;

import java.time.Instant;
import org.entente.dispute.Dispute;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.Evidence;
import org.entente.dispute.Suspension;
import org.entente.kernel.Act;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Which parts of entries about disputes and about cooperation an audience is given.
///
/// The header of what begins a dispute holds the list of those who may read, and stays with those
/// inside. What is pointed at is one part, given to whom each of them may be named.
final class DisputeParts {
  private static final String HEADER = "act";

  private DisputeParts() {}

  private static boolean isNotOverlaps(String name) {
    return !EntryRelease.Parts.SECRET.contains(name);
  }

  static EntryRelease.Parts of(
      TheatreState state, Act act, DisputeAct content, Audience audience, Instant at) {
    SubjectId own = new SubjectId(act.id().value());
    boolean wrote = state.roster().partyOf(act.post()).equals(audience.party());
    return switch (content) {
      case DisputeAct.RaiseDispute raise ->
          begun(state, own, raise.evidence(), wrote, audience, at);
      case DisputeAct.ReportDispute report -> begun(state, own, Evidence.NONE, wrote, audience, at);
      case DisputeAct.OnDispute about -> of(state, about, wrote, audience, at);
      case DisputeAct.SuspendCooperation suspend -> ofSuspension(state, own, audience);
      case DisputeAct.ResumeCooperation resume ->
          ofSuspension(state, resume.suspension(), audience);
    };
  }

  private static EntryRelease.Parts begun(
      TheatreState state,
      SubjectId id,
      Evidence evidence,
      boolean wrote,
      Audience audience,
      Instant at) {
    Dispute dispute = state.disputes().disputes().get(id);
    Level level = Knowledge.ofDispute(dispute, audience, at);
    boolean all = wrote || seesAll(state, evidence, audience, at);
    PartyId party = audience.party();
    if (dispute.isSide(party) || dispute.author().party().equals(party)) {
      return EntryRelease.Parts.of(name -> isNotOverlaps(name) && isShown(name, all));
    }
    return level.reaches(Level.SUMMARY)
        ? EntryRelease.Parts.of(name -> ofBegun(name, level, all))
        : EntryRelease.Parts.NONE;
  }

  private static boolean isShown(String name, boolean all) {
    return all || !name.equals(Evidence.PART);
  }

  private static boolean ofBegun(String name, Level level, boolean all) {
    return switch (name) {
      case "facts", "text:content/title" -> true;
      case Evidence.PART -> level.reaches(Level.FULL) && all;
      default -> name.startsWith("text:") && level.reaches(Level.FULL);
    };
  }

  private static EntryRelease.Parts of(
      TheatreState state,
      DisputeAct.OnDispute content,
      boolean wrote,
      Audience audience,
      Instant at) {
    Dispute dispute = state.disputes().disputes().get(content.dispute());
    boolean all =
        wrote
            || !(content instanceof DisputeAct.AnswerDispute answer)
            || seesAll(state, answer.evidence(), audience, at);
    boolean named = all && seesNamed(state, content, wrote, audience, at);
    return Knowledge.ofDispute(dispute, audience, at).reaches(Level.FULL)
        ? EntryRelease.Parts.of(name ->
            isNotOverlaps(name)
                && isShown(name, all)
                && (named || !name.equals(HEADER) || content instanceof DisputeAct.AnswerDispute))
        : EntryRelease.Parts.NONE;
  }

  /// The header of a consultation names the meeting, that of an escalation the forum.
  private static boolean seesNamed(
      TheatreState state,
      DisputeAct.OnDispute content,
      boolean wrote,
      Audience audience,
      Instant at) {
    if (wrote) {
      return true;
    }
    if (content instanceof DisputeAct.ConsultOnDispute consult) {
      return Knowledge.ofEvidence(state, consult.meeting(), audience, at).reaches(Level.EXISTENCE);
    }
    return !(content instanceof DisputeAct.EscalateDispute escalate)
        || Knowledge.ofForum(state.meetings().forums().get(escalate.forum()), audience, at)
            .reaches(Level.EXISTENCE);
  }

  private static boolean seesAll(
      TheatreState state, Evidence evidence, Audience audience, Instant at) {
    return evidence.subjects().stream()
        .allMatch(id -> Knowledge.ofEvidence(state, id, audience, at).reaches(Level.EXISTENCE));
  }

  private static EntryRelease.Parts ofSuspension(
      TheatreState state, SubjectId id, Audience audience) {
    Suspension suspension = state.disputes().suspensions().get(id);
    Level level = Knowledge.ofSuspension(state, suspension, audience);
    if (level.reaches(Level.FULL)) {
      return EntryRelease.Parts.of(DisputeParts::isNotOverlaps);
    }
    return level.reaches(Level.EXISTENCE)
        ? EntryRelease.Parts.of(name -> name.equals(HEADER) || name.equals("facts"))
        : EntryRelease.Parts.NONE;
  }
}
