package org.entente.node.records;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.entente.kernel.Digest;
import org.entente.kernel.TheatreId;
import org.entente.node.postgres.Database;

/// Records with a pool of their own, and what tests keep asking of them.
final class TestRecords implements AutoCloseable {
  static final TheatreId MALI = new TheatreId("mali");

  final Records records;
  private final HikariDataSource pool;

  TestRecords(Database database) {
    this.pool = database.pool(2);
    this.records = new Records(database, pool);
  }

  static Head appended(Outcome outcome) {
    return assertInstanceOf(Outcome.Appended.class, outcome, outcome::toString).head();
  }

  /// Appends batches of these sizes and gives the entries back.
  List<StoredEntry> write(TestEntries entries, int... sizes) {
    List<StoredEntry> all = new ArrayList<>();
    Head head = records.acquire(MALI);
    for (int size : sizes) {
      List<StoredEntry> batch = entries.after(head, size);
      head = appended(records.append(head, batch));
      all.addAll(batch);
    }
    return all;
  }

  List<StoredEntry> readAll(TheatreId theatre) {
    List<StoredEntry> all = new ArrayList<>();
    long end = records.findHead(theatre).orElseThrow().seq();
    records.read(theatre, 1, end, all::add);
    return all;
  }

  /// The running hash over what is stored, to be compared with the head's.
  Digest hashOf(TheatreId theatre) {
    return Chain.after(Chain.EMPTY, readAll(theatre));
  }

  @Override
  public void close() {
    records.close();
    pool.close();
  }
}
