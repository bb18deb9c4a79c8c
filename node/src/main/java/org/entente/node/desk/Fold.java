package org.entente.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.kernel.Bug;
import org.entente.ledger.MerkleTree;
import org.entente.node.records.Chain;
import org.entente.node.records.Head;
import org.entente.node.records.RecordDamaged;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;

/// Folds a record from its first entry, checking every hash on the way: one thread reads, as many
/// as there are cores check and parse, page by page, and one folds in order.
///
/// Whatever is wrong with an entry, the fold ends before it and says so; it never skips one.
final class Fold {
  /// Entries handed over at once: a handover costs some microseconds, and a page is some 1 MB.
  private static final int PAGE = 512;

  /// Pages under way for each checking thread; enough that no thread waits for another's hiccups.
  private static final int AHEAD = 3;

  /// More would wait for the one that folds.
  private static final int MOST_CHECKING = 4;

  private final Records records;
  private final Head head;
  private final SeenActs seen = new SeenActs();
  private final MerkleTree tree = new MerkleTree();
  private final Chain.Running chain = new Chain.Running(Chain.EMPTY);
  private final BlockingQueue<Future<Page>> pages;
  private final ExecutorService checking;
  private TheatreState state = TheatreState.EMPTY;

  /// Entries in order; the last page says why it is the last.
  ///
  /// @param fault the store failed, which says nothing about the record
  private record Page(
      List<Sequenced> entries,
      boolean last,
      Optional<BadEntry> problem,
      Optional<RuntimeException> fault) {}

  private Fold(Records records, Head head, ExecutorService checking, int threads) {
    this.records = records;
    this.head = head;
    this.checking = checking;
    this.pages = new ArrayBlockingQueue<>(AHEAD * threads);
  }

  /// Folds up to a head.
  static Folded upTo(Head head, Records records) {
    int threads = Math.min(MOST_CHECKING, Runtime.getRuntime().availableProcessors());
    try (ExecutorService reader = Executors.newSingleThreadExecutor();
        ExecutorService checking = Executors.newFixedThreadPool(threads)) {
      Fold fold = new Fold(records, head, checking, threads);
      Future<?> reading = reader.submit(() -> new Ahead(fold).run());
      Optional<BadEntry> problem;
      try {
        problem = fold.foldAll();
      } finally {
        reading.cancel(true);
        checking.shutdownNow();
      }
      return new Folded(head, fold.state, fold.seen, fold.tree, problem);
    }
  }

  private Optional<BadEntry> foldAll() {
    while (true) {
      Page page = take();
      for (Sequenced sequenced : page.entries) {
        Optional<BadEntry> problem = fold(sequenced);
        if (problem.isPresent()) {
          return problem;
        }
      }
      if (page.fault.isPresent()) {
        throw page.fault.get();
      }
      if (page.last) {
        return page.problem.or(this::wrongHead);
      }
    }
  }

  private Page take() {
    try {
      return pages.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while folding", e);
    } catch (ExecutionException e) {
      throw new Bug("checking a page: " + e.getCause());
    }
  }

  private Optional<BadEntry> fold(Sequenced sequenced) {
    long seq = sequenced.entry().seq();
    if (seen.find(sequenced.entry().act().id()) != 0) {
      return Optional.of(new BadEntry(seq, "its act is in the record before"));
    }
    try {
      state = TheatreDecider.evolve(state, sequenced.entry());
    } catch (RuntimeException e) {
      return Optional.of(new BadEntry(seq, "it cannot be folded: " + e));
    }
    seen.add(sequenced.entry().act().id(), seq);
    tree.append(sequenced.leaf());
    chain.next(sequenced.stored().leafHash());
    return Optional.empty();
  }

  private Optional<BadEntry> wrongHead() {
    return chain.hash().equals(head.hash())
        ? Optional.empty()
        : Optional.of(new BadEntry(head.seq(), "the entries so far are not those of the head"));
  }

  /// The entries of a page up to the first bad one, checked.
  private static Page check(List<StoredEntry> stored) {
    EntryReader reader = new EntryReader();
    List<Sequenced> entries = new ArrayList<>(stored.size());
    try {
      for (StoredEntry entry : stored) {
        entries.add(reader.read(entry));
      }
      return new Page(entries, false, Optional.empty(), Optional.empty());
    } catch (BadEntry e) {
      return new Page(entries, true, Optional.of(e), Optional.empty());
    } catch (RuntimeException e) {
      return new Page(entries, true, Optional.empty(), Optional.of(e));
    }
  }

  /// Reads ahead of the fold, and has pages checked.
  private static final class Ahead implements Runnable {
    private final Fold fold;
    private List<StoredEntry> page = new ArrayList<>(PAGE);

    Ahead(Fold fold) {
      this.fold = fold;
    }

    @Override
    public void run() {
      Optional<BadEntry> problem = Optional.empty();
      Optional<RuntimeException> fault = Optional.empty();
      try {
        fold.records.readForFold(fold.head.theatre(), 1, fold.head.seq(), this::take);
      } catch (RecordDamaged e) {
        problem = Optional.of(new BadEntry(e.seq(), String.valueOf(e.getMessage())));
      } catch (RuntimeException e) {
        fault = Optional.of(e);
      }
      checkPage();
      put(CompletableFuture.completedFuture(new Page(List.of(), true, problem, fault)));
    }

    private void take(StoredEntry stored) {
      page.add(stored);
      if (page.size() == PAGE) {
        checkPage();
      }
    }

    private void checkPage() {
      List<StoredEntry> full = page;
      page = new ArrayList<>(PAGE);
      put(fold.checking.submit(() -> check(full)));
    }

    private void put(Future<Page> full) {
      try {
        fold.pages.put(full);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the fold ended before the record", e);
      }
    }
  }
}
