package org.entente.ledger.export;

import java.util.OptionalLong;
import org.entente.ledger.Checkpoint;

/// What checking a record came to.
public sealed interface Verdict {

  /// Every line agrees with the checkpoint, and the checkpoint with the key.
  ///
  /// @param header what the record is
  /// @param checkpoint what the log's key signed
  /// @param tally what was seen on the way
  /// @param pinned whether the key is one the reader expected; if not, it is merely the one that
  ///   the record itself names
  record Verified(ExportHeader header, Checkpoint checkpoint, Tally tally, boolean pinned)
      implements Verdict {}

  /// Something does not agree.
  ///
  /// @param place where it was found
  /// @param reason what kind of disagreement
  /// @param detail what it is about, such as a part's name, or what a parser found; may be empty
  record Altered(Place place, Reason reason, String detail) implements Verdict {

    static Altered header(Reason reason, String detail) {
      return new Altered(new Header(), reason, detail);
    }

    static Altered entry(long seq, Reason reason, String detail) {
      return new Altered(new AtEntry(seq), reason, detail);
    }

    static Altered checkpoint(Reason reason, String detail) {
      return new Altered(new Closing(), reason, detail);
    }

    static Altered file(String path, Reason reason) {
      return new Altered(new LogFile(path), reason, "");
    }

    /// The entry that does not agree, if it is one.
    public OptionalLong entry() {
      return place instanceof AtEntry(long seq) ? OptionalLong.of(seq) : OptionalLong.empty();
    }
  }

  /// Where something was found.
  sealed interface Place {}

  /// The first line.
  record Header() implements Place {}

  /// The line of an entry.
  ///
  /// @param seq its number
  record AtEntry(long seq) implements Place {}

  /// The last line, or what should be one.
  record Closing() implements Place {}

  /// A file of the log that lies beside the export.
  ///
  /// @param path within the folder
  record LogFile(String path) implements Place {}

  /// What was counted, for a reader to judge how much he has seen.
  ///
  /// @param entries all
  /// @param opened entries whose digests are given
  /// @param parts bodies given
  /// @param withheld parts of opened entries whose bodies are not given, or erased
  /// @param byNode signatures made with a key that the node keeps
  /// @param byPost signatures made with a key that the post keeps
  /// @param signaturesChecked whether they were verified or merely counted
  record Tally(
      long entries,
      long opened,
      long parts,
      long withheld,
      long byNode,
      long byPost,
      boolean signaturesChecked) {}

  /// Kinds of disagreement. Their names, in lower case, are the keys of the catalogues.
  enum Reason {
    /// Bytes that are not canonical JSON.
    NOT_CANONICAL,
    /// Canonical JSON that is not the line expected.
    UNEXPECTED,
    /// The line's check does not agree with the line.
    CHECK,
    /// Another entry stands in its place.
    SEQUENCE,
    /// The manifest cannot be read.
    MANIFEST,
    /// A part is given that the manifest does not list.
    PART_UNKNOWN,
    /// A part is not the one whose digest was signed and logged.
    PART,
    /// The record says that it is whole, and does not open the entry.
    CLOSED,
    /// The record says that it is whole, and lacks a part that nobody could have erased.
    PART_MISSING,
    /// The manifest is not the one that the log has.
    LEAF,
    /// A signature does not hold.
    SIGNATURE,
    /// The file ends too soon.
    CUT_SHORT,
    /// Something follows the last line.
    AFTER_END,
    /// The checkpoint cannot be read.
    CHECKPOINT,
    /// The checkpoint is not signed by the log's key.
    CHECKPOINT_SIGNATURE,
    /// The checkpoint is another log's.
    ORIGIN,
    /// The checkpoint has another size than the record.
    SIZE,
    /// The entries do not give the root that was signed.
    ROOT,
    /// The log's key is not the one expected.
    KEY,
    /// A file is missing.
    MISSING,
    /// A file of the log does not agree with the entries.
    FILE
  }
}
