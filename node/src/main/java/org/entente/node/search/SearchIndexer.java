package org.entente.node.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.kernel.TextRef;
import org.entente.kernel.TheatreId;
import org.entente.node.records.Records;
import org.entente.node.records.RecordsFault;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.node.wire.TextReader;
import org.entente.node.wire.WireProblem;
import org.entente.theatre.TheatreState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the texts of new entries into the index, behind the desk and in nobody's way; after a
/// start it goes on where it was.
public final class SearchIndexer implements AutoCloseable {
  /// Entries taken in at once: some hundred kB.
  private static final int PAGE = 256;

  private static final long RETRY_S = 5;

  /// Whoever has just written finds it at once; longer than this nobody waits, and is told how far
  /// the index is.
  private static final long PATIENCE_S = 2;

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndexer.class);

  private final SearchTable table;
  private final Records records;
  private final TheatreId theatre;
  private final Supplier<TheatreState> published;
  private final Function<StoredEntry, Optional<EntryTable.Row>> rowOf;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition progressed = lock.newCondition();
  private final Thread thread;
  private final Set<TextRef> removed = new HashSet<>();
  private volatile long done;
  private boolean closing;

  /// @param rowOf what an entry is about and by whom; empty for one that is not what was appended
  public SearchIndexer(
      SearchTable table,
      Records records,
      TheatreId theatre,
      Supplier<TheatreState> published,
      Function<StoredEntry, Optional<EntryTable.Row>> rowOf) {
    this.table = table;
    this.records = records;
    this.theatre = theatre;
    this.published = published;
    this.rowOf = rowOf;
    this.thread = Thread.ofVirtual().name("search-" + theatre).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /// There are new entries.
  public void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      boolean begun = false;
      while (!isClosing()) {
        begun = begun ? catchUpSafely() : beginSafely();
        if (begun) {
          awaitMore();
        } else {
          pause();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("the indexer was interrupted", e);
    }
  }

  private boolean beginSafely() {
    return safely(() -> {
      long known = table.progress();
      if (known > published.get().seq()) {
        // The record was put back to an earlier state than the index.
        table.clear();
        known = 0;
      }
      progress(known);
      catchUp();
      removeErased(published.get());
    });
  }

  private boolean catchUpSafely() {
    return safely(this::catchUp);
  }

  private boolean safely(Runnable work) {
    try {
      work.run();
      return true;
    } catch (SearchFault | RecordsFault e) {
      LOG.warn("Texts cannot be taken into the index yet: {}", e.getMessage());
      return false;
    }
  }

  private void catchUp() {
    TheatreState state = published.get();
    while (done < state.seq() && !isClosing()) {
      long last = Math.min(done + PAGE, state.seq());
      List<EntryTable.Row> entries = new ArrayList<>();
      List<SearchTable.Written> texts = new ArrayList<>();
      records.read(
          theatre,
          done + 1,
          last,
          entry ->
              rowOf
                  .apply(entry)
                  .ifPresent(row -> {
                    entries.add(row);
                    addTexts(state, entry, row, texts);
                  }));
      table.add(entries, texts, last);
      if (last == state.seq()) {
        removeErased(state);
      }
      progress(last);
    }
  }

  private static void addTexts(
      TheatreState state, StoredEntry entry, EntryTable.Row row, List<SearchTable.Written> texts) {
    for (StoredPart part : entry.parts()) {
      boolean wanted =
          part.erasable() && !state.erased().containsKey(new TextRef(entry.seq(), part.name()));
      if (wanted) {
        written(part)
            .ifPresent(text ->
                texts.add(
                    new SearchTable.Written(
                        entry.seq(), part.name(), row.subject(), row.party(), text)));
      }
    }
  }

  /// What is no text is damage, which whoever reads it is told.
  private static Optional<String> written(StoredPart part) {
    try {
      return TextReader.readPart(part.body()).written();
    } catch (WireProblem e) {
      return Optional.empty();
    }
  }

  private void removeErased(TheatreState state) {
    if (state.erased().size() == removed.size()) {
      return;
    }
    List<TextRef> all = state.erased().keys();
    table.remove(all.stream().filter(one -> !removed.contains(one)).toList());
    removed.addAll(all);
  }

  /// Waits a moment for the entries up to a number to be taken in.
  ///
  /// @return up to which they are
  public long await(long seq) {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(PATIENCE_S);
      while (done < seq && left > 0 && !closing) {
        left = progressed.awaitNanos(left);
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return done;
    } finally {
      lock.unlock();
    }
  }

  private void progress(long upTo) {
    lock.lock();
    try {
      done = upTo;
      progressed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  private void awaitMore() throws InterruptedException {
    lock.lock();
    try {
      while (!closing && published.get().seq() <= done) {
        changed.await();
      }
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

  /// Ends after the page under way.
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
      progressed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
