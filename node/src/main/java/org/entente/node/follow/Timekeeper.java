package org.entente.node.follow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.party.Post;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.view.Texts;
import org.entente.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets time pass for the views, and reminds posts of deadlines, each of each once. It decides
/// nothing and writes nothing on the record.
public final class Timekeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);

  /// Looks at the clock this often rather than sleeping until the next deadline: a clock that was
  /// set, or a machine that slept, is noticed within it, and a look costs a comparison.
  private static final long BEAT_MS = 1_000;

  /// So many objects are asked about in one beat: some milliseconds, and after a start with many
  /// deadlines behind it time goes on passing for the views.
  private static final int OBJECTS_A_BEAT = 200;

  /// What a reminder says holds no text, so none is read for it.
  private static final Texts NO_TEXTS = where -> Text.ERASED;

  private final ViewStore store;
  private final InstantSource clock;
  private final ToldReminders told;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timekeeper").factory());
  private final Set<ObjectKey> waiting = new TreeSet<>();
  private boolean everything = true;

  /// Starts nothing yet.
  public Timekeeper(ViewStore store, InstantSource clock, DataSource pool, TheatreId theatre) {
    this.store = store;
    this.clock = clock;
    this.told = new ToldReminders(pool, theatre);
  }

  /// Beats by itself until closed.
  // What a beat throws is caught in it: the future would never tell anything.
  @SuppressWarnings("FutureReturnValueIgnored")
  public void start() {
    thread.scheduleWithFixedDelay(this::beatSafely, 0, BEAT_MS, TimeUnit.MILLISECONDS);
  }

  private void beatSafely() {
    try {
      beat();
    } catch (RuntimeException e) {
      // The next beat tries again: a deadline must not pass unnoticed for one failure.
      LOG.error("the timekeeper missed a beat", e);
    }
  }

  /// One look at the clock.
  public synchronized void beat() {
    store.moveTo(clock.instant());
    store.dropIdle();
    Moment moment = store.moment();
    waiting.addAll(store.takeDue());
    if (moment.state().roster().charter().isEmpty()) {
      return;
    }
    if (everything) {
      waiting.addAll(Views.keys(moment.state()));
      everything = false;
    }
    waiting.removeIf(key -> !Reminders.mayHold(moment, key));
    List<Audience> audiences = audiences(moment);
    for (ObjectKey key : waiting.stream().limit(OBJECTS_A_BEAT).toList()) {
      if (remind(moment, key, audiences)) {
        waiting.remove(key);
      }
    }
  }

  private static List<Audience> audiences(Moment moment) {
    List<Audience> all = new ArrayList<>();
    for (Post post : moment.state().roster().posts().values()) {
      all.add(new Audience(post.party(), post.id()));
    }
    return all;
  }

  private boolean remind(Moment moment, ObjectKey key, List<Audience> audiences) {
    try {
      for (Audience audience : audiences) {
        var view = Views.view(moment.state(), key, audience, moment.at(), NO_TEXTS);
        if (view.isPresent()) {
          for (Reminder reminder : Reminders.of(key, view.get(), audience.party(), moment)) {
            told.tell(audience, reminder, moment.at().truncatedTo(ChronoUnit.MILLIS));
          }
        }
      }
      return true;
    } catch (FollowFault e) {
      LOG.warn("reminders wait for the database", e);
      return false;
    }
  }

  /// The deadlines near or passed that the audience may know of, the earliest first.
  public List<ReminderItem> notices(Audience audience) {
    List<Reminder> reminders = store.reminders(audience);
    if (reminders.isEmpty()) {
      return List.of();
    }
    Map<ToldReminders.Mark, Instant> at = told.listSince(audience, reminders.getFirst().due());
    return reminders.stream()
        .map(reminder ->
            ReminderItem.of(reminder, Optional.ofNullable(at.get(ToldReminders.Mark.of(reminder)))))
        .toList();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
