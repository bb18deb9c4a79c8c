package org.entente.node.desk;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.TextRef;
import org.entente.kernel.TheatreId;
import org.entente.node.records.Records;
import org.entente.node.records.RecordsFault;
import org.entente.theatre.TheatreState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes the bodies of texts whose erasure is on the record. Nobody is shown them from the moment
/// of the entry on; here the bytes themselves go.
///
/// At a start it goes through all erasures again: a crash may have come between entry and removal.
final class Eraser implements Follower, AutoCloseable {
  private static final long RETRY_S = 5;
  private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);

  private final Records records;
  private final TheatreId theatre;
  private final TextStore texts;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<TextRef> waiting = new LinkedHashSet<>();
  private final Thread thread;
  private boolean closing;

  Eraser(Records records, TheatreId theatre, TextStore texts, TheatreState state) {
    this.records = records;
    this.theatre = theatre;
    this.texts = texts;
    state.erased().forEach((ref, erased) -> waiting.add(ref));
    this.thread = Thread.ofVirtual().name("eraser-" + theatre).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  @Override
  public void published(Publication publication) {
    for (Sequenced sequenced : publication.entries()) {
      if (sequenced.entry().act().content() instanceof ErasureAct.ConfirmErasure confirm) {
        add(publication.state(), confirm);
      }
    }
  }

  private void add(TheatreState state, ErasureAct.ConfirmErasure confirm) {
    lock.lock();
    try {
      waiting.addAll(state.listJustErased(confirm.erasure()));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (true) {
        TextRef ref = next();
        if (ref == null) {
          return;
        }
        if (erase(ref)) {
          done(ref);
        } else {
          pause();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("the eraser was interrupted", e);
    }
  }

  private @org.jspecify.annotations.Nullable TextRef next() throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closing) {
        changed.await();
      }
      return closing ? null : waiting.iterator().next();
    } finally {
      lock.unlock();
    }
  }

  private boolean erase(TextRef ref) {
    try {
      if (records.erase(theatre, ref.seq(), ref.part())) {
        LOG.info("Erased a text of entry {}", ref.seq());
      }
      texts.forget(ref.seq());
      return true;
    } catch (RecordsFault e) {
      LOG.warn("A text could not be erased yet: {}", e.getMessage());
      return false;
    }
  }

  private void done(TextRef ref) {
    lock.lock();
    try {
      waiting.remove(ref);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void pause() throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(RETRY_S);
      while (left > 0 && !closing) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /// What is left is erased after the next start.
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
