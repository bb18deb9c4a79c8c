package org.entente.node.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.entente.kernel.PartyId;
import org.entente.kernel.TextRef;
import org.entente.kernel.TheatreId;

/// The words of a theatre's texts, in the database.
public final class SearchTable {
  /// Places asked for at first: enough for a reader who is shown most of them.
  private static final int FIRST_PAGE = 100;

  /// Places handed on at once after that: as many as are judged in some milliseconds.
  private static final int PAGE = 2_000;

  /// Entries that share a mark beside their words. Of words that are common enough to be slow to
  /// gather, the latest two stretches hold a page.
  private static final int STRETCH = 1 << 14;

  /// French, English and as they are: the two know endings, the third words that are only begun.
  private static final String VECTOR =
      "to_tsvector('pg_catalog.french', ?) || to_tsvector('pg_catalog.english', ?)"
          + " || to_tsvector('pg_catalog.simple', ?) || array_to_tsvector(ARRAY[?, ?])";

  private static final String INSERT =
      "INSERT INTO entente.search_text (theatre, seq, part, subject, words) VALUES (?, ?, ?, ?, "
          + VECTOR
          + ") ON CONFLICT DO NOTHING";

  private static final String ADVANCE =
      "INSERT INTO entente.search_progress (theatre, seq) VALUES (?, ?)"
          + " ON CONFLICT (theatre) DO UPDATE SET seq = excluded.seq";

  private static final String WANTED =
      "(to_tsquery('pg_catalog.french', ?) || to_tsquery('pg_catalog.english', ?)"
          + " || to_tsquery('pg_catalog.simple', ?))";

  /// Always by the words: going back entry by entry until enough have them would read the whole
  /// record for words that are common but never stand together. And no plan is kept for the next
  /// words, which may be rarer.
  private static final List<String> BY_THE_WORDS =
      List.of(
          "SET LOCAL enable_indexscan = off",
          "SET LOCAL enable_seqscan = off",
          "SET LOCAL plan_cache_mode = force_custom_plan");

  private final DataSource pool;
  private final TheatreId theatre;

  public SearchTable(DataSource pool, TheatreId theatre) {
    this.pool = pool;
    this.theatre = theatre;
  }

  /// A text whose words fit.
  ///
  /// @param subject the id of what its entry is about; empty where nobody is shown that
  public record Place(long seq, String part, String subject) {}

  /// A text to be found.
  ///
  /// @param party that signed
  public record Written(long seq, String part, String subject, PartyId party, String text) {}

