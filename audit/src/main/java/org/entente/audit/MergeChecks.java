package org.entente.audit;

import java.time.Instant;
import java.util.Set;

/// Persons said to be one, and taken back (invariant 3).
final class MergeChecks {
  private MergeChecks() {}

  /// Two of the author's party, neither said to be another; no deciding post stands on what would
  /// be one hand, and somebody can still sign.
  static void checkMerge(Situation s, Inquiry q) {
    String duplicate = s.content().text("duplicate");
    String kept = s.content().text("kept");
    for (String person : new String[] {duplicate, kept}) {
      RosterChecks.requireOwnPerson(s, person, q);
      requireNotMerged(s, person, q);
    }
    q.require(Rule.PERSON_MERGED, !duplicate.equals(kept), duplicate);
    if (s.roster().sameAs.containsKey(kept) || duplicate.equals(kept)) {
      return;
    }
    Instant at = s.entry().at();
    String party = s.author().party();
    Set<String> lost = Chains.reachable(s.roster(), party, at);
    Set<String> before = s.roster().filledByOneHand(party, at);
    String known = s.roster().sameAs.put(duplicate, kept);
    Set<String> after = s.roster().filledByOneHand(party, at);
    lost.removeAll(Chains.reachable(s.roster(), party, at));
    if (known == null) {
      s.roster().sameAs.remove(duplicate);
    } else {
      s.roster().sameAs.put(duplicate, known);
    }
    after.removeAll(before);
    q.require(Rule.FILLED_BY_ONE_HAND, after.isEmpty(), after);
    q.require(Rule.CHAIN_UNREACHABLE, lost.isEmpty(), party, lost);
  }

  /// By another than whom it is about: he would give himself a second hand.
  static void checkSeparate(Situation s, Inquiry q) {
    String duplicate = s.content().text("duplicate");
    RosterChecks.requireOwnPerson(s, duplicate, q);
    q.require(Rule.PERSON_NOT_MERGED, s.roster().sameAs.containsKey(duplicate), duplicate);
    Entry.Act act = s.entry().act();
    q.require(Rule.SECOND_SIGNATURE, !s.isSignedBy(duplicate), act.post(), act.person());
  }

  static void requireNotMerged(Situation s, String person, Inquiry q) {
    q.require(Rule.PERSON_MERGED, !s.roster().sameAs.containsKey(person), person);
  }
}
