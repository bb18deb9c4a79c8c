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
  /// Places asked for first: enough for a reader who is shown most of them.
  private static final int FIRST_PAGE = 100;

  /// Places asked for after that: as many as are judged in some milliseconds.
  private static final int PAGE = 2_000;

  /// French, English and as they are: the two know endings, the third words that are only begun.
  private static final String VECTOR =
      "to_tsvector('pg_catalog.french', ?) || to_tsvector('pg_catalog.english', ?)"
          + " || to_tsvector('pg_catalog.simple', ?)";

  private static final String INSERT =
      "INSERT INTO entente.search_text (theatre, seq, part, subject, words) VALUES (?, ?, ?, ?, "
          + VECTOR
          + ") ON CONFLICT DO NOTHING";

  private static final String ADVANCE =
      "INSERT INTO entente.search_progress (theatre, seq) VALUES (?, ?)"
          + " ON CONFLICT (theatre) DO UPDATE SET seq = excluded.seq";

  private static final String FIND =
      """
      SELECT seq, part, subject FROM entente.search_text
      WHERE theatre = ? AND (seq, part) < (?, ?)
        AND words @@ (to_tsquery('pg_catalog.french', ?) || to_tsquery('pg_catalog.english', ?)
                      || to_tsquery('pg_catalog.simple', ?))
      ORDER BY seq DESC, part DESC LIMIT\
      """;

  /// Whether a word is rare or common decides how it is best found: going back through the entries,
  /// or gathering all that have it. So no plan is kept for the next words.
  private static final String PLAN_ANEW = "SET LOCAL plan_cache_mode = force_custom_plan";

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
  public void find(Words words, long before, Predicate<List<Place>> more) {
    inOne(
        "searching",
        session -> {
          try (Statement statement = session.createStatement()) {
            statement.execute(PLAN_ANEW);
          }
          Place after = new Place(before, "", "");
          int size = FIRST_PAGE;
          List<Place> page = page(session, words, after, size);
          while (!page.isEmpty() && more.test(page) && page.size() == size) {
            size = PAGE;
            page = page(session, words, page.getLast(), size);
          }
        });
  }

  private List<Place> page(Connection session, Words words, Place after, int size)
      throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(FIND + " " + size)) {
      statement.setString(1, theatre.value());
      statement.setLong(2, after.seq());
      statement.setString(3, after.part());
      statement.setString(4, words.all());
      statement.setString(5, words.all());
      statement.setString(6, words.lastBegun());
      List<Place> page = new ArrayList<>(size);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          page.add(new Place(row.getLong(1), row.getString(2), row.getString(3)));
        }
      }
      return page;
    }
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
