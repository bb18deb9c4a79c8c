package org.entente.node.follow;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.kernel.Digest;
import org.entente.kernel.TheatreId;
import org.entente.ledger.Hash;
import org.entente.ledger.Part;
import org.entente.ledger.SignedNote;
import org.entente.ledger.export.ExportHeader;
import org.entente.ledger.export.ExportWriter;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.release.Audience;
import org.entente.theatre.TheatreState;

/// Streams export files: what an audience was released of the record, or the whole of it.
///
/// Leaves are given as the store has them: so an entry altered there is named by whoever verifies.
public final class AudienceExport {
  private final Records records;
  private final TheatreId theatre;
  private final Supplier<TheatreState> published;
  private final PublishedLog log;
  private final InstantSource clock;

  public AudienceExport(
      Records records,
      TheatreId theatre,
      Supplier<TheatreState> published,
      PublishedLog log,
      InstantSource clock) {
    this.records = records;
    this.theatre = theatre;
    this.published = published;
    this.log = log;
    this.clock = clock;
  }

  /// Writes the export of an audience's party.
  ///
  /// @param out buffered and closed by the caller
  public void write(Audience audience, OutputStream out) throws IOException {
    SignedNote checkpoint = log.checkpoint();
    // Taken after the checkpoint, so the state knows every entry that it covers.
    TheatreState state = published.get();
    Instant now = clock.instant();
    EntryReleases releases =
        new EntryReleases(state, audience, now.isAfter(state.at()) ? now : state.at());
    write(
        audience.party().value(),
        checkpoint,
        entry -> releases.open(entry).map(EntryReleases.Opened::parts),
        out);
  }

  /// Writes the whole record: every part that was not erased. For the node's keeper, who holds the
  /// record anyway, not for any post: some clauses are withheld even from the host.
  public void writeWhole(OutputStream out) throws IOException {
    SignedNote checkpoint = log.checkpoint();
    TheatreState state = published.get();
    write(
        ExportHeader.EVERYTHING,
        checkpoint,
        entry -> Optional.of(EntryReleases.notErased(state, entry)),
        out);
  }

  /// What of an entry is given; nothing at all closes it.
  private interface Rule {
    Optional<List<StoredPart>> given(StoredEntry entry);
  }

  private void write(String audience, SignedNote checkpoint, Rule rule, OutputStream out)
      throws IOException {
    long size = Proofs.parse(checkpoint).size();
    ExportWriter writer = new ExportWriter(out, new ExportHeader(audience, log.key(), size));
    if (size > 0) {
      try {
        records.read(theatre, 1, size, entry -> write(writer, entry, rule.given(entry)));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    writer.finish(checkpoint);
  }

  private static void write(
      ExportWriter writer, StoredEntry entry, Optional<List<StoredPart>> given) {
    Hash leaf = hashOf(entry.leafHash());
    try {
      if (given.isEmpty()) {
        writer.closed(entry.seq(), leaf);
      } else {
        List<Part> parts = given.get().stream().map(AudienceExport::partOf).toList();
        writer.opened(entry.seq(), leaf, entry.manifest(), parts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Part partOf(StoredPart part) {
    return new Part(part.name(), part.salt(), part.body());
  }

  private static Hash hashOf(Digest digest) {
    return new Hash(digest.a(), digest.b(), digest.c(), digest.d());
  }
}
