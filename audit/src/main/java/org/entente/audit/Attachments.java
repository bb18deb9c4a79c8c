package org.entente.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The attachments that the entries given name: which bytes must lie beside an export. For one
/// record; it reads entries as [Auditor] does and needs nothing else of them.
public final class Attachments {
  private static final String TITLE = "text:content/title";

  private final Map<String, Named> byAct = new HashMap<>();
  private final Set<String> withdrawn = new HashSet<>();

  /// @param titled the title was given: an erased one takes the bytes with it
  private record Named(long seq, String sha256, boolean titled) {}

  /// Attachments of a record of which nothing was seen yet.
  public Attachments() {}

  /// The next entry.
  public void accept(AuditEntry entry) {
    String header = entry.parts().get("act");
    if (header == null) {
      return;
    }
    try {
      Doc act = Doc.parse("act", header);
      Doc content = act.get("content");
      switch (content.text("kind")) {
        case "AttachFile" ->
            byAct.put(
                act.text("id"),
                new Named(entry.seq(), content.text("sha256"), entry.parts().containsKey(TITLE)));
        case "WithdrawAttachment" -> withdrawn.add(content.text("attachment"));
        default -> {}
      }
    } catch (FormException | IllegalArgumentException e) {
      // Whether an entry has the form of an act is for the auditor to say.
      return;
    }
  }

  /// By entry, the digests whose bytes must be there: not withdrawn, and not erased with the title.
  public Map<Long, String> listGiven() {
    Map<Long, String> given = new TreeMap<>();
    byAct.forEach((id, one) -> {
      if (one.titled() && !withdrawn.contains(id)) {
        given.put(one.seq(), one.sha256());
      }
    });
    return given;
  }

  /// Whether an entry names these bytes.
  public boolean knows(String sha256) {
    return byAct.values().stream().anyMatch(one -> one.sha256().equals(sha256));
  }
}
