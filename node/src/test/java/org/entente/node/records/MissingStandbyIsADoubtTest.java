package org.entente.node.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.PrivateServer;
import org.junit.jupiter.api.Test;

/// A commit that waits for a standby, and whose wait is broken off, is on this server but perhaps
/// nowhere else: PostgreSQL says so by a mere warning.
final class MissingStandbyIsADoubtTest {
  private static final String WAITING =
      "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";

  @Test
  void untilAStandbyIsThereOrNoLongerRequired() throws Exception {
    try (PrivateServer server = new PrivateServer();
        TestRecords store = new TestRecords(server.database());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Head start = store.records.acquire(TestRecords.MALI);
      List<StoredEntry> batch = new TestEntries(new Random(9)).after(start, 2);
      administer(server, "ALTER SYSTEM SET synchronous_standby_names = 'absent'");

      Outcome outcome =
          whileBreakingOffWaits(server, threads, () -> store.records.append(start, batch));
      Outcome.Unknown unknown = assertInstanceOf(Outcome.Unknown.class, outcome);
      Object reread = whileBreakingOffWaits(server, threads, () -> faultOf(store));
      assertInstanceOf(RecordsFault.class, reread, "still nobody can say");

      administer(server, "ALTER SYSTEM RESET synchronous_standby_names");
      assertEquals(unknown.intended(), store.records.rereadHead(TestRecords.MALI));
    }
  }

  private static Object faultOf(TestRecords store) {
    try {
      return store.records.rereadHead(TestRecords.MALI);
    } catch (RecordsFault fault) {
      return fault;
    }
  }

  private static <T> T whileBreakingOffWaits(
      PrivateServer server, ExecutorService threads, Callable<T> call) throws Exception {
    Future<T> result = threads.submit(call);
    try (Connection session = server.administer();
        Statement statement = session.createStatement()) {
      Await.until("a wait for the standby, broken off", () -> brokenOff(statement));
    }
    return result.get();
  }

  private static boolean brokenOff(Statement statement) throws Exception {
    try (ResultSet row = statement.executeQuery(WAITING)) {
      return row.next();
    }
  }

  private static void administer(PrivateServer server, String sql) throws Exception {
    try (Connection session = server.administer();
        Statement statement = session.createStatement()) {
      statement.execute(sql);
      statement.execute("SELECT pg_reload_conf()");
      boolean required = sql.contains(" SET ");
      Await.until(
          "the setting has arrived",
          () -> {
            try (Connection fresh = server.administer();
                Statement show = fresh.createStatement();
                ResultSet row = show.executeQuery("SHOW synchronous_standby_names")) {
              row.next();
              return row.getString(1).isEmpty() != required;
            }
          });
    }
  }
}
