package org.entente.node.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.theatre.Touched;
import org.entente.view.Texts;

/// The views of every audience that has asked lately. Safe for many threads.
///
/// The desk only leaves word of what was touched. Whoever reads first makes the views that his
/// audience needs anew, once for all who read for that audience; nobody waits for another audience.
/// So the desk is as quick with a hundred audiences as with none, and who has just been answered by
/// the desk reads what he has written.
public final class ViewStore implements Follower {
  /// An audience that nobody asked for through a whole watch and its relief is let go: its next
  /// reader loads everything anew.
  static final Duration IDLE_LIMIT = Duration.ofHours(12);

  private final Texts texts;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Cursors cursors;
  private final SharedBytes shared = new SharedBytes();

  /// Held for moments only, never while a view is made.
  private final Object gate = new Object();

  private Moment moment = Moment.START;
  private long changes;
  private final Map<Audience, Active> active = new HashMap<>();
  private DueTimes due = new DueTimes();

  /// Touched since the due times began to be gathered anew; none when they are not being gathered.
  private Optional<Set<ObjectKey>> touchedSince = Optional.empty();

  private boolean dueUnknown;
  private Set<ObjectKey> dueSince = new TreeSet<>();

  /// @param random where cursors' key and generations come from: secure in a node, seeded in a
  ///   simulation
  public ViewStore(Texts texts, InstantSource clock, RandomGenerator random) {
    this.texts = texts;
    this.clock = clock;
    this.random = random;
    byte[] key = new byte[Cursors.KEY_BYTES];
    random.nextBytes(key);
    this.cursors = new Cursors(key);
  }

  /// An audience's views and what is still to be looked at for them.
  private static final class Active {
    final AudienceViews views;
    final Mailbox mailbox = new Mailbox();
    Instant usedAt;

    Active(AudienceViews views, Instant usedAt) {
      this.views = views;
      this.usedAt = usedAt;
    }
  }

  @Override
  public void advanced(TheatreState state, Touched touched) {
    synchronized (gate) {
      boolean later = state.at().isAfter(moment.at());
      moment = new Moment(state, later ? state.at() : moment.at());
      dueUnknown |= touched.all();
      touchedSince.ifPresent(since -> since.addAll(touched.objects()));
      due.update(state, touched.objects(), moment.at());
      Set<ObjectKey> keys = new TreeSet<>(touched.objects());
      keys.addAll(due.passed(state, moment.at()));
      dueSince.addAll(keys);
      leaveWord(keys, touched.all());
    }
  }

  /// Time has passed: what looks different at `now` is looked at anew. Time never goes back.
  public void moveTo(Instant now) {
    gatherDue();
    synchronized (gate) {
      if (now.isAfter(moment.at())) {
        moment = new Moment(moment.state(), now);
        Set<ObjectKey> keys = due.passed(moment.state(), now);
        dueSince.addAll(keys);
        leaveWord(keys, false);
      }
    }
  }

  /// Asks every object when it is due. With many objects that takes a while, so the gate stays open
  /// and what is touched meanwhile is asked again at the end.
  private void gatherDue() {
    Moment start;
    synchronized (gate) {
      if (!dueUnknown || touchedSince.isPresent()) {
        return;
      }
      dueUnknown = false;
      touchedSince = Optional.of(new TreeSet<>());
      start = moment;
    }
    DueTimes fresh = DueTimes.of(start);
    synchronized (gate) {
      fresh.update(moment.state(), touchedSince.orElse(Set.of()), start.at());
      touchedSince = Optional.empty();
      due = fresh;
    }
  }

  private void leaveWord(Set<ObjectKey> keys, boolean all) {
    if (all || !keys.isEmpty()) {
      active.values().forEach(one -> one.mailbox.put(keys, all));
      changes++;
      gate.notifyAll();
    }
  }

  /// What the audience has to learn since its cursor. Without a cursor, or with one that is not
  /// this audience's, of an earlier run or altered: everything.
  public Delta sync(Audience audience, Optional<String> cursor) {
    return sync(audience, cursor, Part.WHOLE);
  }

