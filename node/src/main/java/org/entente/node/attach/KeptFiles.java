package org.entente.node.attach;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.entente.attachment.FileType;
import org.entente.kernel.Digest;
import org.entente.kernel.TheatreId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The bytes that acts of a theatre name, under their digest.
public final class KeptFiles {
  /// Between keeping a file and the act that names it lie seconds; a day is past all doubt.
  static final Duration UNNAMED_FOR = Duration.ofDays(1);

  private final JdbcClient sql;
  private final TheatreId theatre;
  private final InstantSource clock;

  public KeptFiles(DataSource database, TheatreId theatre, InstantSource clock) {
    this.sql = JdbcClient.create(database);
    this.theatre = theatre;
    this.clock = clock;
  }

  /// Keeps what an account has sent whole, so that an act may name it.
  ///
  /// @return when, by which it can be given up again; empty if the account has not, or not of this
  ///   length and type
  public Optional<Instant> keep(String account, Digest sha256, long bytes, FileType type) {
    OffsetDateTime at = now();
    boolean named =
        sql.sql(
                    """
                    INSERT INTO entente.kept_file (theatre, sha256, bytes, type, kept_at)
                    SELECT theatre, sha256, bytes, type, :now FROM entente.upload
                    WHERE theatre = :theatre AND account = :account AND sha256 = :sha256
                      AND bytes = :bytes AND type = :type
                    ON CONFLICT (theatre, sha256) DO UPDATE SET kept_at = excluded.kept_at
                    """)
                .param("theatre", theatre.value())
                .param("account", account)
                .param("sha256", sha256.bytes())
                .param("bytes", bytes)
                .param("type", type.name())
                .param("now", at)
                .update()
            == 1;
    if (named) {
      sql.sql(
              """
              INSERT INTO entente.kept_file_part (theatre, sha256, starts, content)
              SELECT theatre, sha256, starts, content FROM entente.upload_part
              WHERE theatre = :theatre AND account = :account AND sha256 = :sha256
                AND NOT EXISTS (
                  SELECT FROM entente.kept_file_part
                  WHERE theatre = :theatre AND sha256 = :sha256)
              ON CONFLICT DO NOTHING
              """)
          .param("theatre", theatre.value())
          .param("account", account)
          .param("sha256", sha256.bytes())
          .update();
    }
    return named ? Optional.of(at.toInstant()) : Optional.empty();
  }

  /// The act for which it was kept was rejected. Whoever keeps the same bytes since then, or is
  /// about to, still has them.
  public void giveUp(String account, Digest sha256, Instant keptAt) {
    sql.sql(
            """
            DELETE FROM entente.kept_file
            WHERE theatre = :theatre AND sha256 = :sha256 AND kept_at = :at
              AND NOT EXISTS (
                SELECT FROM entente.upload
                WHERE theatre = :theatre AND sha256 = :sha256 AND account <> :account)
            """)
        .param("theatre", theatre.value())
        .param("sha256", sha256.bytes())
        .param("at", keptAt.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
  }

  /// Keeps a file that came with an export.
  public void keep(byte[] file, FileType type) {
    Digest sha256 = Uploads.digestOf(file);
    sql.sql(
            """
            WITH named AS (
              INSERT INTO entente.kept_file (theatre, sha256, bytes, type, kept_at)
              VALUES (:theatre, :sha256, :bytes, :type, :now)
              ON CONFLICT DO NOTHING RETURNING theatre, sha256)
            INSERT INTO entente.kept_file_part (theatre, sha256, starts, content)
            SELECT theatre, sha256, 0, :content FROM named
            """)
        .param("theatre", theatre.value())
        .param("sha256", sha256.bytes())
        .param("bytes", (long) file.length)
        .param("type", type.name())
        .param("now", now())
        .param("content", file)
        .update();
  }

  public boolean has(Digest sha256) {
    return sql.sql("SELECT 1 FROM entente.kept_file WHERE theatre = :theatre AND sha256 = :sha256")
        .param("theatre", theatre.value())
        .param("sha256", sha256.bytes())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Writes some of its bytes, a part in memory at a time.
  public void write(Digest sha256, ByteRange range, OutputStream out) throws IOException {
    long at = range.from();
    while (at <= range.to()) {
      Optional<Piece> found = pieceAt(sha256, at);
      if (found.isEmpty()) {
        throw new IOException("the store lacks bytes of an attachment");
      }
      Piece piece = found.get();
      int skip = (int) (at - piece.starts);
      int length = (int) Math.min(piece.content.length - (long) skip, range.to() - at + 1);
      if (length <= 0) {
        throw new IOException("the store lacks bytes of an attachment");
      }
      out.write(piece.content, skip, length);
      at += length;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
  private record Piece(long starts, byte[] content) {}

  private Optional<Piece> pieceAt(Digest sha256, long at) {
    return sql.sql(
            """
            SELECT starts, content FROM entente.kept_file_part
            WHERE theatre = :theatre AND sha256 = :sha256 AND starts <= :at
            ORDER BY starts DESC LIMIT 1
            """)
        .param("theatre", theatre.value())
        .param("sha256", sha256.bytes())
        .param("at", at)
        .query((row, n) -> new Piece(row.getLong("starts"), row.getBytes("content")))
        .optional();
  }

  /// Throws away what no act names any more, or never did: what was erased, and what an act that
  /// was rejected left behind.
  public int sweep(Set<Digest> named) {
    List<Digest> old =
        sql.sql(
                "SELECT sha256 FROM entente.kept_file"
                    + " WHERE theatre = :theatre AND kept_at < :limit")
            .param("theatre", theatre.value())
            .param("limit", now().minus(UNNAMED_FOR))
            .query((row, n) -> Digest.of(row.getBytes(1)))
            .list();
    int gone = 0;
    for (Digest sha256 : old) {
      if (!named.contains(sha256)) {
        gone +=
            sql.sql(
                    "DELETE FROM entente.kept_file WHERE theatre = :theatre AND sha256 = :sha256"
                        + " AND kept_at < :limit")
                .param("theatre", theatre.value())
                .param("sha256", sha256.bytes())
                .param("limit", now().minus(UNNAMED_FOR))
                .update();
      }
    }
    return gone;
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
