package org.entente.node.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.kernel.ActId;
import org.entente.kernel.Canonical;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.TheatreId;
import org.entente.node.wire.RecordReader;
import org.entente.party.Charter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The draft of a theatre's charter and who has signed it, until it becomes entry 1.
final class CharterDrafts {
  private static final RecordReader<Charter> CHARTER = RecordReader.of(Charter.class);

  private final JdbcClient sql;
  private final TheatreId theatre;

  CharterDrafts(DataSource database, TheatreId theatre) {
    this.sql = JdbcClient.create(database);
    this.theatre = theatre;
  }

  /// @param act under whose id the charter will be submitted
  /// @param digest of the canonical text, by which a signer knows what he signs
  record Draft(ActId act, Charter charter, Digest digest) {}

  Optional<Draft> find() {
    return sql.sql(
            "SELECT act_id, charter, digest FROM entente.charter_draft WHERE theatre = :theatre")
        .param("theatre", theatre.value())
        .query((row, n) -> draft(row))
        .optional();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    byte[] text = row.getString("charter").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Draft(
        new ActId(row.getString("act_id")), CHARTER.read(text), Digest.of(row.getBytes("digest")));
  }

  /// Puts a draft in place of one that nobody has signed.
  ///
  /// @return false if the one there bears a signature
  boolean put(Charter charter, String by, Instant at) {
    String text = Canonical.write(charter);
    return sql.sql(
                """
                INSERT INTO entente.charter_draft (theatre, act_id, charter, digest, put_at, put_by)
                VALUES (:theatre, :act, :charter, :digest, :at, :by)
                ON CONFLICT (theatre) DO UPDATE
                SET act_id = :act, charter = :charter, digest = :digest, put_at = :at, put_by = :by
                WHERE NOT EXISTS (SELECT FROM entente.charter_signature WHERE theatre = :theatre)
                """)
            .param("theatre", theatre.value())
            .param("act", UUID.randomUUID())
            .param("charter", text)
            .param("digest", Sha256.of(text).bytes())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  /// Takes the draft back with all its signatures.
  void remove() {
    sql.sql("DELETE FROM entente.charter_draft WHERE theatre = :theatre")
        .param("theatre", theatre.value())
        .update();
  }

  /// Keeps a signature on exactly this draft.
  ///
  /// @return false if the draft is another by now
  boolean sign(Draft draft, PartyId party, PersonId person, Instant at) {
    return sql.sql(
                """
                INSERT INTO entente.charter_signature (theatre, party, person, digest, signed_at)
                SELECT theatre, :party, :person, digest, :at FROM entente.charter_draft
                WHERE theatre = :theatre AND digest = :digest FOR SHARE
                ON CONFLICT (theatre, party) DO UPDATE SET signed_at = charter_signature.signed_at
                """)
            .param("theatre", theatre.value())
            .param("party", party.value())
            .param("person", person.value())
            .param("digest", draft.digest().bytes())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Parties that have signed this very draft, in id order.
  List<PartyId> listSigned(Draft draft) {
    return sql.sql(
            """
            SELECT party FROM entente.charter_signature
            WHERE theatre = :theatre AND digest = :digest ORDER BY party COLLATE "C"
            """)
        .param("theatre", theatre.value())
        .param("digest", draft.digest().bytes())
        .query((row, n) -> new PartyId(row.getString(1)))
        .list();
  }
}
