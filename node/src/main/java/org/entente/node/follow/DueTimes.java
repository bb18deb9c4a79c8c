package org.entente.node.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.coordination.Conflict;
import org.entente.kernel.ConflictId;
import org.entente.theatre.Knowledge;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.view.Views;
import org.jspecify.annotations.Nullable;

/// When each object next looks different though nothing is written. Only the next instant of an
/// object is kept; the one after it is asked for when that has passed.
final class DueTimes {
  private final TreeSet<Due> queue = new TreeSet<>();
  private final Map<ObjectKey, Instant> next = new HashMap<>();

  private record Due(Instant at, ObjectKey key) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
        Comparator.comparing(Due::at).thenComparing(Due::key);

    @Override
    public int compareTo(Due other) {
      return ORDER.compare(this, other);
    }
  }

  static DueTimes of(Moment moment) {
    DueTimes due = new DueTimes();
    due.update(moment.state(), Views.keys(moment.state()), moment.at());
    return due;
  }

  void update(TheatreState state, Collection<ObjectKey> keys, Instant after) {
    for (ObjectKey key : keys) {
      @Nullable Instant old = next.remove(key);
      if (old != null) {
        queue.remove(new Due(old, key));
      }
      nextOf(state, key, after)
          .ifPresent(at -> {
            next.put(key, at);
            queue.add(new Due(at, key));
          });
    }
  }

  private static Optional<Instant> nextOf(TheatreState state, ObjectKey key, Instant after) {
    return Stream.concat(
            Views.changesAfter(state, key, after).stream(),
            Reminders.instants(state, key).stream().filter(at -> at.isAfter(after)))
        .min(Comparator.naturalOrder());
  }

  Optional<Instant> first() {
    return queue.isEmpty() ? Optional.empty() : Optional.of(queue.getFirst().at());
  }

  /// Takes out what is due at `now`, and with a conflict what it is made of: who may know of one
  /// side learns then what the other side means for it.
  Set<ObjectKey> passed(TheatreState state, Instant now) {
    Set<ObjectKey> keys = new TreeSet<>();
    while (!queue.isEmpty() && !queue.getFirst().at().isAfter(now)) {
      ObjectKey key = queue.getFirst().key();
      update(state, List.of(key), now);
      keys.add(key);
      keys.addAll(sidesOf(state, key));
    }
    return keys;
  }

  private static List<ObjectKey> sidesOf(TheatreState state, ObjectKey key) {
    return key.kind() == ObjectKey.Kind.CONFLICT
        ? state
            .coordination()
            .conflicts()
            .find(new ConflictId(key.id()))
            .map(conflict -> sidesOf(state, conflict))
            .orElse(List.of())
        : List.of();
  }

  private static List<ObjectKey> sidesOf(TheatreState state, Conflict conflict) {
    return Stream.of(conflict.newcomer(), conflict.earlier())
        .map(Conflict.Side::subject)
        .map(subject ->
            new ObjectKey(
                switch (Knowledge.kindOf(state, subject)) {
                  case OPERATION -> ObjectKey.Kind.OPERATION;
                  case NOTICE -> ObjectKey.Kind.NOTICE;
                  case IMMEDIATE_ACTION -> ObjectKey.Kind.IMMEDIATE_ACTION;
                },
                subject.value()))
        .toList();
  }
}
