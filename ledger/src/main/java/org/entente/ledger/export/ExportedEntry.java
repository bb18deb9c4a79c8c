package org.entente.ledger.export;

import java.util.List;
import org.entente.ledger.Hash;
import org.entente.ledger.Manifest;
import org.entente.ledger.Part;

/// One entry as an export gives it.
public sealed interface ExportedEntry {
  /// Number in the record, from 1.
  long seq();

  /// As the log has it.
  Hash leaf();

  /// An entry whose list of digests is given, and the parts released to the audience.
  ///
  /// @param manifest agrees with the leaf
  /// @param parts agree with the manifest; any of them may be missing, withheld or erased
  record Opened(Hash leaf, Manifest manifest, List<Part> parts) implements ExportedEntry {
    public Opened {
      parts = List.copyOf(parts);
    }

    @Override
    public long seq() {
      return manifest.seq();
    }
  }

  /// An entry of which nothing is released, not even how many parts it has.
  record Closed(long seq, Hash leaf) implements ExportedEntry {}
}
