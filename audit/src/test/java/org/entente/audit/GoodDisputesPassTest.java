package org.entente.audit;

import java.util.List;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;
import org.junit.jupiter.api.Test;

/// What keeps the rules of disputes and cooperation is not found.
class GoodDisputesPassTest {
  private final Theatre theatre = new Theatre();

  @Test
  void aDisputeFromRaisingToTermsBothSign() {
    String meeting = DoctoredMeetings.plan(theatre, "pf.chief", "pf", "un");
    String id = DoctoredDisputes.raise(theatre, List.of(meeting));
    theatre.history.act("un.chief", "AcknowledgeDispute", "dispute", id);
    String answer = DoctoredDisputes.answer(theatre, id, "un.chief");
    DoctoredDisputes.reply(theatre, id, answer, "pf.second");
    theatre.history.act("pf.chief", "ConsultOnDispute", "dispute", id, "meeting", meeting);
    String forum = DoctoredMeetings.forum(theatre);
    theatre.history.act(
        "un.chief", "EscalateDispute", "dispute", id, "forum", forum, "reason", new Words("x"));
    DoctoredDisputes.propose(theatre, id);
    String digest = DoctoredDisputes.propose(theatre, id);
    DoctoredDisputes.sign(theatre, id, "pf.second", digest);
    DoctoredDisputes.sign(theatre, id, "un.second", digest);
    DoctoredDisputes.answer(theatre, id, "un.chief");
    theatre.isGood();
  }

  @Test
  void aDisputeWithdrawnAndOneOnlyReported() {
    DoctoredDisputes.withdraw(theatre, DoctoredDisputes.raise(theatre));
    String id = DoctoredDisputes.report(theatre);
    DoctoredDisputes.answer(theatre, id, "pf.chief");
    DoctoredDisputes.reply(theatre, id, id, "hn.chief");
    theatre.isGood();
  }

  @Test
  void aSharedOperationThatStartsOnceTheHostConfirmsIt() {
    Op op = DoctoredDisputes.shared(theatre);
    String id = DoctoredDisputes.suspend(theatre, "hn.chief", "un");
    DoctoredDisputes.resume(theatre, id, "hn.second");
    DoctoredDisputes.resume(theatre, id, "un.chief");
    DoctoredDisputes.reconfirm(theatre, op);
    theatre.onTheDay();
    theatre.start(op);
    theatre.isGood();
  }
}
