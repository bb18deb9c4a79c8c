package org.entente.node.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.entente.kernel.PartyId;
import org.entente.kernel.TheatreId;

/// Which entry of a theatre is about what, by whom and when. Its rows are written together with the
/// words, by [SearchTable].
public final class EntryTable {
  /// Places handed on at once: most readers take the first twenty, and each is opened by itself.
  private static final int PAGE = 200;

  private static final String INSERT =
      "INSERT INTO entente.search_entry (theatre, seq, at, subject, party) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING";

  private final DataSource pool;
  private final TheatreId theatre;

  public EntryTable(DataSource pool, TheatreId theatre) {
    this.pool = pool;
    this.theatre = theatre;
  }

  /// An entry to be found.
  ///
  /// @param subject the id of what it is about; empty where nobody is shown that
  /// @param party that signed
  public record Row(long seq, Instant at, String subject, PartyId party) {}

  static void add(Connection session, TheatreId theatre, Collection<Row> rows) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(INSERT)) {
      for (Row row : rows) {
        statement.setString(1, theatre.value());
        statement.setLong(2, row.seq());
        statement.setObject(3, row.at().atOffset(ZoneOffset.UTC));
        statement.setString(4, row.subject());
        statement.setString(5, row.party().value());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static void clear(Connection session, TheatreId theatre) throws SQLException {
    try (PreparedStatement statement =
        session.prepareStatement("DELETE FROM entente.search_entry WHERE theatre = ?")) {
      statement.setString(1, theatre.value());
      statement.executeUpdate();
    }
  }

  /// The number of the last entry before an instant; 0 if there is none. Instants never go back
  /// along the record, so a period is a stretch of it.
  public long lastBefore(Instant instant) {
    try (Connection session = pool.getConnection();
        PreparedStatement statement =
            session.prepareStatement(
                "SELECT seq FROM entente.search_entry WHERE theatre = ? AND at < ?"
                    + " ORDER BY at DESC, seq DESC LIMIT 1")) {
      statement.setString(1, theatre.value());
      statement.setObject(2, instant.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new SearchFault("finding an instant", e);
    }
  }

  /// Entries of a range, the latest first, page by page as long as `more` wants.
  public void find(Range range, Predicate<List<SearchTable.Place>> more) {
    long before = range.before();
    boolean wants = !range.isEmpty();
    while (wants) {
      List<SearchTable.Place> page = page(range, before);
      wants = !page.isEmpty() && more.test(page) && page.size() == PAGE;
      before = page.isEmpty() ? before : page.getLast().seq();
    }
  }

  private List<SearchTable.Place> page(Range range, long before) {
    Asking asking =
        new Asking()
            .add(
                "SELECT seq, subject FROM entente.search_entry"
                    + " WHERE theatre = ? AND seq < ? AND seq > ?",
                theatre.value(),
                before,
                range.after());
    range.party().ifPresent(party -> asking.add(" AND party = ?", party.value()));
    range.subjects().ifPresent(few -> asking.add(" AND ").among("subject", few));
    asking.add(" ORDER BY seq DESC LIMIT " + PAGE);
    try (Connection session = pool.getConnection();
        PreparedStatement statement = asking.prepare(session);
        ResultSet row = statement.executeQuery()) {
      List<SearchTable.Place> page = new ArrayList<>();
      while (row.next()) {
        page.add(new SearchTable.Place(row.getLong(1), "", row.getString(2)));
      }
      return page;
    } catch (SQLException e) {
      throw new SearchFault("looking for entries", e);
    }
  }
}
