package org.entente.node.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.entente.kernel.ActId;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;
import org.entente.kernel.TheatreId;
import org.jspecify.annotations.Nullable;

/// Reads entries, page by page along the primary key: no cursor, so no long transaction that would
/// keep the server from cleaning up, and twice a cursor's speed.
final class Reader {
  /// Entries in a page. Larger pages read no faster; with the largest entries this is some 16 MB.
  private static final int PAGE = 256;

  private static final String COLUMNS =
      "SELECT seq, act_id, author_post, at, leaf_hash, manifest, parts FROM entente.entry ";

  private static final String ENTRIES =
      COLUMNS + "WHERE theatre = ? AND seq BETWEEN ? AND ? ORDER BY seq";

  private static final String THESE = COLUMNS + "WHERE theatre = ? AND seq = ANY(?) ORDER BY seq";

  private static final String ERASABLE_OF_THESE =
      """
      SELECT seq, name, salt, body FROM entente.erasable_part
      WHERE theatre = ? AND seq = ANY(?) ORDER BY seq, name\
      """;

  private static final String BY_ACT = COLUMNS + "WHERE theatre = ? AND act_id = ?";

  private static final String ERASABLE =
      """
      SELECT seq, name, salt, body FROM entente.erasable_part
      WHERE theatre = ? AND seq BETWEEN ? AND ? ORDER BY seq, name\
      """;

  private final DataSource reads;

  Reader(DataSource reads) {
    this.reads = reads;
  }

  /// Delivers the entries from one number to another, both included.
  ///
  /// @param whole whether the erasable parts are wanted too
  void read(TheatreId theatre, long from, long to, boolean whole, Consumer<StoredEntry> sink)
      throws SQLException {
    FutureTask<List<StoredEntry>> next = ahead(theatre, from, to, whole);
    for (long start = from; start <= to; start += PAGE) {
      List<StoredEntry> page = await(next, theatre, start, whole, sink);
      next = ahead(theatre, start + PAGE, to, whole);
      deliver(theatre, start, Math.min(to, start + PAGE - 1), page, sink);
    }
  }

  /// Reads a page while the one before is being consumed: that is half the time of a replay.
  private FutureTask<List<StoredEntry>> ahead(
      TheatreId theatre, long start, long to, boolean whole) {
    long end = Math.min(to, start + PAGE - 1);
    FutureTask<List<StoredEntry>> task =
        new FutureTask<>(() -> start > to ? List.of() : page(theatre, start, end, whole));
    Thread.ofVirtual().name("record-reader").start(task);
    return task;
  }

  /// The page; or, if an entry in it cannot be read, what comes before that one is delivered first.
  private List<StoredEntry> await(
      FutureTask<List<StoredEntry>> next,
      TheatreId theatre,
      long start,
      boolean whole,
      Consumer<StoredEntry> sink)
      throws SQLException {
    try {
      return await(next);
    } catch (RecordDamaged e) {
      deliver(theatre, start, e.seq() - 1, page(theatre, start, e.seq() - 1, whole), sink);
      throw e;
    }
  }

