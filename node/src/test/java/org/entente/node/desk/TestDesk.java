package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.kernel.Act;
import org.entente.kernel.Entry;
import org.entente.kernel.Rejection;
import org.entente.node.keys.KeyBox;
import org.entente.node.keys.PostKeys;
import org.entente.node.postgres.Database;
import org.entente.node.records.Head;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;

/// A desk on a database, and what tests say to it.
final class TestDesk implements AutoCloseable {
  final HikariDataSource pool;
  final Records records;
  final PostKeys keys;
  final Folded folded;
  final TheatreLog log;
  final Desk desk;

  private TestDesk(Database database, Path box, DeskClock clock, boolean start) {
    this.pool = database.pool(4);
    this.records = new Records(database, pool);
    this.keys = new PostKeys(pool, open(box));
    this.folded = Fold.upTo(records.acquire(Given.SAHEL), records);
    this.log = new TheatreLog(folded, keys.logSigner(Given.SAHEL), records);
    this.desk = Desk.on(folded, records, keys, clock);
    desk.follow(log);
    if (start) {
      desk.start();
    }
  }

  private static KeyBox open(Path box) {
    try {
      return KeyBox.open(box);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path box() {
    try {
      return Files.createTempDirectory("entente-keys-").resolve("box");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestDesk open(Database database, Path box) {
    return open(database, box, DeskClock.system());
  }

  static TestDesk open(Database database, Path box, DeskClock clock) {
    return new TestDesk(database, box, clock, true);
  }

  /// One that decides only once [Desk#start] is called: what was submitted till then is one batch.
  static TestDesk held(Database database, Path box) {
    return new TestDesk(database, box, DeskClock.system(), false);
  }

  /// With the charter adopted and the matrix published.
  static TestDesk adopted(Database database, Path box) {
    TestDesk desk = open(database, box);
    desk.accept(Given.charter(desk.keys));
    desk.accept(Given.matrix());
    return desk;
  }

  Entry accept(Act act) {
    return accepted(desk.submit(act));
  }

  static Entry accepted(DeskAnswer answer) {
    return assertInstanceOf(DeskAnswer.Accepted.class, answer, answer::toString).entry();
  }

  Rejection reject(Act act) {
    DeskAnswer answer = desk.submit(act);
    return assertInstanceOf(DeskAnswer.Rejected.class, answer, answer::toString).rejection();
  }

  /// Submits all at once, each on a thread of its own.
  List<DeskAnswer> submitAll(List<Act> acts) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<DeskAnswer>> answers = new ArrayList<>();
      for (Act act : acts) {
        answers.add(threads.submit(() -> desk.submit(act)));
      }
      List<DeskAnswer> all = new ArrayList<>();
      for (Future<DeskAnswer> answer : answers) {
        all.add(answer.get());
      }
      return all;
    }
  }

  List<StoredEntry> stored() {
    List<StoredEntry> all = new ArrayList<>();
    long end = records.findHead(Given.SAHEL).map(Head::seq).orElse(0L);
    records.read(Given.SAHEL, 1, end, all::add);
    return all;
  }

  @Override
  public void close() {
    desk.close();
    records.close();
    pool.close();
  }
}
