package org.entente.node.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.entente.kernel.TheatreId;
import org.entente.ledger.LogSigner;
import org.entente.ledger.MerkleTree;
import org.entente.ledger.SignedNote;
import org.entente.ledger.VerifierKey;
import org.entente.node.follow.AudienceExport;
import org.entente.node.follow.PublishedLog;
import org.entente.node.keys.PostKeys;
import org.entente.node.records.Head;
import org.entente.node.records.Records;
import org.entente.theatre.TheatreState;

/// A theatre as its record stands at this moment, read without taking it over: for commands beside
/// a node that runs, or while none does.
public final class StillTheatre {
  private final Folded folded;
  private final Records records;
  private final PublishedLog log;
  private final InstantSource clock;

  private StillTheatre(Folded folded, Records records, PublishedLog log, InstantSource clock) {
    this.folded = folded;
    this.records = records;
    this.log = log;
    this.clock = clock;
  }

  /// Folds the record; empty if this database holds none of that theatre.
  ///
  /// @param folder of the node, where its last checkpoint is
  public static Optional<StillTheatre> read(
      TheatreId theatre, Records records, PostKeys keys, Path folder, InstantSource clock)
      throws IOException {
    Optional<Head> head = records.findHead(theatre);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    LogSigner signer = keys.logSigner(theatre);
    Folded folded = Fold.upTo(head.get(), records);
    Path file = CheckpointFile.in(folder, theatre);
    folded = folded.or(CheckpointFile.check(file, signer.key(), folded.tree()));
    PublishedLog log =
        folded.problem().isEmpty()
            ? new TheatreLog(folded, signer, records)
            : new LastSigned(signer.key(), folded.tree(), CheckpointFile.find(file));
    return Optional.of(new StillTheatre(folded, records, log, clock));
  }

  /// The log of a damaged record: as it was signed last, which shows what was altered.
  private record LastSigned(VerifierKey key, MerkleTree tree, Optional<SignedNote> last)
      implements PublishedLog {
    @Override
    public SignedNote checkpoint() {
      return last.orElseThrow(LogUnavailable::new);
    }
  }

  /// What is wrong with the record, if anything is.
  public Optional<BadEntry> problem() {
    return folded.problem();
  }

  public TheatreState state() {
    return folded.state();
  }

  /// Exports; of a damaged record the whole one only, as its last checkpoint has it.
  public AudienceExport exports() {
    return new AudienceExport(records, folded.head().theatre(), folded::state, log, clock);
  }
}