  private static List<StoredEntry> await(FutureTask<List<StoredEntry>> page) throws SQLException {
    try {
      return page.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while reading", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SQLException fault -> throw fault;
        case RuntimeException failure -> throw failure;
        case null, default -> throw new Bug("reading a page: " + e);
      }
    }
  }

  private List<StoredEntry> page(TheatreId theatre, long start, long end, boolean whole)
      throws SQLException {
    try (Connection session = reads.getConnection();
        PreparedStatement statement = session.prepareStatement(ENTRIES)) {
      statement.setString(1, theatre.value());
      statement.setLong(2, start);
      statement.setLong(3, end);
      Map<Long, List<StoredPart>> erasable =
          whole ? erasable(session, theatre, start, end) : Map.of();
      return entries(theatre, statement, erasable);
    }
  }

  /// These entries, of those that are there, in their order.
  List<StoredEntry> these(TheatreId theatre, Collection<Long> seqs) throws SQLException {
    try (Connection session = reads.getConnection();
        PreparedStatement entries = session.prepareStatement(THESE);
        PreparedStatement parts = session.prepareStatement(ERASABLE_OF_THESE)) {
      for (PreparedStatement statement : List.of(entries, parts)) {
        statement.setString(1, theatre.value());
        statement.setArray(2, session.createArrayOf("bigint", seqs.toArray()));
      }
      return entries(theatre, entries, erasable(parts));
    }
  }

  Optional<StoredEntry> find(TheatreId theatre, ActId act) throws SQLException {
    try (Connection session = reads.getConnection();
        PreparedStatement statement = session.prepareStatement(BY_ACT)) {
      statement.setString(1, theatre.value());
      statement.setObject(2, UUID.fromString(act.value()));
      List<StoredEntry> found = entries(theatre, statement, Map.of());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      long seq = found.getFirst().seq();
      return entries(theatre, statement, erasable(session, theatre, seq, seq)).stream().findFirst();
    }
  }

  private static Map<Long, List<StoredPart>> erasable(
      Connection session, TheatreId theatre, long start, long end) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(ERASABLE)) {
      statement.setString(1, theatre.value());
      statement.setLong(2, start);
      statement.setLong(3, end);
      return erasable(statement);
    }
  }

  private static Map<Long, List<StoredPart>> erasable(PreparedStatement statement)
      throws SQLException {
    Map<Long, List<StoredPart>> parts = new HashMap<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        parts
            .computeIfAbsent(row.getLong(1), seq -> new ArrayList<>())
            .add(new StoredPart(row.getString(2), row.getBytes(3), row.getBytes(4)));
      }
    }
    return parts;
  }

  private static List<StoredEntry> entries(
      TheatreId theatre, PreparedStatement statement, Map<Long, List<StoredPart>> erasable)
      throws SQLException {
    List<StoredEntry> entries = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        entries.add(entry(theatre, row, erasable));
      }
    }
    return entries;
  }

  private static StoredEntry entry(
      TheatreId theatre, ResultSet row, Map<Long, List<StoredPart>> erasable) throws SQLException {
    long seq = row.getLong(1);
    try {
      List<StoredPart> parts = PartsCodec.decode(row.getBytes(7));
      parts.addAll(erasable.getOrDefault(seq, List.of()));
      return new StoredEntry(
          seq,
          new ActId(row.getObject(2, UUID.class).toString()),
          row.getString(3),
          row.getObject(4, OffsetDateTime.class).toInstant(),
          Digest.of(row.getBytes(5)),
          row.getBytes(6),
          parts);
    } catch (IllegalArgumentException e) {
      throw new RecordDamaged(theatre, seq, String.valueOf(e.getMessage()));
    }
  }

  /// Delivers what there is before the first gap.
  private static void deliver(
      TheatreId theatre, long start, long end, List<StoredEntry> page, Consumer<StoredEntry> sink) {
    long expected = start;
    for (StoredEntry entry : page) {
      if (entry.seq() != expected) {
        break;
      }
      sink.accept(entry);
      expected++;
    }
    if (expected != end + 1) {
      throw new RecordDamaged(theatre, expected, "it is missing");
    }
  }

  Optional<Head> findHead(TheatreId theatre) throws SQLException {
    try (Connection session = reads.getConnection();
        PreparedStatement statement =
            session.prepareStatement(
                "SELECT epoch, seq, head_hash FROM entente.theatre_head WHERE theatre = ?")) {
      statement.setString(1, theatre.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Head(theatre, row.getLong(1), row.getLong(2), Digest.of(row.getBytes(3))))
            : Optional.empty();
      }
    }
  }

  List<TheatreId> theatres() throws SQLException {
    List<TheatreId> theatres = new ArrayList<>();
    try (Connection session = reads.getConnection();
        PreparedStatement statement =
            session.prepareStatement("SELECT theatre FROM entente.theatre_head ORDER BY theatre");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        theatres.add(new TheatreId(row.getString(1)));
      }
    }
    return theatres;
  }

  boolean erase(TheatreId theatre, long seq, String part) throws SQLException {
    try (Connection session = reads.getConnection();
        PreparedStatement statement =
            session.prepareStatement("SELECT entente.erase_part(?, ?, ?)")) {
      statement.setString(1, theatre.value());
      statement.setLong(2, seq);
      statement.setString(3, part);
      try (ResultSet row = statement.executeQuery()) {
        @Nullable Boolean erased = row.next() ? row.getBoolean(1) : null;
        return Boolean.TRUE.equals(erased);
      }
    }
  }
}
