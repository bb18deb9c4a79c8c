package org.entente.theatre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Bug;
import org.entente.kernel.PartyId;
import org.entente.kernel.TextRef;
import org.entente.kernel.TrieMap;

/// Which party each erasable text is of. Most entries hold several texts of one party: they are
/// kept by entry, or a long record would hold more of this than of all else.
public final class WrittenTexts {
  public static final WrittenTexts NONE = new WrittenTexts(TrieMap.empty());

  private final TrieMap<Long, OfEntry> byEntry;

  /// The texts of one entry.
  ///
  /// @param author whose they are unless `others` says otherwise
  /// @param parts their parts' names
  private record OfEntry(PartyId author, List<String> parts, Map<String, PartyId> others) {
    Optional<PartyId> find(String part) {
      return parts.contains(part)
          ? Optional.of(others.getOrDefault(part, author))
          : Optional.empty();
    }
  }

  private WrittenTexts(TrieMap<Long, OfEntry> byEntry) {
    this.byEntry = byEntry;
  }

  /// With all texts of one entry.
  WrittenTexts with(long seq, PartyId author, List<String> parts) {
    return parts.isEmpty()
        ? this
        : new WrittenTexts(byEntry.with(seq, new OfEntry(author, List.copyOf(parts), Map.of())));
  }

  /// With a text of an entry's known to be another party's than its author's.
  WrittenTexts with(TextRef text, PartyId party) {
    OfEntry entry = byEntry.get(text.seq());
    Map<String, PartyId> others = new java.util.HashMap<>(entry.others);
    others.put(text.part(), party);
    return new WrittenTexts(
        byEntry.with(text.seq(), new OfEntry(entry.author, entry.parts, Map.copyOf(others))));
  }

  public Optional<PartyId> find(TextRef text) {
    return byEntry.find(text.seq()).flatMap(entry -> entry.find(text.part()));
  }

  /// @throws Bug when there is no such text
  public PartyId get(TextRef text) {
    return find(text).orElseThrow(() -> new Bug("no text " + text));
  }

  public List<TextRef> keys() {
    List<TextRef> keys = new ArrayList<>();
    byEntry.forEach((seq, entry) -> entry.parts.forEach(part -> keys.add(new TextRef(seq, part))));
    return keys;
  }
}
