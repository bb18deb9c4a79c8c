package org.entente.audit;

import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Words;

/// Attachments (invariants 9, 12).
final class DoctoredAttachments {
  private DoctoredAttachments() {}

  static void addTo(Cases cases) {
    cases.put(Rule.ATTACHED_WITHOUT_PART, t -> attach(t, "un.chief", report(t)));
    cases.put(
        Rule.WITHDRAWN_BY_ANOTHER, t -> withdraw(t, "un.chief", attach(t, "pf.chief", report(t))));
    cases.put(
        Rule.WITHDRAWN_TWICE,
        t -> {
          String file = attach(t, "pf.chief", report(t));
          withdraw(t, "pf.chief", file);
          withdraw(t, "pf.second", file);
        });
  }

  private static String report(Theatre t) {
    return DoctoredResults.file(t, "SITUATION", 0, History.obj());
  }

  static String attach(Theatre t, String post, String object) {
    return attach(t, post, object, "ab".repeat(32));
  }

  static String attach(Theatre t, String post, String object, String sha256) {
    return t.history.act(
        post,
        "AttachFile",
        "object",
        object,
        "title",
        new Words("A photograph"),
        "sha256",
        sha256,
        "bytes",
        5,
        "type",
        "TEXT");
  }

  static void withdraw(Theatre t, String post, String attachment) {
    t.history.act(
        post, "WithdrawAttachment", "attachment", attachment, "reason", new Words("A face"));
  }
}
