package org.entente.node.follow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.TextRef;
import org.entente.kernel.TheatreId;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.search.SearchIndexer;
import org.entente.node.search.SearchTable;
import org.entente.node.search.Words;
import org.entente.release.Audience;
import org.entente.theatre.TheatreState;
import org.entente.view.Texts;

/// Texts of the record found by their words, as far as an audience may read them: each is a part of
/// an entry, opened for the audience by the same rule as the record's list. Nothing else of what
/// was found leaves: no number of others, no hint of them.
public final class Searches {
  /// What a screen shows.
  public static final int MAX_ITEMS = 50;

  /// Characters around what was found: two lines.
  private static final int EXCERPT = 180;

  /// Of these, what stands before the first word found.
  private static final int LEAD = 60;

  private final SearchTable table;
  private final SearchIndexer indexer;
  private final Records records;
  private final TheatreId theatre;
  private final Supplier<TheatreState> published;
  private final ViewStore views;
  private final EntryLists lists;
  private final Texts texts;
  private final InstantSource clock;

  public Searches(
      SearchTable table,
      SearchIndexer indexer,
      Records records,
      TheatreId theatre,
      Supplier<TheatreState> published,
      ViewStore views,
      EntryLists lists,
      Texts texts,
      InstantSource clock) {
    this.table = table;
    this.indexer = indexer;
    this.records = records;
    this.theatre = theatre;
    this.published = published;
    this.views = views;
    this.lists = lists;
    this.texts = texts;
    this.clock = clock;
  }

  /// A text found.
  ///
  /// @param part its name in the entry
  /// @param excerpt of the text, around the first word found
  /// @param marks words found, in characters of the excerpt
  public record Hit(EntryItem entry, String part, String excerpt, List<Words.Span> marks) {
    public Hit {
      marks = List.copyOf(marks);
    }
  }

  /// The latest first.
  ///
  /// @param before from where to ask on; absent where there is no more for this audience
  /// @param upTo the entry up to which texts have been taken in
  public record Found(List<Hit> items, Optional<Long> before, long upTo) {
    public Found {
      items = List.copyOf(items);
    }
  }

  /// What an entry is about, for the index; of an erasure nobody is shown an object.
  public static Optional<String> subjectOf(TheatreState state, StoredEntry entry) {
    return EntryReleases.read(entry)
        .filter(act -> !(act.content() instanceof ErasureAct))
        .map(act -> Subjects.of(state, act));
  }

  /// Texts of entries before a number, at most `limit` entries and at most [#MAX_ITEMS].
  public Found find(Audience audience, Words words, long before, int limit) {
    TheatreState state = published.get();
    long upTo = indexer.await(state.seq());
    if (words.isEmpty()) {
      return new Found(List.of(), Optional.empty(), upTo);
    }
    Instant now = clock.instant();
    Gathering gathering =
        new Gathering(
            new EntryReleases(state, audience, now.isAfter(state.at()) ? now : state.at()),
            words,
            Math.clamp(limit, 1, MAX_ITEMS));
    table.find(words, Math.min(before, state.seq() + 1), gathering::takes);
    return new Found(gathering.hits, gathering.next, upTo);
  }

  /// Opens what was found, entry by entry, until a page is full; the entry after it says that there
  /// is more, and is one that the audience may read too.
  private final class Gathering {
    private final EntryReleases releases;
    private final Words words;
    private final int limit;
    private final List<Hit> hits = new ArrayList<>();
    private final Set<Long> entries = new HashSet<>();
    private long last = Long.MAX_VALUE;
    private Optional<Long> next = Optional.empty();

    Gathering(EntryReleases releases, Words words, int limit) {
      this.releases = releases;
      this.words = words;
      this.limit = limit;
    }

    boolean takes(List<SearchTable.Place> page) {
      Set<String> known = known(page);
      Optional<Opened> open = Optional.empty();
      for (SearchTable.Place place : page) {
        if (!place.subject().isEmpty() && !known.contains(place.subject())) {
          continue;
        }
        if (open.map(one -> one.entry.seq() != place.seq()).orElse(true)) {
          open = open(place.seq());
        }
        if (open.filter(one -> one.parts.contains(place.part())).isPresent()) {
          if (entries.size() == limit && !entries.contains(place.seq())) {
            next = Optional.of(last);
            return false;
          }
          entries.add(place.seq());
          last = place.seq();
          hits.add(hit(open.get().entry, place));
        }
      }
      return true;
    }

    private Set<String> known(List<SearchTable.Place> page) {
      Set<String> asked = new HashSet<>();
      page.forEach(place -> asked.add(place.subject()));
      return views.known(releases.audience(), asked);
    }

    private record Opened(EntryItem entry, Set<String> parts) {}

    private Optional<Opened> open(long seq) {
      List<EntryItem> read = new ArrayList<>(1);
      records.read(theatre, seq, seq, entry -> read.add(lists.item(releases, entry)));
      return read.stream()
          .findFirst()
          .flatMap(item -> item.parts().map(parts -> new Opened(item, Set.copyOf(parts))));
    }

    private Hit hit(EntryItem entry, SearchTable.Place place) {
      String text = texts.read(new TextRef(place.seq(), place.part())).written().orElse("");
      List<Words.Span> spans = words.spans(text);
      int first = spans.isEmpty() ? 0 : spans.getFirst().from();
      int from = wordStart(text, Math.max(0, first - LEAD));
      int to = Math.min(text.length(), from + EXCERPT);
      List<Words.Span> marks =
          spans.stream()
              .filter(span -> span.from() >= from && span.to() <= to)
              .map(span -> new Words.Span(span.from() - from, span.to() - from))
              .toList();
      return new Hit(entry, place.part(), text.substring(from, to), marks);
    }

    private static int wordStart(String text, int from) {
      int at = from;
      while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      return at;
    }
  }
}
