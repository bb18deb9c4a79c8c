package org.entente.node.follow;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Bug;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.Hash;
import org.entente.ledger.InclusionProof;
import org.entente.ledger.MalformedException;
import org.entente.ledger.SignedNote;

/// Shows that an entry stands in the record, to whoever holds the log's key. A leaf tells nothing
/// of its entry, so anybody may have the proof.
public final class Proofs {
  private final PublishedLog log;

  public Proofs(PublishedLog log) {
    this.log = log;
  }

  /// RFC 9162 inclusion, as the interface answers it.
  ///
  /// @param leaf hex
  /// @param size entries that the checkpoint covers
  /// @param root hex, as the checkpoint has it in base64
  /// @param path sibling hashes in hex, from the leaf's own upwards; the leaf's index is seq − 1
  /// @param checkpoint the signed note
  public record Proof(
      long seq, String leaf, long size, String root, List<String> path, String checkpoint) {
    public Proof {
      path = List.copyOf(path);
    }
  }

  /// Empty for an entry that no checkpoint covers, or that there is not.
  public Optional<Proof> find(long seq) {
    SignedNote note = log.checkpoint();
    Checkpoint checkpoint = parse(note);
    if (seq < 1 || seq > checkpoint.size()) {
      return Optional.empty();
    }
    InclusionProof proof = log.tree().inclusionProof(seq - 1, checkpoint.size());
    return Optional.of(
        new Proof(
            seq,
            log.tree().leaf(seq - 1).toString(),
            checkpoint.size(),
            checkpoint.root().toString(),
            proof.path().stream().map(Hash::toString).toList(),
            note.toString()));
  }

  static Checkpoint parse(SignedNote note) {
    try {
      return Checkpoint.parse(note);
    } catch (MalformedException e) {
      throw new Bug("the log signed what is no checkpoint: " + e.getMessage());
    }
  }
}
