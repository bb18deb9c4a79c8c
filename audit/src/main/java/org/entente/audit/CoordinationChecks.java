package org.entente.audit;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/// How conflicts are settled (invariants 2 and 4).
final class CoordinationChecks {
  private CoordinationChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "DeclareReach" -> checkReach(s, q);
      case "AcknowledgeConflict" -> requireOwn(s, conflict(s), q);
      case "ProposeArrangement" -> {
        requireOwn(s, conflict(s), q);
        requireOpen(s, conflict(s), q);
      }
      case "SignArrangement" -> checkSign(s, q);
      case "SettleConflict" -> checkSettle(s, q);
      case "EndorseSettlement" -> {
        requireOwn(s, conflict(s), q);
        requireOpen(s, conflict(s), q);
        boolean forbidden = conflict(s).degree == Conflict.FORBIDDEN;
        q.require(Rule.NOTHING_TO_SETTLE, forbidden, conflict(s).degree);
      }
      default -> {}
    }
  }

  private static void checkReach(Situation s, Inquiry q) {
    String party = s.content().text("party");
    boolean reachable = s.content().truth("reachable");
    boolean known = s.roster().findParty(party).isPresent();
    q.require(Rule.UNKNOWN_SUBJECT, known, "party", party);
    boolean changes =
        !s.roster().isHost(party) && s.world().outOfReach.contains(party) == reachable;
    q.require(Rule.REACH_UNCHANGED, changes, party, reachable);
  }

  private static Conflict conflict(Situation s) {
    return s.world().live.findConflict(s.content().text("conflict")).orElseThrow();
  }

  private static void requireOwn(Situation s, Conflict conflict, Inquiry q) {
    boolean own = conflict.involves(s.author().party());
    q.require(Rule.CONFLICT_NOT_OWN, own, s.author().party(), conflict.id);
    requireLive(s, conflict, q);
  }

  /// What is agreed on a conflict dies with either of the two clauses it is made of.
  private static void requireLive(Situation s, Conflict conflict, Inquiry q) {
    q.require(Rule.CONFLICT_OVER, s.world().live.isLive(conflict), conflict.id);
  }

  private static void requireOpen(Situation s, Conflict conflict, Inquiry q) {
    int degree = s.world().degreeAt(conflict, s.entry().at());
    q.require(Rule.NOTHING_TO_SETTLE, degree >= Conflict.BLOCKING, degree);
    q.require(Rule.SETTLED_ALREADY, !s.world().isSettled(conflict), conflict.id);
    for (String owner : Set.of(conflict.newcomer.owner(), conflict.earlier.owner())) {
      q.require(Rule.HUMANITARIAN_OVERRULED, !s.roster().isHumanitarian(owner), owner);
    }
  }

  private static void checkSign(Situation s, Inquiry q) {
    World.Arrangement arrangement =
        World.get(s.world().arrangements, s.content().text("arrangement"));
    Conflict conflict = s.world().live.findConflict(arrangement.conflict).orElseThrow();
    requireOwn(s, conflict, q);
    requireOpen(s, conflict, q);
    boolean other = !arrangement.proposedBy.equals(s.author().party());
    q.require(Rule.ARRANGED_WITH_ONESELF, other, s.author().party());
  }

  private static void checkSettle(Situation s, Inquiry q) {
    Conflict conflict = conflict(s);
    requireLive(s, conflict, q);
    requireOpen(s, conflict, q);
    Instant deadline = s.world().deadlineOf(conflict);
    q.require(Rule.SETTLED_BEFORE_DEADLINE, !s.entry().at().isBefore(deadline), deadline);
    boolean humane = conflict.newcomer.isHumanitarian() || conflict.earlier.isHumanitarian();
    q.require(Rule.HUMANITARIAN_OVERRULED, !humane, conflict.id);
    if (conflict.degree == Conflict.FORBIDDEN) {
      Set<String> missing = new TreeSet<>(conflict.endangered());
      missing.removeAll(conflict.endorsed);
      q.require(Rule.SETTLED_UNENDORSED, missing.isEmpty(), missing);
    }
  }
}
