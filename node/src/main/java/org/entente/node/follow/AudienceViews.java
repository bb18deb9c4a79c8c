package org.entente.node.follow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.entente.kernel.Canonical;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.view.Texts;
import org.entente.view.View;
import org.entente.view.Views;
import org.jspecify.annotations.Nullable;

/// All that one audience may see, as bytes, with a revision that counts nothing but what changed in
/// them. Guarded by itself; whoever reads looks first at what was touched meanwhile, so the desk
/// never makes a view and never waits for one.
final class AudienceViews {
  private static final List<ObjectKey.Kind> KINDS = List.of(ObjectKey.Kind.values());

  private final Audience audience;
  private final long generation;
  private final Texts texts;
  private final SharedBytes shared;
  private final TreeMap<ObjectKey, Slot> slots = new TreeMap<>();

  /// The same slots, the last changed last: so a delta looks at what changed and no more.
  private final SequencedMap<ObjectKey, Slot> byChange = new LinkedHashMap<>();

  private long revision;

  AudienceViews(Audience audience, long generation, Texts texts, SharedBytes shared) {
    this.audience = audience;
    this.generation = generation;
    this.texts = texts;
    this.shared = shared;
  }

  /// Makes the views of what was touched; the revision moves only if one of them is another.
  void lookAt(Mailbox.Letter letter) {
    long next = revision + 1;
    for (ObjectKey key : letter.all() ? everything(letter.moment()) : letter.keys()) {
      lookAt(key, letter.moment(), next);
    }
  }

  private Collection<ObjectKey> everything(Moment moment) {
    TreeSet<ObjectKey> keys = new TreeSet<>(slots.keySet());
    keys.addAll(Views.keys(moment.state()));
    return keys;
  }

  private void lookAt(ObjectKey key, Moment moment, long next) {
    Optional<View> view = Views.view(moment.state(), key, audience, moment.at(), texts);
    byte @Nullable [] bytes = view.map(this::written).orElse(null);
    @Nullable Slot slot = slots.get(key);
    if (slot == null) {
      if (bytes == null) {
        return;
      }
      slot = new Slot();
      slots.put(key, slot);
    }
    slot.setReminders(
        view.map(seen -> Reminders.of(key, seen, audience.party(), moment)).orElse(List.of()));
    slot.setState(view.flatMap(States::of));
    if (!slot.shows(bytes)) {
      slot.show(bytes, view.filter(States::isOver).isPresent(), next);
      byChange.putLast(key, slot);
      revision = next;
    }
  }

  private byte[] written(View view) {
    return shared.of(Canonical.write(view).getBytes(StandardCharsets.UTF_8));
  }

  /// What changed since a position of this generation; else everything, or its first part.
  Delta since(
      Optional<Cursors.Position> from, Part wanted, Function<Cursors.Position, String> cursors) {
    Optional<Cursors.Position> known =
        from.filter(at -> at.generation() == generation && at.revision() <= revision);
    Part part = known.isPresent() ? Part.WHOLE : wanted;
    String cursor = cursors.apply(new Cursors.Position(generation, revision, part));
    return known.map(at -> changedSince(at, cursor)).orElseGet(() -> everything(part, cursor));
  }

  private Delta everything(Part part, String cursor) {
    List<byte[]> given =
        part == Part.WHOLE
            ? visible(slots.values())
            : firstOf(slotsOf((key, slot) -> part.has(key.kind()) && slot.isGoingOn()), part);
    return new Delta(cursor, Optional.empty(), true, part != Part.WHOLE, given, List.of());
  }

  private static List<byte[]> firstOf(SortedMap<ObjectKey, Slot> slots, Part part) {
    List<byte[]> all = new ArrayList<>(slots.size());
    slots.forEach((key, slot) -> {
      byte @Nullable [] bytes = slot.bytes();
      if (bytes != null) {
        all.add(part.hasWhole(key.kind()) ? bytes : Outline.of(key.kind(), bytes));
      }
    });
    return all;
  }

