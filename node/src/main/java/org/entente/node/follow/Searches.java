package org.entente.node.follow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.TextRef;
import org.entente.kernel.TheatreId;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.search.EntryTable;
import org.entente.node.search.Range;
import org.entente.node.search.SearchIndexer;
import org.entente.node.search.SearchTable;
import org.entente.node.search.Words;
import org.entente.release.Audience;
import org.entente.theatre.TheatreState;
import org.entente.view.Texts;

/// Entries of the record found by the words of their texts, by what they are about, by whom and
/// when, as far as an audience may read them: each is opened for the audience by the same rule as
/// the record's list, and fits by what was opened. Nothing else of what was found leaves: no number
/// of others, no hint of them.
public final class Searches {
  /// What a screen shows.
  public static final int MAX_ITEMS = 50;

  /// Objects of a sort that the database is told by name; of more, each entry is asked about when
  /// it was found.
  private static final int FEW = 2_000;

  /// Places whose entries are read together: a page and some that are not released.
  private static final int CHUNK = 32;

  /// Characters around what was found: two lines.
  private static final int EXCERPT = 180;

  /// Of these, what stands before the first word found.
  private static final int LEAD = 60;

  private final Sources from;

  public Searches(Sources from) {
    this.from = from;
  }

  /// What is searched, and what opens it.
  public record Sources(
      SearchTable words,
      EntryTable entries,
      SearchIndexer indexer,
      Records records,
      TheatreId theatre,
      Supplier<TheatreState> published,
      ViewStore views,
      EntryLists lists,
      Texts texts,
      InstantSource clock) {
    EntryReleases releases(Audience audience) {
      TheatreState state = published.get();
      Instant now = clock.instant();
      return new EntryReleases(state, audience, now.isAfter(state.at()) ? now : state.at());
    }

    List<StoredEntry> read(Collection<Long> seqs) {
      return records.readThese(theatre, seqs);
    }
  }

