package org.entente.node.follow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.kernel.PartyId;
import org.entente.kernel.TheatreId;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;

/// Remembers which reminders were told to whom, across restarts.
final class ToldReminders {
  private static final String TELL =
      """
      INSERT INTO entente.told_reminder
        (theatre, party, post, kind, object_kind, object_id, about_party, due, told_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
      """;

  private static final String TOLD =
      """
      SELECT kind, object_kind, object_id, about_party, due, told_at FROM entente.told_reminder
      WHERE theatre = ? AND party = ? AND post = ? AND due >= ?\
      """;

  private final DataSource pool;
  private final TheatreId theatre;

  ToldReminders(DataSource pool, TheatreId theatre) {
    this.pool = pool;
    this.theatre = theatre;
  }

  /// What a reminder is known by; its reference is for people.
  record Mark(Reminder.Kind kind, ObjectKey about, String party, Instant due) {
    static Mark of(Reminder reminder) {
      return new Mark(
          reminder.kind(),
          reminder.about(),
          reminder.party().map(PartyId::value).orElse(""),
          reminder.due());
    }
  }

  /// Remembers that it is told now.
  ///
  /// @return false if it was told before
  boolean tell(Audience audience, Reminder reminder, Instant now) {
    Mark mark = Mark.of(reminder);
    try (Connection session = pool.getConnection();
        PreparedStatement statement = session.prepareStatement(TELL)) {
      bind(statement, audience);
      statement.setString(4, mark.kind().name());
      statement.setString(5, mark.about().kind().name());
      statement.setString(6, mark.about().id());
      statement.setString(7, mark.party());
      statement.setObject(8, mark.due().atOffset(ZoneOffset.UTC));
      statement.setObject(9, now.atOffset(ZoneOffset.UTC));
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new FollowFault("remembering a reminder", e);
    }
  }

  /// When each reminder was told to the audience, of those due at `since` or later.
  Map<Mark, Instant> listSince(Audience audience, Instant since) {
    Map<Mark, Instant> told = new HashMap<>();
    try (Connection session = pool.getConnection();
        PreparedStatement statement = session.prepareStatement(TOLD)) {
      bind(statement, audience);
      statement.setObject(4, since.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          told.put(mark(row), instant(row, 6));
        }
      }
      return told;
    } catch (SQLException e) {
      throw new FollowFault("reading reminders", e);
    }
  }

  private void bind(PreparedStatement statement, Audience audience) throws SQLException {
    statement.setString(1, theatre.value());
    statement.setString(2, audience.party().value());
    statement.setString(3, audience.post().value());
  }

  private static Mark mark(ResultSet row) throws SQLException {
    ObjectKey about = new ObjectKey(ObjectKey.Kind.valueOf(row.getString(2)), row.getString(3));
    return new Mark(
        Reminder.Kind.valueOf(row.getString(1)), about, row.getString(4), instant(row, 5));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .orElseThrow(() -> new SQLException("no instant in column " + column))
        .toInstant();
  }
}
