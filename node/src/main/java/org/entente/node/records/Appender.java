package org.entente.node.records;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;
import org.entente.kernel.TheatreId;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.Durability;
import org.entente.node.postgres.Schema;
import org.entente.node.records.Outcome.Appended;
import org.entente.node.records.Outcome.Failed;
import org.entente.node.records.Outcome.Fenced;
import org.entente.node.records.Outcome.Unknown;
import org.jspecify.annotations.Nullable;

/// The one writer of one theatre, on a connection of its own that is opened anew after each doubt.
final class Appender implements AutoCloseable {
  /// How long the server may stay silent, a commit's wait for its standby included, before the
  /// outcome is called unknown: people wait for the answer.
  private static final int SILENCE_LIMIT_S = 20;

  /// How long to wait for another writer's transaction on the head. It lasts milliseconds, unless
  /// its commit waits for a standby: then the doubt stays, and the caller asks again.
  private static final int LOCK_LIMIT_S = 5;

  /// A node frozen between two statements must not hold the head against its successor.
  private static final int IDLE_LIMIT_S = 15;

  private static final Map<String, String> CONNECTION =
      Map.of(
          "socketTimeout",
          Integer.toString(SILENCE_LIMIT_S),
          "options",
          "-c search_path=%s -c lock_timeout=%ds -c idle_in_transaction_session_timeout=%ds"
              .formatted(Schema.NAME, LOCK_LIMIT_S, IDLE_LIMIT_S));

  private static final String ACQUIRE =
      """
      INSERT INTO theatre_head (theatre, epoch, seq, head_hash) VALUES (?, 1, 0, ?)
      ON CONFLICT (theatre) DO UPDATE SET epoch = theatre_head.epoch + 1
      RETURNING epoch, seq, head_hash\
      """;

  /// Writes without changing: it waits for whoever holds the row, only a primary accepts it, and
  /// its commit is acknowledged only when all that was committed before it is durable too.
  private static final String REREAD =
      "UPDATE theatre_head SET epoch = epoch WHERE theatre = ? RETURNING epoch, seq, head_hash";

  /// Moves the head and inserts, or does neither: one statement, so that a batch costs two round
  /// trips, this and the commit, and the head is locked for no longer than they take.
  private static final String APPEND =
      """
      WITH moved AS (
        UPDATE theatre_head SET seq = ?, head_hash = ?
        WHERE theatre = ? AND epoch = ? AND seq = ? AND head_hash = ?
        RETURNING theatre),
      entries AS (
        INSERT INTO entry (theatre, seq, act_id, author_post, at, leaf_hash, manifest, parts)
        SELECT moved.theatre, e.seq, e.act_id, e.author_post,
          timestamptz 'epoch' + e.at_ms * interval '1 millisecond', e.leaf_hash, e.manifest, e.parts
        FROM moved, unnest(?::bigint[], ?::uuid[], ?::text[], ?::bigint[], ?::bytea[], ?::bytea[],
          ?::bytea[]) AS e (seq, act_id, author_post, at_ms, leaf_hash, manifest, parts)
        RETURNING 1),
      erasable AS (
        INSERT INTO erasable_part (theatre, seq, name, salt, body)
        SELECT moved.theatre, p.seq, p.name, p.salt, p.body
        FROM moved, unnest(?::bigint[], ?::text[], ?::bytea[], ?::bytea[])
          AS p (seq, name, salt, body))
      SELECT count(*) FROM moved\
      """;

  private final Database database;
  private final TheatreId theatre;
  private @Nullable Connection connection;

  Appender(Database database, TheatreId theatre) {
    this.database = database;
    this.theatre = theatre;
  }

  synchronized Head acquire() throws SQLException {
    return head(
            ACQUIRE,
            statement -> {
              statement.setString(1, theatre.value());
              statement.setBytes(2, Chain.EMPTY.bytes());
            })
        .orElseThrow(() -> new SQLException("an upsert returned no row"));
  }

  synchronized Optional<Head> reread() throws SQLException {
    return head(REREAD, statement -> statement.setString(1, theatre.value()));
  }

  /// Puts a statement's parameters in place.
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private Optional<Head> head(String sql, Binding binding) throws SQLException {
    try {
      Connection session = session();
      Optional<Head> head;
      try (PreparedStatement statement = session.prepareStatement(sql)) {
        binding.bind(statement);
        head = row(statement);
      }
      commit(session);
      return head;
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  private Optional<Head> row(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Head(theatre, row.getLong(1), row.getLong(2), Digest.of(row.getBytes(3))))
          : Optional.empty();
    }
  }