  /// What was found.
  ///
  /// @param part the name of a text in the entry; none where no words were asked for
  /// @param excerpt of the text, around the first word found
  /// @param marks words found, in characters of the excerpt
  public record Hit(
      EntryItem entry, Optional<String> part, String excerpt, List<Words.Span> marks) {
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

  /// What an entry is about and by whom, for the index; of an erasure nobody is shown an object.
  /// Empty for an entry that is not what was appended.
  public static Optional<EntryTable.Row> rowOf(TheatreState state, StoredEntry entry) {
    return EntryReleases.read(entry)
        .map(act ->
            new EntryTable.Row(
                entry.seq(),
                entry.at(),
                act.content() instanceof ErasureAct ? "" : Subjects.of(state, act),
                state.roster().getPost(act.post()).party()));
  }

  /// Entries beyond `after` and before `before`, at most `limit` and at most [#MAX_ITEMS].
  public Found find(Audience audience, Question question, long after, long before, int limit) {
    TheatreState state = from.published.get();
    long upTo = from.indexer.await(state.seq());
    if (question.isEmpty()) {
      return new Found(List.of(), Optional.empty(), upTo);
    }
    Words words = question.typed();
    Gathering gathering =
        new Gathering(from.releases(audience), question, Math.clamp(limit, 1, MAX_ITEMS));
    Range range = range(audience, question, after, Math.min(before, state.seq() + 1));
    if (words.isEmpty()) {
      from.entries.find(range, gathering::takes);
    } else {
      from.words.find(words, range, gathering::takes);
    }
    return new Found(gathering.hits, gathering.next, upTo);
  }

  private Range range(Audience audience, Question question, long after, long before) {
    long first =
        question
            .from()
            .map(from.entries::lastBefore)
            .map(last -> Math.max(last, after))
            .orElse(after);
    long last =
        question
            .to()
            .map(from.entries::lastBefore)
            .map(end -> Math.min(end + 1, before))
            .orElse(before);
    Range range = new Range(first, last, question.party(), Optional.empty());
    Sort sort = question.sort();
    return sort.isAny()
        ? range
        : from.views.few(audience, sort, FEW).map(range::about).orElse(range);
  }

  /// Opens what was found, entry by entry, until a page is full; the entry after it says that there
  /// is more, and is one that the audience may read too.
  private final class Gathering {
    private final EntryReleases releases;
    private final Question question;
    private final Words words;
    private final int limit;
    private final List<Hit> hits = new ArrayList<>();
    private final Set<Long> entries = new HashSet<>();
    private long last = Long.MAX_VALUE;
    private Optional<Long> next = Optional.empty();

    Gathering(EntryReleases releases, Question question, int limit) {
      this.releases = releases;
      this.question = question;
      this.words = question.typed();
      this.limit = limit;
    }

    boolean takes(List<SearchTable.Place> page) {
      Set<String> known = known(page);
      List<SearchTable.Place> left =
          page.stream().filter(place -> isKnown(place.subject(), known)).toList();
      boolean wants = true;
      for (int at = 0; wants && at < left.size(); at += CHUNK) {
        wants = opens(left.subList(at, Math.min(left.size(), at + CHUNK)));
      }
      return wants;
    }

    /// Reads entries together: one by one, each would take a question to the database.
    private boolean opens(List<SearchTable.Place> places) {
      Set<Long> seqs = new HashSet<>();
      places.forEach(place -> seqs.add(place.seq()));
      Map<Long, StoredEntry> read = new HashMap<>();
      from.read(seqs).forEach(entry -> read.put(entry.seq(), entry));
      Map<Long, Optional<Opened>> open = new HashMap<>();
      for (SearchTable.Place place : places) {
        Optional<Opened> opened =
            open.computeIfAbsent(
                place.seq(), seq -> Optional.ofNullable(read.get(seq)).flatMap(this::open));
        if (opened.filter(one -> one.has(place)).isPresent()) {
          if (entries.size() == limit && !entries.contains(place.seq())) {
            next = Optional.of(last);
            return false;
          }
          entries.add(place.seq());
          last = place.seq();
          hits.add(hit(opened.get(), place));
        }
      }
      return true;
    }

    private Set<String> known(List<SearchTable.Place> page) {
      Set<String> asked = new HashSet<>();
      page.forEach(place -> asked.add(place.subject()));
      return from.views.known(releases.audience(), asked, question.sort());
    }

    private boolean isKnown(String subject, Set<String> known) {
      return subject.isEmpty() ? question.sort().isAny() : known.contains(subject);
    }

    private record Opened(EntryItem item, StoredEntry entry, Set<String> parts) {
      boolean has(SearchTable.Place place) {
        return place.part().isEmpty() || parts.contains(place.part());
      }
    }

    /// Whoever asks for a party's entries is given those that he is shown to be the party's.
    private Optional<Opened> open(StoredEntry entry) {
      return Optional.of(from.lists.item(releases, entry))
          .filter(item ->
              question.party().isEmpty()
                  || question.party().equals(item.by().map(EntryItem.By::party)))
          .flatMap(item -> item.parts().map(parts -> new Opened(item, entry, Set.copyOf(parts))));
    }

    private Hit hit(Opened opened, SearchTable.Place place) {
      if (place.part().isEmpty()) {
        return new Hit(opened.item, Optional.empty(), "", List.of());
      }
      String text = from.texts.read(new TextRef(place.seq(), place.part())).written().orElse("");
      List<Words.Span> spans = words.spans(text);
      int first = spans.isEmpty() ? 0 : spans.getFirst().from();
      int start = wordStart(text, Math.max(0, first - LEAD));
      int end = Math.min(text.length(), start + EXCERPT);
      List<Words.Span> marks =
          spans.stream()
              .filter(span -> span.from() >= start && span.to() <= end)
              .map(span -> new Words.Span(span.from() - start, span.to() - start))
              .toList();
      return new Hit(opened.item, Optional.of(place.part()), text.substring(start, end), marks);
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
