package org.entente.audit;

import java.util.Optional;

/// Erasure: only of texts, by two posts of the party whose text it is (invariant 12).
final class ErasureChecks {
  private ErasureChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "RequestErasure" -> checkRequest(s, q);
      case "ConfirmErasure" -> checkConfirm(s, q);
      default -> {}
    }
  }

  private static void checkRequest(Situation s, Inquiry q) {
    long seq = s.content().whole("entry");
    String part = s.content().text("part");
    Optional<World.Texts> texts = Optional.ofNullable(s.world().texts.get(seq));
    Optional<String> owner = texts.map(entry -> entry.owners().get(part));
    q.require(Rule.ERASED_NO_TEXT, owner.isPresent(), seq, part);
    String party = s.author().party();
    owner.ifPresent(
        whose -> q.require(Rule.ERASED_BY_ANOTHER_PARTY, whose.equals(party), party, whose));
    q.require(Rule.ERASED_TWICE, !s.world().isErased(seq, part), seq, part);
  }

  private static void checkConfirm(Situation s, Inquiry q) {
    World.Erasure request = World.get(s.world().erasures, s.content().text("erasure"));
    boolean own = request.by.party().equals(s.author().party());
    q.require(Rule.ERASED_BY_ANOTHER_PARTY, own, s.author().party(), request.by.party());
    boolean again = request.confirmed || s.world().isErased(request.entry, request.part);
    q.require(Rule.ERASED_TWICE, !again, request.entry, request.part);
    Entry.Act act = s.entry().act();
    boolean another = !s.isOneHandWith(request.by);
    q.require(Rule.ERASED_BY_ONE, another, act.post(), act.person());
  }
}
