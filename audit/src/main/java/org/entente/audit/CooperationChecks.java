package org.entente.audit;

import java.util.Map;

/// Cooperation of two parties: a State suspends it, both resume it, and no operation that they
/// share starts or goes on before the host's word on it afterwards (invariants 1, 2, 3).
final class CooperationChecks {
  private CooperationChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "SuspendCooperation" -> checkSuspend(s, q);
      case "ResumeCooperation" -> checkResume(s, DisputeReplay.suspension(s), q);
      case "StartOperation" -> requireUnheld(s, q);
      case "ResumePart" -> {
        if (s.about().isActive()) {
          requireUnheld(s, q);
        }
      }
      default -> {}
    }
  }

  private static void checkSuspend(Situation s, Inquiry q) {
    String with = s.content().text("with");
    String party = s.author().party();
    boolean known = s.roster().findParty(with).isPresent();
    q.require(Rule.UNKNOWN_SUBJECT, known, "party", with);
    q.require(Rule.HUMANITARIAN_ASKED, !s.roster().isHumanitarian(with), with);
    boolean state = s.roster().findParty(party).map(Roster.Party::isState).orElse(false);
    boolean whole = s.roster().stateOf(with).equals(with) && !with.equals(party);
    q.require(Rule.SUSPENDED_BY_NO_STATE, state && whole, party, with);
  }

  private static void checkResume(Situation s, Suspension suspension, Inquiry q) {
    String party = s.author().party();
    boolean first =
        suspension.isOneOf(party) && suspension.endSeq == 0 && !suspension.isSignedBy(party);
    q.require(Rule.RESUMED_BY_ANOTHER, first, party, s.content().text("suspension"));
    boolean another = suspension.signed.stream().noneMatch(one -> s.isOneHandWith(one));
    q.require(Rule.SECOND_SIGNATURE, another || !first, s.entry().act().post());
  }

  private static void requireUnheld(Situation s, Inquiry q) {
    for (Map.Entry<String, Suspension> one : s.world().suspensions.entrySet()) {
      boolean held = one.getValue().holds(s.roster(), s.about());
      q.require(Rule.START_WHILE_SUSPENDED, !held, s.about().id, one.getKey());
    }
  }
}
