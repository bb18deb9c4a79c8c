package org.entente.node.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.kernel.TheatreId;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.node.wire.TextReader;
import org.entente.view.Texts;

/// The texts that the folded state only points at, read from the store and kept while they are
/// asked for.
///
/// Safe for many threads; nobody waits for another one's reading.
public final class TextStore implements Texts {
  /// Characters kept, texts asked for longest ago let go first: all texts of some 5,000 operations.
  private static final int MAX_CHARS = 8_000_000;

  /// Entries read at once: whoever asks for one operation's texts mostly asks for its neighbours'.
  private static final int PAGE = 32;

  private final Records records;
  private final TheatreId theatre;
  private final LongSupplier published;
  private final LinkedHashMap<Long, Map<String, Text>> byEntry =
      new LinkedHashMap<>(1 << 10, 0.75f, true);
  private long chars;
  private long erasures;

  /// @param published the number of the last entry that is there to be read
  TextStore(Records records, TheatreId theatre, LongSupplier published) {
    this.records = records;
    this.theatre = theatre;
    this.published = published;
  }

  @Override
  public Text read(TextRef where) {
    synchronized (this) {
      Map<String, Text> known = byEntry.get(where.seq());
      if (known != null) {
        return known.getOrDefault(where.part(), Text.ERASED);
      }
    }
    return load(where.seq()).getOrDefault(where.part(), Text.ERASED);
  }

  private Map<String, Text> load(long seq) {
    long before;
    synchronized (this) {
      before = erasures;
    }
    long first = seq - (seq - 1) % PAGE;
    long last = Math.max(seq, Math.min(first + PAGE - 1, published.getAsLong()));
    List<StoredEntry> page = new ArrayList<>(PAGE);
    records.read(theatre, first, last, page::add);
    Map<String, Text> wanted = Map.of();
    for (StoredEntry entry : page) {
      Map<String, Text> texts = textsOf(entry);
      wanted = entry.seq() == seq ? texts : wanted;
      keep(entry.seq(), texts, before);
    }
    return wanted;
  }

  private static Map<String, Text> textsOf(StoredEntry entry) {
    Map<String, Text> texts = new HashMap<>();
    for (StoredPart part : entry.parts()) {
      if (part.erasable()) {
        texts.put(part.name(), TextReader.readPart(part.body()));
      }
    }
    return texts;
  }

  /// Keeps what was read, unless something was erased meanwhile: it may be what was read before.
  private synchronized void keep(long seq, Map<String, Text> texts, long erasuresBefore) {
    if (erasures != erasuresBefore) {
      return;
    }
    Map<String, Text> old = byEntry.put(seq, texts);
    chars += weight(texts) - (old == null ? 0 : weight(old));
    var oldest = byEntry.entrySet().iterator();
    while (chars > MAX_CHARS && oldest.hasNext()) {
      chars -= weight(oldest.next().getValue());
      oldest.remove();
    }
  }

  /// An entry without texts weighs too, or a record of them would never be let go.
  private static long weight(Map<String, Text> texts) {
    long weight = 100;
    for (Text text : texts.values()) {
      weight += 100 + text.written().map(String::length).orElse(0);
    }
    return weight;
  }

  /// Forgets the texts of an entry of which one was erased in the store.
  synchronized void forget(long seq) {
    erasures++;
    Map<String, Text> old = byEntry.remove(seq);
    chars -= old == null ? 0 : weight(old);
  }
}
