package org.entente.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.ledger.export.LogSource;

/// A record and its log in a folder: a memory stick, a mirror.
///
/// @param folder that holds `checkpoint`, `tile` and `record.jsonl`
record DirectorySource(Path folder) implements LogSource {
  @Override
  public Optional<InputStream> open(String path) throws IOException {
    try {
      return Optional.of(Files.newInputStream(folder.resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
