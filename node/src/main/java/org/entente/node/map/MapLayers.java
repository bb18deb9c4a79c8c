package org.entente.node.map;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The layers kept, in the database and outside the record.
public final class MapLayers {
  private final JdbcClient sql;
  private final InstantSource clock;

  public MapLayers(DataSource database, InstantSource clock) {
    this.sql = JdbcClient.create(database);
    this.clock = clock;
  }

  /// A layer without its shapes.
  ///
  /// @param sha256 of the bytes served
  public record Listed(
      BaseLayer layer,
      String attribution,
      Digest sha256,
      int bytes,
      int features,
      Instant putAt,
      String putBy) {}

  /// Keeps a layer in place of what was there.
  public void put(BaseLayer layer, LayerFile file, Digest sha256, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    sql.sql(
            """
            INSERT INTO entente.map_layer
              (layer, attribution, content, sha256, features, put_at, put_by)
            VALUES (:layer, :attribution, :content, :sha256, :features, :at, :by)
            ON CONFLICT (layer) DO UPDATE
            SET attribution = :attribution, content = :content, sha256 = :sha256,
              features = :features, put_at = :at, put_by = :by
            """)
        .param("layer", layer.word())
        .param("attribution", file.attribution())
        .param("content", file.bytes())
        .param("sha256", sha256.bytes())
        .param("features", file.features())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  public List<Listed> list() {
    return sql.sql(
            """
            SELECT layer, attribution, sha256, octet_length(content) AS bytes, features, put_at,
              put_by
            FROM entente.map_layer ORDER BY layer COLLATE "C"
            """)
        .query((row, n) ->
            new Listed(
                BaseLayer.find(row.getString("layer"))
                    .orElseThrow(() -> new Bug("a layer of another name is kept")),
                row.getString("attribution"),
                Digest.of(row.getBytes("sha256")),
                row.getInt("bytes"),
                row.getInt("features"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                row.getString("put_by")))
        .list();
  }

  /// The layer's bytes, as they are served.
  public Optional<byte[]> find(BaseLayer layer) {
    return sql.sql("SELECT content FROM entente.map_layer WHERE layer = :layer")
        .param("layer", layer.word())
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /// Lets the pack's own layer be drawn again.
  ///
  /// @return false if there was none
  public boolean remove(BaseLayer layer) {
    return sql.sql("DELETE FROM entente.map_layer WHERE layer = :layer")
            .param("layer", layer.word())
            .update()
        == 1;
  }
}
