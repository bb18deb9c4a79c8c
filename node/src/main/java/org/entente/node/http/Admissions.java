package org.entente.node.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.kernel.Canonical;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.TheatreId;
import org.entente.node.wire.RecordReader;
import org.entente.party.Charter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The terms of parties that are to join, and whether their first founder has signed them, until
/// the host's act admits them.
final class Admissions {
  private static final RecordReader<Charter.Terms> TERMS = RecordReader.of(Charter.Terms.class);

  private final JdbcClient sql;
  private final TheatreId theatre;

  Admissions(DataSource database, TheatreId theatre) {
    this.sql = JdbcClient.create(database);
    this.theatre = theatre;
  }

  /// @param digest of the canonical text, by which a signer knows what he signs
  record Draft(Charter.Terms terms, Digest digest, boolean signed) {}

  List<Draft> list() {
    return sql.sql(
            """
            SELECT terms, digest, signed_by IS NOT NULL FROM entente.admission_draft
            WHERE theatre = :theatre ORDER BY party COLLATE "C"
            """)
        .param("theatre", theatre.value())
        .query((row, n) -> draft(row))
        .list();
  }

  Optional<Draft> find(PartyId party) {
    return list().stream().filter(draft -> draft.terms().id().equals(party)).findFirst();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    byte[] text = row.getString(1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Draft(TERMS.read(text), Digest.of(row.getBytes(2)), row.getBoolean(3));
  }

  /// Puts terms in place of those that nobody has signed.
  ///
  /// @return false if those there bear a signature
  boolean put(Charter.Terms terms, String by, Instant at) {
    String text = Canonical.write(terms);
    return sql.sql(
                """
                INSERT INTO entente.admission_draft AS old
                  (theatre, party, terms, digest, put_at, put_by)
                VALUES (:theatre, :party, :terms, :digest, :at, :by)
                ON CONFLICT (theatre, party) DO UPDATE
                SET terms = :terms, digest = :digest, put_at = :at, put_by = :by
                WHERE old.signed_by IS NULL
                """)
            .param("theatre", theatre.value())
            .param("party", terms.id().value())
            .param("terms", text)
            .param("digest", Sha256.of(text).bytes())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  /// Takes the terms back with their signature.
  void remove(String party) {
    sql.sql("DELETE FROM entente.admission_draft WHERE theatre = :theatre AND party = :party")
        .param("theatre", theatre.value())
        .param("party", party)
        .update();
  }

  /// Keeps the signature on exactly these terms.
  ///
  /// @return false if they are others by now
  boolean sign(Draft draft, PersonId person, Instant at) {
    return sql.sql(
                """
                UPDATE entente.admission_draft
                SET signed_by = coalesce(signed_by, :person), signed_at = coalesce(signed_at, :at)
                WHERE theatre = :theatre AND party = :party AND digest = :digest
                """)
            .param("theatre", theatre.value())
            .param("party", draft.terms().id().value())
            .param("digest", draft.digest().bytes())
            .param("person", person.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Whether the party's first founder has signed these very terms.
  boolean isSigned(Charter.Terms terms) {
    Digest digest = Sha256.of(Canonical.write(terms));
    return find(terms.id())
        .map(draft -> draft.signed() && draft.digest().equals(digest))
        .orElse(false);
  }
}
