package org.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.entente.kernel.ActId;
import org.entente.kernel.Digest;
import org.entente.kernel.TheatreId;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.records.Head;
import org.entente.node.records.Outcome;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;

/// The record store on the embedded PostgreSQL: durable appends by size of batch, and reading back.
/// `entente bench records [ENTRIES]`.
final class RecordsBench implements Benchmark {
  private static final TheatreId THEATRE = new TheatreId("bench");
  private static final int DEFAULT_ENTRIES = 200_000;
  private static final int[] BATCHES = {1, 4, 16, 64, 256};

  /// Enough for a 99th percentile that rests on twenty values.
  private static final int APPENDS = 2_000;

  /// An operation's proposal: header, clauses, facts and two texts.
  private static final List<String> PARTS =
      List.of("act", "clause:forces", "clause:space-time", "facts", "text:effects", "text:purpose");

  private static final int[] BODY_BYTES = {300, 120, 250, 120, 80, 150};
  private static final int MANIFEST_BYTES = 650;
  private static final int READ_ROUNDS = 3;

  private final Random random = new Random(20211005);

  @Override
  public Report run(List<String> words) throws Exception {
    int entries = words.isEmpty() ? DEFAULT_ENTRIES : Integer.parseInt(words.getFirst());
    Path folder = Files.createTempDirectory("entente-bench-");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      Schema.migrate(server.database());
      try (HikariDataSource pool = server.database().pool(2);
          Records records = new Records(server.database(), pool)) {
        return measure(records, entries);
      }
    } finally {
      delete(folder);
    }
  }

  private Report measure(Records records, int entries) {
    Report report = new Report();
    Head head = records.acquire(THEATRE);
    head = append(records, head, 1, APPENDS, new long[APPENDS]); // warms up
    for (int batch : BATCHES) {
      int appends = Math.min(APPENDS, entries / batch);
      long[] micros = new long[appends];
      head = append(records, head, batch, appends, micros);
      report(report, "append_" + batch, batch, micros);
    }
    while (head.seq() < entries) {
      head = append(records, head, Records.BATCH_LIMIT, 1, new long[1]);
    }
    report.put("record_entries", head.seq());
    readFor(report, "fold", records, head, false);
    readFor(report, "whole", records, head, true);
    return report;
  }

  private Head append(Records records, Head start, int batch, int appends, long[] micros) {
    Head head = start;
    for (int i = 0; i < appends; i++) {
      List<StoredEntry> entries = entries(head.seq(), batch);
      long begin = System.nanoTime();
      Outcome outcome = records.append(head, entries);
      micros[i] = (System.nanoTime() - begin) / 1_000;
      if (!(outcome instanceof Outcome.Appended appended)) {
        throw new IllegalStateException(outcome.toString());
      }
      head = appended.head();
    }
    return head;
  }

  private static void report(Report report, String name, int batch, long[] micros) {
    long total = Arrays.stream(micros).sum();
    Arrays.sort(micros);
    report.put(name + "_entries_per_second", (long) batch * micros.length * 1_000_000 / total);
    report.put(name + "_p50_us", micros[micros.length / 2]);
    report.put(name + "_p99_us", micros[micros.length * 99 / 100]);
  }

  private static void readFor(
      Report report, String name, Records records, Head head, boolean whole) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < READ_ROUNDS; i++) {
      AtomicLong bytes = new AtomicLong();
      long begin = System.nanoTime();
      if (whole) {
        records.read(THEATRE, 1, head.seq(), entry -> count(entry, bytes));
      } else {
        records.readForFold(THEATRE, 1, head.seq(), entry -> count(entry, bytes));
      }
      best = Math.min(best, System.nanoTime() - begin);
    }
    report.put("read_" + name + "_entries_per_second", head.seq() * 1_000_000_000L / best);
  }

  private static void count(StoredEntry entry, AtomicLong bytes) {
    entry.parts().forEach(part -> bytes.addAndGet(part.body().length));
  }

  private List<StoredEntry> entries(long after, int count) {
    List<StoredEntry> entries = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      entries.add(
          new StoredEntry(
              after + i,
              new ActId(new UUID(random.nextLong(), random.nextLong()).toString()),
              "force.j3",
              Instant.ofEpochMilli(1_633_428_000_000L + after + i),
              Digest.of(bytes(Digest.BYTES)),
              text(MANIFEST_BYTES),
              parts()));
    }
    return entries;
  }

  private List<StoredPart> parts() {
    List<StoredPart> parts = new ArrayList<>();
    for (int i = 0; i < PARTS.size(); i++) {
      parts.add(new StoredPart(PARTS.get(i), bytes(16), text(BODY_BYTES[i])));
    }
    return Collections.unmodifiableList(parts);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /// As hard to compress as hexadecimal digests are, which is what a manifest mostly holds.
  private byte[] text(int count) {
    return java.util.HexFormat.of().formatHex(bytes(count / 2)).getBytes(StandardCharsets.US_ASCII);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList().reversed()) {
        Files.delete(path);
      }
    }
  }
}
