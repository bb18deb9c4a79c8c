package org.entente.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;

/// Writes a log as the static files of C2SP tlog-tiles, which any web server or memory stick can
/// carry.
public final class LogDirectory {
  public static final String CHECKPOINT = "checkpoint";

  private LogDirectory() {}

  /// Writes tiles and bundles, then the checkpoint: whoever reads meanwhile never finds a
  /// checkpoint whose tiles are missing.
  public static void write(Path directory, Iterator<Hash> commitments, SignedNote checkpoint)
      throws IOException {
    TileStream stream =
        new TileStream((path, bytes) -> replace(directory.resolve(path.toString()), bytes));
    try {
      while (commitments.hasNext()) {
        stream.append(commitments.next());
      }
      stream.finish();
    } catch (MalformedException e) {
      throw new IllegalStateException("writing reads nothing", e);
    }
    replace(directory.resolve(CHECKPOINT), checkpoint.toBytes());
  }

  /// A reader sees the old file or the new one, never half of it.
  private static void replace(Path file, byte[] bytes) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("not a file: " + file);
    }
    Files.createDirectories(parent);
    Path fresh = Files.createTempFile(parent, ".fresh", "");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