  private SortedMap<ObjectKey, Slot> slotsOf(BiPredicate<ObjectKey, Slot> which) {
    TreeMap<ObjectKey, Slot> found = new TreeMap<>(slots);
    found.entrySet().removeIf(entry -> !which.test(entry.getKey(), entry.getValue()));
    return found;
  }

  /// What was not given yet or not whole, and of what was given what changed since.
  private Delta changedSince(Cursors.Position from, String cursor) {
    long seen = from.revision();
    TreeMap<ObjectKey, Slot> changed = new TreeMap<>();
    for (var entry : byChange.reversed().entrySet()) {
      if (entry.getValue().changed() <= seen) {
        break;
      }
      if (from.part().has(entry.getKey().kind())) {
        changed.put(entry.getKey(), entry.getValue());
      }
    }
    List<ObjectKey> gone = new ArrayList<>();
    changed.forEach((key, slot) -> {
      boolean had = from.part() == Part.WHOLE ? slot.wasVisibleAt(seen) : slot.wasGoingOnAt(seen);
      if (!slot.isVisible() && had) {
        gone.add(key);
      }
    });
    if (from.part() != Part.WHOLE) {
      changed.putAll(
          slotsOf((key, slot) -> !from.part().hasWhole(key.kind()) || !slot.isGoingOn()));
    }
    return new Delta(cursor, Optional.empty(), false, false, visible(changed.values()), gone);
  }

  private static List<byte[]> visible(Collection<Slot> slots) {
    List<byte[]> all = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      byte @Nullable [] bytes = slot.bytes();
      if (bytes != null) {
        all.add(bytes);
      }
    }
    return all;
  }

  List<byte[]> list(ObjectKey.Kind kind) {
    return visible(
        slots.tailMap(new ObjectKey(kind, "")).entrySet().stream()
            .takeWhile(entry -> entry.getKey().kind() == kind)
            .map(Map.Entry::getValue)
            .toList());
  }

  /// Objects of a kind beyond an id, in key order, at most so many.
  List<Map.Entry<String, byte[]>> page(ObjectKey.Kind kind, String after, int limit) {
    return slots.tailMap(new ObjectKey(kind, after), false).entrySet().stream()
        .takeWhile(entry -> entry.getKey().kind() == kind)
        .flatMap(entry ->
            Optional.ofNullable(entry.getValue().bytes()).stream()
                .map(bytes -> Map.entry(entry.getKey().id(), bytes)))
        .limit(limit)
        .toList();
  }

  Optional<byte[]> find(ObjectKey key) {
    return Optional.ofNullable(slots.get(key)).flatMap(slot -> Optional.ofNullable(slot.bytes()));
  }

  /// Of these ids, those of objects of a sort.
  Set<String> known(Set<String> ids, Sort sort) {
    Set<String> known = new HashSet<>();
    for (String id : ids) {
      for (ObjectKey.Kind kind : sort.kind().map(List::of).orElse(KINDS)) {
        ObjectKey key = new ObjectKey(kind, id);
        @Nullable Slot slot = slots.get(key);
        if (slot != null && sort.fits(key, slot)) {
          known.add(id);
        }
      }
    }
    return known;
  }

  /// The ids of all objects of a sort, unless they are more than `most`.
  Optional<Set<String>> few(Sort sort, int most) {
    SortedMap<ObjectKey, Slot> from =
        sort.kind().map(kind -> slots.tailMap(new ObjectKey(kind, ""))).orElse(slots);
    Set<String> ids = new HashSet<>();
    for (var entry : from.entrySet()) {
      boolean beyond = sort.kind().map(kind -> entry.getKey().kind() != kind).orElse(false);
      if (beyond || ids.size() > most) {
        break;
      }
      if (sort.fits(entry.getKey(), entry.getValue())) {
        ids.add(entry.getKey().id());
      }
    }
    return Optional.of(ids).filter(all -> all.size() <= most);
  }

  List<Reminder> reminders() {
    return slots.values().stream().flatMap(slot -> slot.reminders().stream()).sorted().toList();
  }
}
