package org.entente.node.follow;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.node.records.Head;
import org.entente.node.records.Outcome;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;

/// A database of its own that holds a theatre's entries.
final class TestStore implements AutoCloseable {
  final Database database = TestPostgres.database();
  final HikariDataSource pool = database.pool(2);
  final Records records = new Records(database, pool);

  TestStore(TestTheatre theatre) {
    Head head = records.acquire(TestTheatre.THEATRE);
    List<StoredEntry> rest = theatre.entries;
    while (!rest.isEmpty()) {
      int count = Math.min(rest.size(), Records.BATCH_LIMIT);
      if (!(records.append(head, rest.subList(0, count)) instanceof Outcome.Appended appended)) {
        throw new IllegalStateException("not appended");
      }
      head = appended.head();
      rest = rest.subList(count, rest.size());
    }
  }

  @Override
  public void close() {
    records.close();
    pool.close();
  }
}
