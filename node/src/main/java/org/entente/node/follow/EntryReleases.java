package org.entente.node.follow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.kernel.TextRef;
import org.entente.ledger.Hash;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.PartDigest;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.node.wire.ActParts;
import org.entente.node.wire.ActReader;
import org.entente.node.wire.WireProblem;
import org.entente.release.Audience;
import org.entente.theatre.TheatreState;
import org.entente.view.EntryRelease;

/// What of stored entries one audience is given, at one moment.
///
/// @param state covers every entry asked about
record EntryReleases(TheatreState state, Audience audience, Instant at) {
  private static final String HEADER = "act";

  /// An entry of which something is released.
  ///
  /// @param header whether the act itself is
  /// @param parts released, and still there
  record Opened(Act act, boolean header, List<StoredPart> parts) {}

  /// Empty where nothing is released. An entry altered where it is stored tells nobody but the
  /// whole record's reader what it holds: whose to read it is can no longer be known.
  Optional<Opened> open(StoredEntry entry) {
    return read(entry).flatMap(act -> open(entry, act));
  }

  private Optional<Opened> open(StoredEntry entry, Act act) {
    EntryRelease.Parts parts = EntryRelease.parts(state, act, audience, at);
    if (parts.none()) {
      return Optional.empty();
    }
    List<StoredPart> given =
        notErased(state, entry).stream().filter(part -> parts.shown().test(part.name())).toList();
    return Optional.of(new Opened(act, parts.shown().test(HEADER), given));
  }

  /// The parts, without those whose erasure the record says and the store has still to carry out.
  static List<StoredPart> notErased(TheatreState state, StoredEntry entry) {
    return entry.parts().stream()
        .filter(part -> !state.erased().containsKey(new TextRef(entry.seq(), part.name())))
        .toList();
  }

  static Optional<Act> read(StoredEntry entry) {
    try {
      Map<String, Digest> digests = new HashMap<>();
      for (PartDigest part : Manifest.parse(entry.manifest()).parts()) {
        Hash hash = part.digest();
        digests.put(part.name(), new Digest(hash.a(), hash.b(), hash.c(), hash.d()));
      }
      Map<String, byte[]> bodies = new HashMap<>();
      entry.parts().forEach(part -> bodies.put(part.name(), part.body()));
      return Optional.of(ActReader.readParts(new ActParts(digests, bodies)));
    } catch (MalformedException | WireProblem | Malformed e) {
      return Optional.empty();
    }
  }
}
