package org.entente.audit;

import java.util.List;
import java.util.Set;

/// What acts about meetings, commitments and forums make of them.
final class MeetingReplay {
  private MeetingReplay() {}

  /// Whether the act was one of these.
  static boolean apply(Situation s) {
    switch (s.entry().kind()) {
      case "PlanMeeting" -> put(s, planned(s), Encounter.State.PLANNED);
      case "ReportMeeting" -> put(s, s.content().texts("parties"), Encounter.State.REPORTED);
      case "PostponeMeeting", "RecordStatement", "AnswerInvitation", "ChangeMeetingRelease" -> {}
      case "ProposeCommunique" -> about(s).proposeCommunique(s.entry().digestOf("communique"));
      case "SignCommunique" -> about(s).published.add(s.author());
      case "CancelMeeting" -> about(s).state = Encounter.State.CANCELLED;
      case "HoldMeeting" -> about(s).state = Encounter.State.HELD;
      case "ProposeMinutes" -> about(s).propose(s.entry().digestOf("minutes"));
      case "SignMinutes" -> {
        about(s).answered.add(s.author().party());
        about(s).signed.add(s.author());
      }
      case "RefuseMinutes" -> about(s).answered.add(s.author().party());
      default -> {
        return applyOther(s);
      }
    }
    return true;
  }

  private static boolean applyOther(Situation s) {
    String id = s.entry().act().id();
    World world = s.world();
    switch (s.entry().kind()) {
      case "MakeCommitment" ->
          world.promises.put(
              id, new Promise(s.content().text("ower"), s.content().text("beneficiary")));
      case "ClaimCommitmentKept", "ClaimCommitmentBroken" ->
          promise(s).claims.put(id, s.author().party());
      case "AnswerClaim" -> promise(s).answered.add(s.content().text("claim"));
      case "ReleaseCommitment" -> promise(s).released = true;
      case "EstablishForum" ->
          world.series.put(
              id,
              new Series(
                  s.author().party(),
                  Set.copyOf(s.content().texts("parties")),
                  s.content().truth("exercise")));
      case "CloseForum" -> series(s).closed = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  static List<String> planned(Situation s) {
    return s.content().items("participants").stream().map(one -> one.text("party")).toList();
  }

  static Encounter about(Situation s) {
    return World.get(s.world().encounters, s.content().text("meeting"));
  }

  static Promise promise(Situation s) {
    return World.get(s.world().promises, s.content().text("commitment"));
  }

  static Series series(Situation s) {
    return World.get(s.world().series, s.content().text("forum"));
  }

  private static void put(Situation s, List<String> parties, Encounter.State state) {
    String id = s.entry().act().id();
    s.world()
        .encounters
        .put(
            id,
            new Encounter(
                id, s.author().party(), Set.copyOf(parties), s.content().truth("exercise"), state));
  }
}
