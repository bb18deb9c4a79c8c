package org.entente.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Proposing, consulting, giving one's word, releasing (invariants 5, 6, 9).
final class ProposalChecks {
  private ProposalChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "GiveNotice", "EstablishStandingMeasure" -> requireKnownAudience(s, q);
      case "ProposeOperation" -> {
        requireKnownAudience(s, q);
        List<String> supporting = s.content().texts("supporting");
        for (String party : supporting) {
          q.require(Rule.HUMANITARIAN_ASKED, !s.roster().isHumanitarian(party), party);
        }
        checkForces(s, s.author().party(), supporting, q);
      }
      case "ReviseOperation" -> {
        checkRevise(s, q);
        checkForces(s, s.about().lead, s.about().supporting, q);
      }
      case "AddConsulted" -> checkAdd(s, q);
      case "TakePosition" -> checkPosition(s, q);
      case "RemarkOnClause" -> checkRemark(s, q);
      case "ChangeRelease" -> {
        boolean author = s.about().isAuthor(s.author().party());
        q.require(Rule.RELEASED_BY_ANOTHER, author, s.author().party());
        requireKnownAudience(s, q);
      }
      default -> {}
    }
  }

  static void requireKnownAudience(Situation s, Inquiry q) {
    for (Doc grant : s.content().get("release").items("grants")) {
      String party = grant.text("party");
      q.require(Rule.RELEASED_TO_UNKNOWN, s.roster().findParty(party).isPresent(), party);
    }
  }

  /// Troops of a party that neither leads nor supports could not be paused by it.
  private static void checkForces(
      Situation s, String lead, Collection<String> supporting, Inquiry q) {
    for (String party : s.forces().map(Version.Forces::parties).orElse(Set.of())) {
      boolean takesPart = party.equals(lead) || supporting.contains(party);
      q.require(Rule.FORCES_WITHOUT_PART, takesPart, party);
    }
  }

  private static void checkRevise(Situation s, Inquiry q) {
    Version latest = s.about().latest();
    boolean seen = latest.digest.equals(s.content().text("previous"));
    q.require(Rule.DECIDED_ANOTHER_VERSION, seen, s.about().id);
    boolean open = latest.state != Version.State.REFUSED;
    q.require(Rule.DECIDED_CLOSED_VERSION, open, s.about().id);
  }

  private static void checkAdd(Situation s, Inquiry q) {
    for (String party : s.content().texts("parties")) {
      q.require(Rule.HUMANITARIAN_ASKED, !s.roster().isHumanitarian(party), party);
      q.require(Rule.RELEASED_TO_UNKNOWN, s.roster().findParty(party).isPresent(), party);
      boolean already =
          s.about().lead.equals(party)
              || s.roster().isHost(party)
              || s.about().added.contains(party);
      q.require(Rule.CONSULTED_ALREADY, !already, party);
    }
  }

  /// On a clause of one of its versions that its author is not denied.
  private static void checkRemark(Situation s, Inquiry q) {
    Operation operation = s.about();
    String version = s.content().text("version");
    String clause = Version.wordOf(s.content().text("clause"));
    boolean there = operation.versions.stream().anyMatch(one -> one.digest.equals(version));
    boolean shown =
        operation.isAuthor(s.author().party())
            || operation.withheld.stream().noneMatch(kind -> Version.wordOf(kind).equals(clause));
    q.require(Rule.REMARK_UNSEEN, there && shown, operation.id, clause);
    for (String party : s.content().texts("recipients")) {
      q.require(Rule.RELEASED_TO_UNKNOWN, s.roster().findParty(party).isPresent(), party);
    }
  }

  private static void checkPosition(Situation s, Inquiry q) {
    String party = s.author().party();
    Operation operation = s.about();
    q.require(Rule.POSITION_NOT_ASKED, operation.consulted.contains(party), party);
    q.require(Rule.POSITION_ON_CLOSED_VERSION, operation.latest().isOpen(), operation.id);
    String clause = Version.wordOf(s.content().text("clause"));
    String now = operation.latest().clause(clause);
    q.require(Rule.POSITION_STALE, now.equals(s.content().text("digest")), clause, now);
    String stance = s.content().text("stance");
    boolean needsReason = List.of("RESERVED", "UNFAVOURABLE").contains(stance);
    Optional<Doc> reason = s.content().find("reason");
    q.require(Rule.FORM, !needsReason || reason.isPresent(), "reason");
  }
}
