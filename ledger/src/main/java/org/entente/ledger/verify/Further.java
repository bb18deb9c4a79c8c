package org.entente.ledger.verify;

import java.io.PrintStream;
import org.entente.ledger.export.ExportedEntry;
import org.entente.ledger.export.Verdict;

/// A further look at a record while it is verified, for what bytes alone cannot tell.
public interface Further {
  /// Sees each entry as it is read. Nothing of it may be relied on before `conclude`.
  void see(ExportedEntry entry);

  /// Called after the ledger's own report, only if the record verified.
  ///
  /// @param language `en` or `fr`
  /// @return the command's exit status
  int conclude(Verdict.Verified verified, String language, PrintStream out);
}