  synchronized Outcome append(Head expected, List<StoredEntry> entries) {
    Head next =
        new Head(
            theatre,
            expected.epoch(),
            expected.seq() + entries.size(),
            Chain.after(expected.hash(), entries));
    Connection session;
    try {
      session = session();
      if (!moveAndInsert(session, expected, next, entries)) {
        session.rollback();
        return new Fenced();
      }
    } catch (SQLException e) {
      // The commit was not sent: whatever the server did, it undoes.
      close();
      return failed(e);
    }
    try {
      commit(session);
      return new Appended(next);
    } catch (SQLException e) {
      close();
      return new Unknown(next, e);
    }
  }

  private static Failed failed(SQLException e) {
    @Nullable String state = e.getSQLState();
    if (state != null && state.startsWith("23")) {
      // A constraint: the caller's batch contradicts the record. That is no fault of the world.
      throw new Bug("an append that the record contradicts, SQLSTATE " + state);
    }
    return new Failed(e);
  }

  /// Commits, and takes a warning for a doubt: it is how PostgreSQL says that a commit is here but
  /// perhaps not on the standby that was required.
  private static void commit(Connection session) throws SQLException {
    session.clearWarnings();
    session.commit();
    @Nullable SQLException warning = session.getWarnings();
    if (warning != null) {
      throw warning;
    }
  }

  /// A part that may be erased, and the entry it is of.
  private record Erasable(long seq, StoredPart part) {}

  private boolean moveAndInsert(
      Connection session, Head expected, Head next, List<StoredEntry> entries) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(APPEND)) {
      statement.setLong(1, next.seq());
      statement.setBytes(2, next.hash().bytes());
      statement.setString(3, theatre.value());
      statement.setLong(4, expected.epoch());
      statement.setLong(5, expected.seq());
      statement.setBytes(6, expected.hash().bytes());
      bindEntries(statement, new Columns<>(session, entries));
      bindErasable(statement, new Columns<>(session, erasable(entries)));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1) == 1;
      }
    }
  }

  private static void bindEntries(PreparedStatement statement, Columns<StoredEntry> entries)
      throws SQLException {
    statement.setArray(7, entries.of("int8", StoredEntry::seq));
    statement.setArray(8, entries.of("uuid", entry -> UUID.fromString(entry.actId().value())));
    statement.setArray(9, entries.of("text", StoredEntry::author));
    statement.setArray(10, entries.of("int8", entry -> entry.at().toEpochMilli()));
    statement.setArray(11, entries.ofBytes(entry -> entry.leafHash().bytes()));
    statement.setArray(12, entries.ofBytes(StoredEntry::manifest));
    statement.setArray(13, entries.ofBytes(entry -> PartsCodec.encode(kept(entry))));
  }

  private static void bindErasable(PreparedStatement statement, Columns<Erasable> parts)
      throws SQLException {
    statement.setArray(14, parts.of("int8", Erasable::seq));
    statement.setArray(15, parts.of("text", erasable -> erasable.part.name()));
    statement.setArray(16, parts.ofBytes(erasable -> erasable.part.salt()));
    statement.setArray(17, parts.ofBytes(erasable -> erasable.part.body()));
  }

  private static List<StoredPart> kept(StoredEntry entry) {
    return entry.parts().stream().filter(part -> !part.erasable()).toList();
  }

  private static List<Erasable> erasable(List<StoredEntry> entries) {
    return entries.stream()
        .flatMap(entry ->
            entry.parts().stream()
                .filter(StoredPart::erasable)
                .map(part -> new Erasable(entry.seq(), part)))
        .toList();
  }

  /// Rows as arrays, one for each column.
  private record Columns<T>(Connection session, List<T> rows) {
    Array of(String type, Function<T, Object> column) throws SQLException {
      return session.createArrayOf(type, rows.stream().map(column).toArray());
    }

    Array ofBytes(Function<T, byte[]> column) throws SQLException {
      return session.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }
  }

  private Connection session() throws SQLException {
    @Nullable Connection open = connection;
    if (open != null) {
      return open;
    }
    Connection fresh = database.connect(database.app(), CONNECTION);
    try {
      Durability.require(fresh);
      fresh.setAutoCommit(false);
    } catch (SQLException | RuntimeException e) {
      fresh.close();
      throw e;
    }
    connection = fresh;
    return fresh;
  }

  /// Lets the connection go, whatever state it is in; the next use opens another.
  @Override
  public synchronized void close() {
    @Nullable Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        // It was being given up anyway, and the server ends a session whose client is gone.
        return;
      }
    }
  }
}
