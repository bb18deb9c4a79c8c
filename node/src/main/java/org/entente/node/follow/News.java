package org.entente.node.follow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Act;
import org.entente.kernel.PersonId;
import org.entente.kernel.SubjectId;
import org.entente.node.records.StoredEntry;
import org.entente.node.search.Range;
import org.entente.node.search.SearchTable;
import org.entente.operation.Version;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;

/// What happened to what somebody follows, read from the record and opened for his audience by the
/// rule of its list: what he may not see is not told and not counted. What he signed himself is no
/// news to him.
public final class News {
  /// Entries told of one followed; there are more is said, not how many.
  public static final int MAX_COUNT = 20;

  /// Entries read together.
  private static final int CHUNK = MAX_COUNT + 1;

  /// Of these, those that are shown.
  private static final int SHOWN = 3;

  private final Searches.Sources from;
  private final Searches searches;

  public News(Searches.Sources from) {
    this.from = from;
    this.searches = new Searches(from);
  }

  /// @param count of entries, at most [#MAX_COUNT]
  /// @param more whether there are more than that
  /// @param latest the last of them, the latest first
  public record Told(int count, boolean more, List<EntryItem> latest) {
    static final Told NOTHING = new Told(0, false, List.of());

    public Told {
      latest = List.copyOf(latest);
    }

    static Told of(List<EntryItem> items, boolean more) {
      return new Told(items.size(), more, items.subList(0, Math.min(items.size(), SHOWN)));
    }
  }

  /// Up to which entry news can be told now; waits a moment for what was just written.
  public long upTo() {
    return from.indexer().await(from.published().get().seq());
  }

  /// Whether the audience is shown the object.
  public boolean isShown(Audience audience, ObjectRef object) {
    return find(audience, object).isPresent();
  }

  private Optional<ObjectKey> find(Audience audience, ObjectRef object) {
    return ObjectRef.findKind(object.kind())
        .map(kind -> new ObjectKey(kind, object.id()))
        .filter(key -> from.views().find(audience, key).isPresent());
  }

  /// News of an object; nothing of one that the audience is not shown, or no longer.
  public Told ofObject(Audience audience, PersonId own, ObjectRef object, long after) {
    TheatreState state = from.published().get();
    if (find(audience, object).isEmpty() || after >= state.seq()) {
      return Told.NOTHING;
    }
    EntryReleases releases = from.releases(audience);
    Range range =
        new Range(after, state.seq() + 1, Optional.empty(), Optional.of(about(state, object)));
    List<EntryItem> items = new ArrayList<>();
    from.entries()
        .find(
            range,
            page -> {
              Set<String> known = known(audience, page);
              List<Long> seqs =
                  page.stream()
                      .filter(place -> known.contains(place.subject()))
                      .map(SearchTable.Place::seq)
                      .toList();
              for (int at = 0; at < seqs.size() && items.size() <= MAX_COUNT; at += CHUNK) {
                List<Long> some = seqs.subList(at, Math.min(seqs.size(), at + CHUNK));
                from.read(some).reversed().forEach(entry -> addTo(items, releases, own, entry));
              }
              return items.size() <= MAX_COUNT;
            });
    boolean more = items.size() > MAX_COUNT;
    return Told.of(more ? items.subList(0, MAX_COUNT) : items, more);
  }

  private Set<String> known(Audience audience, List<SearchTable.Place> page) {
    Set<String> asked = new HashSet<>();
    page.forEach(place -> asked.add(place.subject()));
    return from.views().known(audience, asked, Sort.ANY);
  }

  /// The object and, of an operation, the conflicts it is a side of: what is settled about them is
  /// news of it.
  private static Set<String> about(TheatreState state, ObjectRef object) {
    Set<String> about = new HashSet<>(Set.of(object.id()));
    if (object.kind().equals(ObjectRef.kindOf(ObjectKey.Kind.OPERATION))) {
      state
          .operations()
          .find(new SubjectId(object.id()))
          .ifPresent(operation ->
              operation.versions().stream()
                  .map(Version::spaceTimeDigest)
                  .flatMap(digest -> state.coordination().conflictsOf().find(digest).stream())
                  .flatMap(List::stream)
                  .forEach(conflict -> about.add(conflict.value())));
    }
    return about;
  }

  private void addTo(
      List<EntryItem> items, EntryReleases releases, PersonId own, StoredEntry entry) {
    boolean news = items.size() <= MAX_COUNT && !isOwn(entry, own);
    Optional.of(entry)
        .filter(any -> news)
        .map(one -> from.lists().item(releases, one))
        .filter(item -> item.parts().isPresent())
        .ifPresent(items::add);
  }

  private static boolean isOwn(StoredEntry entry, PersonId own) {
    return EntryReleases.read(entry).map(Act::person).filter(own::equals).isPresent();
  }

  /// News that a question finds.
  public Told ofQuestion(Audience audience, PersonId own, Question question, long after) {
    Searches.Found found =
        searches.find(audience, question, after, Long.MAX_VALUE, Searches.MAX_ITEMS);
    List<EntryItem> all = found.items().stream().map(Searches.Hit::entry).distinct().toList();
    Set<Long> ownOnes = new HashSet<>();
    from.read(all.stream().map(EntryItem::seq).toList()).stream()
        .filter(entry -> isOwn(entry, own))
        .forEach(entry -> ownOnes.add(entry.seq()));
    List<EntryItem> items = all.stream().filter(item -> !ownOnes.contains(item.seq())).toList();
    boolean more = items.size() > MAX_COUNT || found.before().isPresent();
    return Told.of(items.subList(0, Math.min(items.size(), MAX_COUNT)), more);
  }
}
