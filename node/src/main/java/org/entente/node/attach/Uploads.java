package org.entente.node.attach;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.attachment.FileType;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;
import org.entente.kernel.TheatreId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files on their way here, each of one account, in parts that follow one another. What was
/// acknowledged of one outlives a cut line and a restart.
public final class Uploads {
  /// A part is stored whole or not at all: on a line of 64 kbit/s half a minute may be lost.
  public static final int MAX_PART_BYTES = 256 * 1024;

  /// Smaller parts, save the last, would be rows without end.
  public static final int MIN_PART_BYTES = 4 * 1024;

  /// What one person has under way at a time.
  public static final int MAX_OF_ACCOUNT = 10;

  public static final long MAX_BYTES_OF_ACCOUNT = 100L * 1024 * 1024;

  /// A mission without a line lasts a week.
  static final Duration KEPT_FOR = Duration.ofDays(7);

  private final JdbcClient sql;
  private final TheatreId theatre;
  private final InstantSource clock;

  public Uploads(DataSource database, TheatreId theatre, InstantSource clock) {
    this.sql = JdbcClient.create(database);
    this.theatre = theatre;
    this.clock = clock;
  }

  /// A file of an account on its way.
  ///
  /// @param bytes how many it has
  /// @param received how many of them are here
  /// @param type what it is, once all are
  public record Upload(Digest sha256, long bytes, long received, Optional<FileType> type) {
    public boolean complete() {
      return type.isPresent();
    }
  }

  /// What came of a part.
  public sealed interface Taken {
    record Stored(Upload upload) implements Taken {}

    /// It does not begin where the last one ended.
    record NotNext() implements Taken {}

    /// The account has as much under way as it may.
    record TooMuch() implements Taken {}

    /// All is here, and it is not what was announced; it was thrown away.
    record NotItsDigest() implements Taken {}

    /// It begins, or is as a whole, like nothing that may be attached; it was thrown away.
    record NotAllowed() implements Taken {}
  }

  public Optional<Upload> find(String account, Digest sha256) {
    return of(account, sha256)
        .sql(
            "SELECT bytes, received, type FROM entente.upload"
                + " WHERE theatre = :theatre AND account = :account AND sha256 = :sha256")
        .query((row, n) ->
            new Upload(
                sha256,
                row.getLong("bytes"),
                row.getLong("received"),
                Optional.ofNullable(row.getString("type")).map(FileType::valueOf)))
        .optional();
  }

  /// What is here of a file. One whose last part came, and whose end was cut off before it was
  /// looked at, is looked at now.
  ///
  /// @return empty if there is none, or if it was thrown away now
  public Optional<Upload> status(String account, Digest sha256) {
    Optional<Upload> found = find(account, sha256);
    boolean waits = found.filter(u -> !u.complete() && u.received() == u.bytes()).isPresent();
    if (waits) {
      finish(account, sha256);
    }
    return waits ? find(account, sha256) : found;
  }

  /// Takes the part that begins at `offset`; the first begins the upload.
  public Taken take(String account, Digest sha256, long bytes, long offset, byte[] part) {
    if (offset == 0 && !Sniffer.mayBegin(part)) {
      return new Taken.NotAllowed();
    }
    if (offset == 0
        && find(account, sha256).isEmpty()
        && !begin(account, sha256, bytes)
        && find(account, sha256).isEmpty()) {
      return new Taken.TooMuch();
    }
    if (!store(account, sha256, bytes, offset, part)) {
      return new Taken.NotNext();
    }
    return offset + part.length == bytes
        ? finish(account, sha256)
        : new Taken.Stored(find(account, sha256).orElseThrow(() -> new Bug("an upload vanished")));
  }

  private boolean begin(String account, Digest sha256, long bytes) {
    return of(account, sha256)
            .sql(
                """
                INSERT INTO entente.upload (theatre, account, sha256, bytes, received, touched_at)
                SELECT :theatre, :account, :sha256, :bytes, 0, :now
                FROM entente.upload WHERE theatre = :theatre AND account = :account
                HAVING count(*) < :uploads AND coalesce(sum(bytes), 0) + :bytes <= :sum
                ON CONFLICT DO NOTHING
                """)
            .param("bytes", bytes)
            .param("now", now())
            .param("uploads", MAX_OF_ACCOUNT)
            .param("sum", MAX_BYTES_OF_ACCOUNT)
            .update()
        == 1;
  }

  /// The count and the bytes in one statement: after a crash they agree.
  private boolean store(String account, Digest sha256, long bytes, long offset, byte[] part) {
    return of(account, sha256)
            .sql(
                """
                WITH moved AS (
                  UPDATE entente.upload SET received = :offset + :length, touched_at = :now
                  WHERE theatre = :theatre AND account = :account AND sha256 = :sha256
                    AND bytes = :bytes AND received = :offset AND :offset + :length <= bytes
                  RETURNING theatre, account, sha256)
                INSERT INTO entente.upload_part (theatre, account, sha256, starts, content)
                SELECT theatre, account, sha256, :offset, :content FROM moved
                """)
            .param("bytes", bytes)
            .param("offset", offset)
            .param("length", (long) part.length)
            .param("content", part)
            .param("now", now())
            .update()
        == 1;
  }

  /// Looks at the whole: is it what was announced, and what is it?
  private Taken finish(String account, Digest sha256) {
    byte[] file = read(account, sha256);
    if (!digestOf(file).equals(sha256)) {
      drop(account, sha256);
      return new Taken.NotItsDigest();
    }
    Optional<FileType> type = Sniffer.sniff(file);
    if (type.isEmpty()) {
      drop(account, sha256);
      return new Taken.NotAllowed();
    }
    of(account, sha256)
        .sql(
            "UPDATE entente.upload SET type = :type"
                + " WHERE theatre = :theatre AND account = :account AND sha256 = :sha256")
        .param("type", type.get().name())
        .update();
    return new Taken.Stored(new Upload(sha256, file.length, file.length, type));
  }

  private byte[] read(String account, Digest sha256) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    of(account, sha256)
        .sql(
            "SELECT content FROM entente.upload_part"
                + " WHERE theatre = :theatre AND account = :account AND sha256 = :sha256"
                + " ORDER BY starts")
        .query((row, n) -> row.getBytes(1))
        .list()
        .forEach(all::writeBytes);
    return all.toByteArray();
  }

  /// The account gives it up, or it has become an attachment.
  ///
  /// @return false if there was none
  public boolean drop(String account, Digest sha256) {
    return of(account, sha256)
            .sql(
                "DELETE FROM entente.upload"
                    + " WHERE theatre = :theatre AND account = :account AND sha256 = :sha256")
            .update()
        == 1;
  }

  /// Throws away what nobody has added to for a week.
  public int sweep() {
    return sql.sql("DELETE FROM entente.upload WHERE theatre = :theatre AND touched_at < :limit")
        .param("theatre", theatre.value())
        .param("limit", now().minus(KEPT_FOR))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  static Digest digestOf(byte[] bytes) {
    try {
      return Digest.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new Bug("every Java platform has SHA-256: " + e);
    }
  }

  private Bound of(String account, Digest sha256) {
    return new Bound(account, sha256);
  }

  /// A statement about one upload.
  private final class Bound {
    private final String account;
    private final Digest sha256;

    Bound(String account, Digest sha256) {
      this.account = account;
      this.sha256 = sha256;
    }

    JdbcClient.StatementSpec sql(String text) {
      return sql.sql(text)
          .param("theatre", theatre.value())
          .param("account", account)
          .param("sha256", sha256.bytes());
    }
  }
}