  /// The same; where everything is due, this part of it: the next question brings the rest.
  public Delta sync(Audience audience, Optional<String> cursor, Part part) {
    Optional<Cursors.Position> from = cursor.flatMap(text -> cursors.read(audience, text));
    return read(
            audience,
            views -> views.since(from, part, position -> cursors.write(audience, position)))
        .after(cursor);
  }

  /// All objects of a kind that the audience may see, in key order, as canonical JSON.
  public List<byte[]> list(Audience audience, ObjectKey.Kind kind) {
    return read(audience, views -> views.list(kind));
  }

  /// Part of that list.
  ///
  /// @param next where the next part begins, as the next `after`; absent at the end
  public record Page(List<byte[]> views, Optional<String> next) {
    public Page {
      views = List.copyOf(views);
    }
  }

  /// The objects of a kind beyond an id, at most so many.
  public Page page(Audience audience, ObjectKey.Kind kind, String after, int limit) {
    List<Map.Entry<String, byte[]>> found =
        read(audience, views -> views.page(kind, after, limit + 1));
    List<Map.Entry<String, byte[]>> given = found.subList(0, Math.min(found.size(), limit));
    return new Page(
        given.stream().map(Map.Entry::getValue).toList(),
        found.size() > limit ? Optional.of(given.getLast().getKey()) : Optional.empty());
  }

  /// One object as the audience may see it; absent and not released are the same.
  public Optional<byte[]> find(Audience audience, ObjectKey key) {
    return read(audience, views -> views.find(key));
  }

  /// Of these ids, those of objects of a sort that the audience is shown.
  Set<String> known(Audience audience, Set<String> ids, Sort sort) {
    return read(audience, views -> views.known(ids, sort));
  }

  /// The ids of all objects of a sort that the audience is shown, unless they are more than `most`.
  Optional<Set<String>> few(Audience audience, Sort sort, int most) {
    return read(audience, views -> views.few(sort, most));
  }

  /// Deadlines near or passed, as far as the audience may know of them, the earliest first.
  public List<Reminder> reminders(Audience audience) {
    return read(audience, AudienceViews::reminders);
  }

  /// Follows the audience's views from a cursor on.
  public Subscription subscribe(Audience audience, Optional<String> cursor) {
    return new Subscription(this, audience, cursor);
  }

  private <T> T read(Audience audience, Function<AudienceViews, T> question) {
    Active one = activate(audience);
    synchronized (one.views) {
      catchUp(one);
      return question.apply(one.views);
    }
  }

  private Active activate(Audience audience) {
    synchronized (gate) {
      Active one =
          active.computeIfAbsent(
              audience,
              reader ->
                  new Active(
                      new AudienceViews(reader, random.nextLong(), texts, shared),
                      clock.instant()));
      one.usedAt = clock.instant();
      return one;
    }
  }

  private void catchUp(Active one) {
    Mailbox.Letter letter;
    synchronized (gate) {
      if (one.mailbox.isEmpty()) {
        return;
      }
      letter = one.mailbox.take(moment);
    }
    try {
      one.views.lookAt(letter);
    } catch (RuntimeException e) {
      // A text could not be read, for instance: the next reader tries again.
      synchronized (gate) {
        one.mailbox.putBack(letter);
      }
      throw e;
    }
  }

  /// Lets go of audiences that nobody asked for lately.
  void dropIdle() {
    synchronized (gate) {
      Instant limit = clock.instant().minus(IDLE_LIMIT);
      active.values().removeIf(one -> one.usedAt.isBefore(limit));
    }
  }

  /// What was touched or fell due since this was asked last.
  Set<ObjectKey> takeDue() {
    synchronized (gate) {
      Set<ObjectKey> keys = dueSince;
      dueSince = new TreeSet<>();
      return keys;
    }
  }

  Moment moment() {
    synchronized (gate) {
      return moment;
    }
  }

  Optional<Instant> nextDue() {
    synchronized (gate) {
      return due.first();
    }
  }

  long changes() {
    synchronized (gate) {
      return changes;
    }
  }

  /// Waits until something was touched after `seen`, for this long at most.
  void awaitChangeAfter(long seen, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (gate) {
      long left = end - System.nanoTime();
      while (changes == seen && left > 0) {
        gate.wait(left / 1_000_000, (int) (left % 1_000_000));
        left = end - System.nanoTime();
      }
    }
  }
}