  /// Up to which entry texts were taken in; 0 before any.
  public long progress() {
    try (Connection session = pool.getConnection();
        PreparedStatement statement =
            session.prepareStatement("SELECT seq FROM entente.search_progress WHERE theatre = ?")) {
      statement.setString(1, theatre.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new SearchFault("reading how far the index is", e);
    }
  }

  /// Takes texts in, and is then as far as `upTo`: both or neither.
  public void add(Collection<EntryTable.Row> entries, Collection<Written> texts, long upTo) {
    inOne(
        "taking texts into the index",
        session -> {
          EntryTable.add(session, theatre, entries);
          try (PreparedStatement statement = session.prepareStatement(INSERT)) {
            for (Written one : texts) {
              String folded = Words.fold(one.text());
              statement.setString(1, theatre.value());
              statement.setLong(2, one.seq());
              statement.setString(3, one.part());
              statement.setString(4, one.subject());
              statement.setString(5, folded);
              statement.setString(6, folded);
              statement.setString(7, folded);
              statement.setString(8, mark(one.seq() / STRETCH));
              statement.setString(9, mark(one.party()));
              statement.addBatch();
            }
            statement.executeBatch();
          }
          advance(session, upTo);
        });
  }

  /// Begins anew.
  public void clear() {
    inOne(
        "emptying the index",
        session -> {
          try (PreparedStatement statement =
              session.prepareStatement("DELETE FROM entente.search_text WHERE theatre = ?")) {
            statement.setString(1, theatre.value());
            statement.executeUpdate();
          }
          EntryTable.clear(session, theatre);
          advance(session, 0);
        });
  }

  private void advance(Connection session, long upTo) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(ADVANCE)) {
      statement.setString(1, theatre.value());
      statement.setLong(2, upTo);
      statement.executeUpdate();
    }
  }

  /// Removes texts that were erased.
  public void remove(Collection<TextRef> erased) {
    inOne(
        "removing texts from the index",
        session -> {
          try (PreparedStatement statement =
              session.prepareStatement(
                  "DELETE FROM entente.search_text"
                      + " WHERE theatre = ? AND seq = ? AND part = ?")) {
            for (TextRef one : erased) {
              statement.setString(1, theatre.value());
              statement.setLong(2, one.seq());
              statement.setString(3, one.part());
              statement.addBatch();
            }
            statement.executeBatch();
          }
        });
  }

  /// Places of entries of a range, the latest first, page by page as long as `more` wants.
  public void find(Words words, Range range, Predicate<List<Place>> more) {
    if (range.isEmpty()) {
      return;
    }
    inOne(
        "searching",
        session -> {
          try (Statement statement = session.createStatement()) {
            for (String setting : BY_THE_WORDS) {
              statement.execute(setting);
            }
          }
          long stretch = Math.max(0, range.before() - 1) / STRETCH;
          List<Place> near = near(session, words, range, stretch);
          boolean wants = near.isEmpty() || more.test(near);
          Place after =
              near.size() == FIRST_PAGE
                  ? near.getLast()
                  : new Place(Math.max(0, stretch - 1) * STRETCH, "", "");
          if (wants && after.seq() > range.after()) {
            all(session, words, range, after, more);
          }
        });
  }

  /// Those of the last two stretches, but no more than a page.
  private List<Place> near(Connection session, Words words, Range range, long stretch)
      throws SQLException {
    String marks = "('" + mark(stretch) + "' | '" + mark(stretch - 1) + "')";
    Asking asking =
        asking(words, range, new Place(range.before(), "", ""), marks).add(" LIMIT " + FIRST_PAGE);
    try (PreparedStatement statement = asking.prepare(session)) {
      List<Place> near = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          near.add(place(row));
        }
      }
      return near;
    }
  }

  private void all(
      Connection session, Words words, Range range, Place after, Predicate<List<Place>> more)
      throws SQLException {
    try (PreparedStatement statement = asking(words, range, after, "").prepare(session)) {
      statement.setFetchSize(PAGE);
      try (ResultSet row = statement.executeQuery()) {
        boolean wants = true;
        while (wants) {
          List<Place> page = new ArrayList<>();
          while (page.size() < PAGE && row.next()) {
            page.add(place(row));
          }
          wants = !page.isEmpty() && more.test(page);
        }
      }
    }
  }

  /// @param marks that a text must bear besides its words; may be empty
  private Asking asking(Words words, Range range, Place after, String marks) {
    List<String> all = new ArrayList<>();
    range.party().ifPresent(party -> all.add("'" + mark(party) + "'"));
    if (!marks.isEmpty()) {
      all.add(marks);
    }
    Asking asking =
        new Asking()
            .add(
                "SELECT seq, part, subject FROM entente.search_text"
                    + " WHERE theatre = ? AND (seq, part) < (?, ?) AND seq > ?",
                theatre.value(),
                after.seq(),
                after.part(),
                range.after());
    range.subjects().ifPresent(few -> asking.add(" AND ").among("subject", few));
    asking.add(" AND words @@ ");
    if (all.isEmpty()) {
      asking.add(WANTED, words.all(), words.all(), words.lastBegun());
    } else {
      asking
          .add("(CAST(? AS tsquery) && ", String.join(" & ", all))
          .add(WANTED, words.all(), words.all(), words.lastBegun())
          .add(")");
    }
    return asking.add(" ORDER BY seq DESC, part DESC");
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getLong(1), row.getString(2), row.getString(3));
  }

  /// Of the stretch an entry is in; no word has its first character.
  private static String mark(long stretch) {
    return "~" + stretch;
  }

  /// Of the party that signed; a party's name holds nothing that a query reads otherwise.
  private static String mark(PartyId party) {
    return "@" + party.value();
  }

  private interface Work {
    void on(Connection session) throws SQLException;
  }

  private void inOne(String what, Work work) {
    try (Connection session = pool.getConnection()) {
      session.setAutoCommit(false);
      try {
        work.on(session);
        session.commit();
      } catch (SQLException | RuntimeException e) {
        session.rollback();
        throw e;
      } finally {
        session.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new SearchFault(what, e);
    }
  }
}
