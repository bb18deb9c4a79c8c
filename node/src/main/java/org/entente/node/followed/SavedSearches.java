package org.entente.node.followed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.kernel.Canonical;
import org.entente.kernel.TheatreId;
import org.entente.node.follow.Question;
import org.entente.node.identity.Login;
import org.entente.node.wire.RecordReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The questions an account asks again, by a name of its own.
public final class SavedSearches {
  /// More than a person can tell apart; each is a row that its account reads at every visit.
  public static final int MOST = 50;

  private static final RecordReader<Question> QUESTION = RecordReader.of(Question.class);

  private final JdbcClient sql;
  private final TheatreId theatre;

  public SavedSearches(DataSource database, TheatreId theatre) {
    this.sql = JdbcClient.create(database);
    this.theatre = theatre;
  }

  /// @param id made by whoever saves it, so that a device can save without a network
  public record Saved(String id, String name, Question question) {}

  /// By name.
  public List<Saved> list(Login login) {
    return sql.sql(
            """
            SELECT id, name, question FROM entente.saved_search
            WHERE theatre = :theatre AND login = :login ORDER BY name, id
            """)
        .param("theatre", theatre.value())
        .param("login", login.value())
        .query(
            (row, n) -> new Saved(row.getString(1), row.getString(2), question(row.getString(3))))
        .list();
  }

  private static Question question(String text) {
    return QUESTION.read(text.getBytes(StandardCharsets.UTF_8));
  }

  public Optional<Saved> find(Login login, String id) {
    return list(login).stream().filter(saved -> saved.id().equals(id)).findFirst();
  }

  /// Saves a search, or another in place of one with the same id.
  ///
  /// @return false if the account has as many as it may
  public boolean put(Login login, Saved saved, Instant at) {
    return sql.sql(
                """
                INSERT INTO entente.saved_search (theatre, login, id, name, question, saved_at)
                SELECT :theatre, :login, :id, :name, :question, :at
                WHERE (SELECT count(*) FROM entente.saved_search
                  WHERE theatre = :theatre AND login = :login AND id <> :id) < :most
                ON CONFLICT (theatre, login, id) DO UPDATE
                SET name = excluded.name, question = excluded.question, saved_at = excluded.saved_at
                """)
            .param("theatre", theatre.value())
            .param("login", login.value())
            .param("id", saved.id())
            .param("name", saved.name())
            .param("question", Canonical.write(saved.question()))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("most", MOST)
            .update()
        == 1;
  }

  /// Forgets a search, and that it was followed.
  public void remove(Login login, String id) {
    for (String from :
        List.of(
            "DELETE FROM entente.followed WHERE kind = '" + FollowTable.SEARCH + "' AND",
            "DELETE FROM entente.saved_search WHERE")) {
      sql.sql(from + " theatre = :theatre AND login = :login AND id = :id")
          .param("theatre", theatre.value())
          .param("login", login.value())
          .param("id", id)
          .update();
    }
  }
}
