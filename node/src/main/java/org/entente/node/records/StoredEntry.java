package org.entente.node.records;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entente.kernel.ActId;
import org.entente.kernel.Digest;

/// An entry as it is stored.
///
/// @param author the post that signed, for searches
/// @param at the instant of sequencing, to the millisecond, for searches
/// @param manifest the signed bytes, never changed after construction
/// @param parts in name order; an erased part is missing, and so are all erasable ones where they
///   were not asked for
// Copying the manifest twice for every entry would slow a replay down.
@SuppressWarnings("ArrayRecordComponent")
public record StoredEntry(
    long seq,
    ActId actId,
    String author,
    Instant at,
    Digest leafHash,
    byte[] manifest,
    List<StoredPart> parts) {
  public StoredEntry {
    if (seq < 1) {
      throw new IllegalArgumentException("entry number " + seq);
    }
    if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("finer than a millisecond: " + at);
    }
    parts = inNameOrder(parts);
  }

  private static List<StoredPart> inNameOrder(List<StoredPart> parts) {
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i - 1).name().compareTo(parts.get(i).name()) >= 0) {
        return parts.stream().sorted(Comparator.comparing(StoredPart::name)).toList();
      }
    }
    return List.copyOf(parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredEntry that
        && seq == that.seq
        && actId.equals(that.actId)
        && author.equals(that.author)
        && at.equals(that.at)
        && leafHash.equals(that.leafHash)
        && Arrays.equals(manifest, that.manifest)
        && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(seq) + leafHash.hashCode();
  }

  /// Without what the parts say, which is not for logs.
  @Override
  public String toString() {
    return "entry " + seq + " (act " + actId + ", parts " + parts + ")";
  }
}
