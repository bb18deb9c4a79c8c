package org.entente.node.desk;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.entente.kernel.Act;
import org.entente.kernel.Entry;
import org.entente.node.keys.KeyBox;
import org.entente.node.keys.PostKeys;
import org.entente.node.postgres.Database;
import org.entente.node.records.Records;

/// A theatre's node on a database and a folder.
final class OpenNode implements AutoCloseable {
  final HikariDataSource pool;
  final Records records;
  final PostKeys keys;
  final TheatreNode node;

  OpenNode(Database database, Path folder) throws IOException {
    this.pool = database.pool(4);
    this.records = new Records(database, pool);
    this.keys = new PostKeys(pool, KeyBox.open(folder.resolve("box")));
    this.node = TheatreNode.open(TheatreNode.Setting.of(Given.SAHEL, records, pool, keys, folder));
  }

  static OpenNode adopted(Database database, Path folder) throws IOException {
    OpenNode open = new OpenNode(database, folder);
    open.accept(Given.charter(open.keys));
    open.accept(Given.matrix());
    return open;
  }

  Entry accept(Act act) {
    return TestDesk.accepted(node.submit(act));
  }

  @Override
  public void close() {
    node.close();
    records.close();
    pool.close();
  }
}
