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
          + " || to_tsvector('pg_catalog.simple', ?) || array_to_tsvector(ARRAY[?])";

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

  private static final String FROM =
      "SELECT seq, part, subject FROM entente.search_text"
          + " WHERE theatre = ? AND (seq, part) < (?, ?) AND words @@ ";

  private static final String LATEST_FIRST = " ORDER BY seq DESC, part DESC";

  private static final String NEAR =
      FROM + "(CAST(? AS tsquery) && " + WANTED + ")" + LATEST_FIRST + " LIMIT " + FIRST_PAGE;

  private static final String ALL = FROM + WANTED + LATEST_FIRST;

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
  public record Written(long seq, String part, String subject, String text) {}

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
  public void add(Collection<Written> texts, long upTo) {
    inOne(
        "taking texts into the index",
        session -> {
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

  /// Places of entries before a number, the latest first, page by page as long as `more` wants.
  ///
  /// @param before no more than one beyond the last entry
  public void find(Words words, long before, Predicate<List<Place>> more) {
    inOne(
        "searching",
        session -> {
          try (Statement statement = session.createStatement()) {
            for (String setting : BY_THE_WORDS) {
              statement.execute(setting);
            }
          }
          long stretch = Math.max(0, before - 1) / STRETCH;
          List<Place> near = near(session, words, before, stretch);
          boolean wants = near.isEmpty() || more.test(near);
          Place after =
              near.size() == FIRST_PAGE
                  ? near.getLast()
                  : new Place(Math.max(0, stretch - 1) * STRETCH, "", "");
          if (wants && after.seq() > 0) {
            all(session, words, after, more);
          }
        });
  }

  /// Those of the last two stretches, but no more than a page.
  private List<Place> near(Connection session, Words words, long before, long stretch)
      throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(NEAR)) {
      bind(statement, new Place(before, "", ""));
      statement.setString(4, "'" + mark(stretch) + "' | '" + mark(stretch - 1) + "'");
      bind(statement, 5, words);
      List<Place> near = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          near.add(place(row));
        }
      }
      return near;
    }
  }

  private void all(Connection session, Words words, Place after, Predicate<List<Place>> more)
      throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(ALL)) {
      statement.setFetchSize(PAGE);
      bind(statement, after);
      bind(statement, 4, words);
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

  private void bind(PreparedStatement statement, Place after) throws SQLException {
    statement.setString(1, theatre.value());
    statement.setLong(2, after.seq());
    statement.setString(3, after.part());
  }

  private static void bind(PreparedStatement statement, int from, Words words) throws SQLException {
    statement.setString(from, words.all());
    statement.setString(from + 1, words.all());
    statement.setString(from + 2, words.lastBegun());
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getLong(1), row.getString(2), row.getString(3));
  }

  /// Of the stretch an entry is in; no word has its first character.
  private static String mark(long stretch) {
    return "~" + stretch;
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
