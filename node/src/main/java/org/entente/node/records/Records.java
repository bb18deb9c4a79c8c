package org.entente.node.records;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.entente.kernel.ActId;
import org.entente.kernel.Bug;
import org.entente.kernel.TheatreId;
import org.entente.node.postgres.Database;

/// The records of all theatres in one database.
///
/// A writer takes a theatre over with [#acquire], appends with the [Head] it holds, and after an
/// [Outcome.Unknown] asks [#rereadHead] what is there. Readers need none of that.
public final class Records implements AutoCloseable {
  /// The most entries in one append: past this, a batch no longer gains speed (measured: 256 at
  /// once write at 19,000 entries a second, 16 at 11,000) and only makes the first reply wait.
  public static final int BATCH_LIMIT = 256;

  private final Database database;
  private final Reader reader;
  private final Map<TheatreId, Appender> appenders = new ConcurrentHashMap<>();

  /// Opens nothing yet.
  ///
  /// @param database where appends go, each theatre's on a connection of its own
  /// @param reads a pool of the application role's connections to the same primary
  public Records(Database database, DataSource reads) {
    this.database = database;
    this.reader = new Reader(reads);
  }

  /// Takes the theatre over: from now on whoever held it before cannot append.
  public Head acquire(TheatreId theatre) {
    return faulting("acquiring " + theatre, () -> appender(theatre).acquire());
  }

  /// Appends all entries or none, after all that `expected` covers.
  ///
  /// @throws Bug if the record contradicts the batch (an act id that is already there), which is
  ///   the caller's error
  public Outcome append(Head expected, List<StoredEntry> entries) {
    if (entries.isEmpty() || entries.size() > BATCH_LIMIT) {
      throw new IllegalArgumentException("a batch of " + entries.size());
    }
    long seq = expected.seq();
    for (StoredEntry entry : entries) {
      seq++;
      if (entry.seq() != seq) {
        throw new IllegalArgumentException("entry " + entry.seq() + " where " + seq + " is next");
      }
    }
    return appender(expected.theatre()).append(expected, entries);
  }

  /// The head as the primary has it, with no append still under way and all it covers durable.
  ///
  /// If it equals an unknown outcome's `intended` head, the append is there; if its epoch is
  /// another, the theatre was taken over.
  ///
  /// @throws RecordsFault as long as nobody can say
  public Head rereadHead(TheatreId theatre) {
    return faulting("rereading the head of " + theatre, () -> appender(theatre).reread())
        .orElseThrow(() -> new Bug("never acquired: " + theatre));
  }

  /// The head as any reader sees it, if the theatre was ever acquired.
  public Optional<Head> findHead(TheatreId theatre) {
    return faulting("reading the head of " + theatre, () -> reader.findHead(theatre));
  }

  public List<TheatreId> listTheatres() {
    return faulting("listing theatres", reader::theatres);
  }

  /// Delivers entries `from` to `to` without their erasable parts: what a fold needs, no more.
  ///
  /// @throws RecordDamaged at the first entry that is missing or cannot be read
  public void readForFold(TheatreId theatre, long from, long to, Consumer<StoredEntry> sink) {
    read(theatre, from, to, false, sink);
  }

  /// Delivers entries `from` to `to` with all parts that were not erased.
  ///
  /// @throws RecordDamaged at the first entry that is missing or cannot be read
  public void read(TheatreId theatre, long from, long to, Consumer<StoredEntry> sink) {
    read(theatre, from, to, true, sink);
  }

  /// These entries, with all parts that were not erased, in their order; those missing are left
  /// out.
  ///
  /// @throws RecordDamaged at one that cannot be read
  public List<StoredEntry> readThese(TheatreId theatre, Collection<Long> seqs) {
    return faulting("reading entries of " + theatre, () -> reader.these(theatre, seqs));
  }

  private void read(
      TheatreId theatre, long from, long to, boolean whole, Consumer<StoredEntry> sink) {
    faulting(
        "reading " + theatre,
        () -> {
          reader.read(theatre, from, to, whole, sink);
          return true;
        });
  }

  /// The entry of an act, with all parts that were not erased.
  public Optional<StoredEntry> find(TheatreId theatre, ActId act) {
    return faulting("finding act " + act, () -> reader.find(theatre, act));
  }

  /// Erases one part's salt and body. Its digest stays in the manifest, and so does every proof.
  ///
  /// @return false if it was not there, erased before for instance
  public boolean erase(TheatreId theatre, long seq, String part) {
    return faulting("erasing a part of entry " + seq, () -> reader.erase(theatre, seq, part));
  }

  private Appender appender(TheatreId theatre) {
    return appenders.computeIfAbsent(theatre, name -> new Appender(database, name));
  }

  /// A question to the database.
  private interface Question<T> {
    T ask() throws SQLException;
  }

  private static <T> T faulting(String what, Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new RecordsFault(what, e);
    }
  }

  @Override
  public void close() {
    appenders.values().forEach(Appender::close);
    appenders.clear();
  }
}
