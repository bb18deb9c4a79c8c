package org.entente.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.audit.AuditEntry;
import org.entente.audit.Auditor;
import org.entente.audit.Report;
import org.entente.kernel.Canonical;
import org.entente.kernel.Part;
import org.entente.kernel.TextRef;
import org.entente.operation.Operation;

/// What the independent auditor makes of a theatre's record: of bodies and digests, and of nothing
/// that core made of them.
///
/// @param report on the whole record, what was erased being gone from it
/// @param releases the operations that core shows to others than the auditor's reading says
public record Audited(Report report, List<String> releases) {
  public Audited {
    releases = List.copyOf(releases);
  }

  public static Audited of(SimTheatre theatre) {
    Auditor auditor = new Auditor();
    entries(theatre).forEach(auditor::accept);
    return new Audited(auditor.concludeExport(), compareReleases(theatre, auditor));
  }

  /// Everything found, the first word of each being what it is.
  public List<String> found() {
    List<String> found = new ArrayList<>(releases);
    report.findings().forEach(finding -> found.add(finding.code() + ": " + finding));
    return found;
  }

  private static List<String> compareReleases(SimTheatre theatre, Auditor auditor) {
    List<String> different = new ArrayList<>();
    for (Operation operation : theatre.state().operations().values()) {
      String ours = Canonical.write(operation.release());
      String theirs = auditor.findRelease(operation.id().value()).orElse("");
      if (!ours.equals(theirs)) {
        different.add("RELEASE: " + operation.id() + " " + ours + " instead of " + theirs);
      }
    }
    return different;
  }

  private static List<AuditEntry> entries(SimTheatre theatre) {
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
