package org.entente.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.kernel.Digest;
import org.entente.ledger.MerkleTree;
import org.entente.node.records.Chain;
import org.entente.node.records.Head;
import org.entente.node.records.RecordDamaged;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;

/// Folds a record from its first entry, checking every hash on the way: one thread reads and checks
/// ahead, one folds in order.
///
/// Whatever is wrong with an entry, the fold ends before it and says so; it never skips one.
final class Fold {
  /// Entries handed over at once: a handover costs some microseconds, and a page is some 1 MB.
  private static final int PAGE = 512;

  /// Pages read ahead; enough that neither thread waits for the other's hiccups.
  private static final int AHEAD = 4;

  private final Records records;
  private final Head head;
  private final SeenActs seen = new SeenActs();
  private final MerkleTree tree = new MerkleTree();
  private final BlockingQueue<Page> pages = new ArrayBlockingQueue<>(AHEAD);
  private TheatreState state = TheatreState.EMPTY;
  private Digest chain = Chain.EMPTY;

  /// Entries in order; the last page says why it is the last.
  ///
  /// @param fault the store failed, which says nothing about the record
  private record Page(
      List<Sequenced> entries,
      boolean last,
      Optional<BadEntry> problem,
      Optional<RuntimeException> fault) {}

  private Fold(Records records, Head head) {
    this.records = records;
    this.head = head;
  }

  /// Folds up to a head.
  static Folded upTo(Head head, Records records) {
    Fold fold = new Fold(records, head);
    try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<?> reading = reader.submit(() -> new Ahead(fold).run());
      Optional<BadEntry> problem;
      try {
        problem = fold.foldAll();
      } finally {
        reading.cancel(true);
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
      return pages.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while folding", e);
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
    chain = Chain.next(chain, sequenced.stored().leafHash());
    return Optional.empty();
  }

  private Optional<BadEntry> wrongHead() {
    return chain.equals(head.hash())
        ? Optional.empty()
        : Optional.of(new BadEntry(head.seq(), "the entries so far are not those of the head"));
  }

  /// Reads and checks ahead of the fold.
  private static final class Ahead implements Runnable {
    private final Fold fold;
    private final EntryReader reader = new EntryReader();
    private List<Sequenced> page = new ArrayList<>(PAGE);

    Ahead(Fold fold) {
      this.fold = fold;
    }

    @Override
    public void run() {
      Optional<BadEntry> problem = Optional.empty();
      Optional<RuntimeException> fault = Optional.empty();
      try {
        fold.records.readForFold(fold.head.theatre(), 1, fold.head.seq(), this::take);
      } catch (BadEntry e) {
        problem = Optional.of(e);
      } catch (RecordDamaged e) {
        problem = Optional.of(new BadEntry(e.seq(), String.valueOf(e.getMessage())));
      } catch (RuntimeException e) {
        fault = Optional.of(e);
      }
      put(new Page(page, true, problem, fault));
    }

    private void take(StoredEntry stored) {
      page.add(reader.read(stored));
      if (page.size() == PAGE) {
        put(new Page(page, false, Optional.empty(), Optional.empty()));
        page = new ArrayList<>(PAGE);
      }
    }

    private void put(Page full) {
      try {
        fold.pages.put(full);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the fold ended before the record", e);
      }
    }
  }
}
