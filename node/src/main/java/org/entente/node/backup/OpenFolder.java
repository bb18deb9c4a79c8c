package org.entente.node.backup;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.kernel.TheatreId;
import org.entente.node.config.NodePlace;
import org.entente.node.keys.KeyBox;
import org.entente.node.keys.PostKeys;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.PostgresFault;
import org.entente.node.postgres.Schema;
import org.entente.node.records.Records;

/// A node's data folder, opened for a command: on the server of the node that runs on it, or on one
/// started for the command.
final class OpenFolder implements AutoCloseable {
  /// As `org.entente.node.boot` names it.
  private static final String KEY_FILE = "node.key";

  private static final int CONNECTIONS = 2;

  private final Optional<EmbeddedPostgres> own;
  private final HikariDataSource pool;
  private final Records records;
  private final PostKeys keys;
  private final Path folder;

  private OpenFolder(Path folder, Optional<EmbeddedPostgres> own, Database database)
      throws IOException {
    this.folder = folder;
    this.own = own;
    this.pool = database.pool(CONNECTIONS);
    this.records = new Records(database, pool);
    this.keys = new PostKeys(pool, KeyBox.open(folder.resolve(KEY_FILE)));
  }

  /// Beside a node that runs, or alone.
  static OpenFolder open(NodePlace place) throws IOException {
    Path folder = place.folder();
    try {
      return openAlone(place);
    } catch (PostgresFault e) {
      if (e.kind() != PostgresFault.Kind.FOLDER_IN_USE) {
        throw e;
      }
      return new OpenFolder(folder, Optional.empty(), EmbeddedPostgres.ofRunningNode(folder));
    }
  }

  /// Alone: no node may run on the folder. On an organisation's own server nothing stands in the
  /// way but the record itself, which takes an import only while it is empty.
  static OpenFolder openAlone(NodePlace place) throws IOException {
    Path folder = place.folder();
    if (place.database().isPresent()) {
      Schema.migrate(place.database().get());
      return new OpenFolder(folder, Optional.empty(), place.database().get());
    }
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    boolean opened = false;
    try {
      Schema.migrate(server.database());
      OpenFolder open = new OpenFolder(folder, Optional.of(server), server.database());
      opened = true;
      return open;
    } finally {
      if (!opened) {
        server.close();
      }
    }
  }

  Path folder() {
    return folder;
  }

  DataSource pool() {
    return pool;
  }

  Records records() {
    return records;
  }

  PostKeys keys() {
    return keys;
  }

  /// The theatre whose record is here; a folder of a node holds one.
  Optional<TheatreId> findTheatre() {
    List<TheatreId> theatres =
        records.listTheatres().stream()
            .filter(id -> records.findHead(id).map(head -> head.seq() > 0).orElse(false))
            .toList();
    return theatres.stream().findFirst();
  }

  @Override
  public void close() {
    records.close();
    pool.close();
    own.ifPresent(EmbeddedPostgres::close);
  }
}
