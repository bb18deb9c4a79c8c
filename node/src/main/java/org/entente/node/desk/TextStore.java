package org.entente.node.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.kernel.TheatreId;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.Part;
import org.entente.ledger.PartDigest;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.node.text.Catalogue;
import org.entente.node.text.Language;
import org.entente.node.wire.TextReader;
import org.entente.theatre.TheatreState;
import org.entente.view.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The texts that the folded state only points at, read from the store and kept while they are
/// asked for. Each is compared with what was signed before anybody sees it: one that was altered
/// where it is stored, or is gone though no erasure is on the record, is said to be, and shown to
/// nobody.
///
/// Safe for many threads; nobody waits for another one's reading.
public final class TextStore implements Texts, Follower {
  /// Characters kept, texts asked for longest ago let go first: all texts of some 5,000 operations.
  private static final int MAX_CHARS = 8_000_000;

  /// Entries read at once: whoever asks for one operation's texts mostly asks for its neighbours'.
  private static final int PAGE = 32;

  /// Damaged entries that are remembered; whoever alters more of them is noticed by the first.
  private static final int MAX_DAMAGED = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(TextStore.class);

  private static final Text DAMAGED =
      Text.of(
          Catalogue.in(Language.FR).get("text.damaged")
              + " · "
              + Catalogue.in(Language.EN).get("text.damaged"));

  private final Records records;
  private final TheatreId theatre;
  private final LongSupplier published;
  private final LongFunction<Hash> leaves;
  private final SortedSet<Long> damaged = new ConcurrentSkipListSet<>();
  private final LinkedHashMap<Long, Map<String, Text>> byEntry =
      new LinkedHashMap<>(1 << 10, 0.75f, true);
  private volatile TheatreState state;
  private long chars;
  private long erasures;

  /// @param state whose erasures are on the record
  /// @param published the number of the last entry that is there to be read
  /// @param leaves what the log has for the entry of a number, from 1
  TextStore(
      Records records,
      TheatreId theatre,
      TheatreState state,
      LongSupplier published,
      LongFunction<Hash> leaves) {
    this.state = state;
    this.leaves = leaves;
    this.records = records;
    this.theatre = theatre;
    this.published = published;
  }

  /// Comes before the erasing itself, so that what two posts erased is never taken for damage.
  @Override
  public void published(Publication publication) {
    state = publication.state();
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

  /// The entries found to hold a text that is not what was signed.
  List<Long> listDamaged() {
    return List.copyOf(damaged);
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

  private Map<String, Text> textsOf(StoredEntry entry) {
    Hasher hasher = new Hasher();
    Optional<Manifest> manifest = manifestOf(entry, hasher);
    Map<String, Text> texts = new HashMap<>();
    manifest.ifPresent(list -> putMissing(entry, list, texts));
    for (StoredPart part : entry.parts()) {
      if (part.erasable()) {
        boolean genuine =
            manifest
                .flatMap(list -> list.findDigest(part.name()))
                .map(hasher.part(part.name(), part.salt(), part.body())::equals)
                .orElse(false);
        texts.put(
            part.name(),
            genuine ? TextReader.readPart(part.body()) : damaged(entry.seq(), part.name()));
      }
    }
    return texts;
  }

  /// A text that was signed and is not there: erased, if two posts said so, else taken away.
  private void putMissing(StoredEntry entry, Manifest manifest, Map<String, Text> texts) {
    Set<String> there =
        entry.parts().stream().map(StoredPart::name).collect(Collectors.toUnmodifiableSet());
    for (PartDigest signed : manifest.parts()) {
      String name = signed.name();
      if (Part.isErasable(name)
          && !there.contains(name)
          && !state.erased().containsKey(new TextRef(entry.seq(), name))) {
        texts.put(name, damaged(entry.seq(), name));
      }
    }
  }

  /// The list of digests, if it is the one that the log has.
  private Optional<Manifest> manifestOf(StoredEntry entry, Hasher hasher) {
    try {
      return Manifest.leaf(hasher, entry.manifest()).equals(leaves.apply(entry.seq()))
          ? Optional.of(Manifest.parse(entry.manifest()))
          : Optional.empty();
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private Text damaged(long seq, String part) {
    LOG.error(
        "The stored record of {} is damaged: entry {}: its part {} is not what was signed; it is"
            + " not shown",
        theatre,
        seq,
        part);
    if (damaged.size() < MAX_DAMAGED) {
      damaged.add(seq);
    }
    return DAMAGED;
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
