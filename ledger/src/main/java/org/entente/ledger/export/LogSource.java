package org.entente.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Where a record and the files of its log lie: a folder, or a server that serves one.
public interface LogSource {
  /// The export beside the log's files.
  String RECORD = "record.jsonl";

  /// Opens a file.
  ///
  /// @param path relative, with `/` between its steps
  /// @return empty if there is none
  Optional<InputStream> open(String path) throws IOException;
}
