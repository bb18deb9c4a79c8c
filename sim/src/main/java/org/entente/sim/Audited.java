package org.entente.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.audit.AuditEntry;
import org.entente.audit.Auditor;
import org.entente.audit.Report;
import org.entente.kernel.Part;
import org.entente.kernel.TextRef;

/// A theatre's record as the independent auditor reads it: bodies and digests, nothing that core
/// made of them.
public final class Audited {
  private Audited() {}

  /// What the auditor makes of the whole record, what was erased being gone from it.
  public static Report of(SimTheatre theatre) {
    Auditor auditor = new Auditor();
    entries(theatre).forEach(auditor::accept);
    return auditor.concludeExport();
  }

  static List<AuditEntry> entries(SimTheatre theatre) {
    List<AuditEntry> entries = new ArrayList<>();
    for (Recorded recorded : theatre.record()) {
      entries.add(entry(theatre, recorded));
    }
    return entries;
  }

  /// Signatures are stubs here, so the auditor is not shown any.
  private static AuditEntry entry(SimTheatre theatre, Recorded recorded) {
    long seq = recorded.entry().seq();
    Map<String, String> bodies = new HashMap<>();
    Map<String, String> digests = new HashMap<>();
    for (Part part : recorded.parts().list()) {
      digests.put(part.name(), part.digest().hex());
      if (!theatre.state().erased().containsKey(new TextRef(seq, part.name()))) {
        bodies.put(part.name(), part.body());
      }
    }
    return new AuditEntry(seq, bodies, digests);
  }
}
