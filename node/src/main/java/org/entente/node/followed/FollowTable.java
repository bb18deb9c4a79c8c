package org.entente.node.followed;

import java.util.List;
import javax.sql.DataSource;
import org.entente.kernel.PostId;
import org.entente.kernel.TheatreId;
import org.entente.node.identity.Login;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What accounts follow, each for a post it holds: what a post is shown is told to no other.
public final class FollowTable {
  /// The kind of a saved search; the others are kinds of view.
  public static final String SEARCH = "Search";

  /// Each is asked about at every visit; who follows more than this follows nothing.
  public static final int MOST = 100;

  private final JdbcClient sql;
  private final TheatreId theatre;

  public FollowTable(DataSource database, TheatreId theatre) {
    this.sql = JdbcClient.create(database);
    this.theatre = theatre;
  }

  /// Something followed.
  ///
  /// @param kind of its view, or [#SEARCH]
  /// @param since the record's length when it began to be followed
  /// @param seen up to which entry what happened to it was seen
  public record Followed(String kind, String id, long since, long seen) {}

  /// In the order in which they began to be followed.
  public List<Followed> list(Login login, PostId post) {
    return sql.sql(
            """
            SELECT kind, id, since, seen FROM entente.followed
            WHERE theatre = :theatre AND login = :login AND post = :post ORDER BY since, kind, id
            """)
        .param("theatre", theatre.value())
        .param("login", login.value())
        .param("post", post.value())
        .query((row, n) ->
            new Followed(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /// Follows from now on; what is followed already goes on.
  ///
  /// @param now the record's length
  /// @return false if the account follows as much as it may for this post
  public boolean follow(Login login, PostId post, String kind, String id, long now) {
    boolean room = list(login, post).size() < MOST;
    if (room) {
      sql.sql(
              """
              INSERT INTO entente.followed (theatre, login, post, kind, id, since, seen)
              VALUES (:theatre, :login, :post, :kind, :id, :now, :now) ON CONFLICT DO NOTHING
              """)
          .param("theatre", theatre.value())
          .param("login", login.value())
          .param("post", post.value())
          .param("kind", kind)
          .param("id", id)
          .param("now", now)
          .update();
    }
    return room;
  }

  public void leave(Login login, PostId post, String kind, String id) {
    sql.sql(
            """
            DELETE FROM entente.followed WHERE theatre = :theatre AND login = :login
              AND post = :post AND kind = :kind AND id = :id
            """)
        .param("theatre", theatre.value())
        .param("login", login.value())
        .param("post", post.value())
        .param("kind", kind)
        .param("id", id)
        .update();
  }

  /// Everything followed for the post counts as seen up to an entry; it never goes back.
  public void see(Login login, PostId post, long upTo) {
    sql.sql(
            """
            UPDATE entente.followed SET seen = :seen WHERE theatre = :theatre AND login = :login
              AND post = :post AND seen < :seen
            """)
        .param("theatre", theatre.value())
        .param("login", login.value())
        .param("post", post.value())
        .param("seen", upTo)
        .update();
  }
}
