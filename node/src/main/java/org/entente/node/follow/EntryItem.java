package org.entente.node.follow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;

/// An entry in the list of the record: of an entry that is not released, number and instant alone.
///
/// @param kind of the act
/// @param subject the id of what the act is about
/// @param by where the act's header is released
/// @param parts names of the parts released
public record EntryItem(
    long seq,
    Instant at,
    Optional<String> kind,
    Optional<String> subject,
    Optional<By> by,
    Optional<Digest> leaf,
    Optional<List<String>> parts) {
  /// Who signed.
  ///
  /// @param person by name, where the audience may know it
  public record By(PartyId party, PostId post, Name title, Optional<Text> person) {}

  static EntryItem closed(long seq, Instant at) {
    return new EntryItem(
        seq,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
