package org.entente.node.config;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.node.cli.Options;
import org.entente.node.cli.UsageException;
import org.entente.node.postgres.Database;

/// Which node a command is for: that of a data folder, or that of a configuration file.
///
/// @param database an organisation's own; none for the embedded one in the folder
public record NodePlace(Path folder, Optional<Database> database) {
  public static final String DATA = "--data";
  public static final String CONFIG = "--config";

  /// @throws UsageException unless just one of the two was given
  public static NodePlace of(Options.Parsed parsed) {
    if (!parsed.has(CONFIG)) {
      return new NodePlace(Path.of(parsed.get(DATA)), Optional.empty());
    }
    if (parsed.has(DATA)) {
      throw new UsageException("option.either", DATA + ", " + CONFIG);
    }
    NodeFile file = NodeFile.read(Path.of(parsed.get(CONFIG)));
    return new NodePlace(file.data(), file.database());
  }
}
