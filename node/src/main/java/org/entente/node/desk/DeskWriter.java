package org.entente.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.entente.kernel.Bug;
import org.entente.node.desk.DeskState.Reason;
import org.entente.node.desk.Waiting.Submission;
import org.entente.node.records.Head;
import org.entente.node.records.Outcome;
import org.entente.node.records.Records;
import org.entente.node.records.RecordsFault;
import org.entente.node.records.StoredEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer of a theatre: decides what waits, appends what it accepted in one transaction,
/// publishes, and only then lets the answers of the whole batch leave, rejections too, for they may
/// rest on entries of the same batch.
final class DeskWriter implements Runnable {
  /// Between two questions to a database that does not answer. The first comes soon: most doubts
  /// are a server starting again.
  private static final long FIRST_PAUSE_MS = 50;

  private static final long LONGEST_PAUSE_MS = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(DeskWriter.class);

  /// Deciding for one batch, whose first act is not answered before the last: a batch of common
  /// acts takes a tenth of it, while a few of the largest would keep everybody waiting.
  private static final long LONGEST_DECIDING_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final WaitingLine line = new WaitingLine();

  /// Tells the answers, in their order, while the next batch is decided: waking those who wait
  /// takes about as long as deciding.
  private final ExecutorService telling =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("telling").factory());

  private final Sequencer sequencer;
  private final Records records;
  private final Consumer<Publication> publisher;
  private Head head;
  private volatile DeskState state;
  private volatile boolean stopping;

  DeskWriter(
      Sequencer sequencer,
      Records records,
      Head head,
      Consumer<Publication> publisher,
      Optional<BadEntry> problem) {
    this.sequencer = sequencer;
    this.records = records;
    this.head = head;
    this.publisher = publisher;
    problem.ifPresent(bad ->
        LOG.error(
            "The stored record of {} is damaged: {}. What comes before is served; nothing is"
                + " decided any more",
            head.theatre(),
            bad.getMessage()));
    this.state =
        problem
            .<DeskState>map(
                bad -> new DeskState.ReadOnly(Reason.DAMAGED, String.valueOf(bad.getMessage())))
            .orElseGet(DeskState.Deciding::new);
  }

  DeskState state() {
    return state;
  }

  /// Submissions the writer has not taken up.
  int waiting() {
    return line.size();
  }

  /// Takes a submission. Its ruling comes in any case.
  void submit(Submission submission) {
    line.add(submission);
    if (state instanceof DeskState.ReadOnly) {
      // The writer may have emptied the line for the last time before this came into it.
      submission.ruling().complete(Ruling.UNAVAILABLE);
    }
  }

  /// Ends the writer after the batch under way.
  void stop() {
    stopping = true;
    line.wake();
  }

  /// Ends a writer that was never started.
  void stopUnstarted() {
    state = new DeskState.ReadOnly(Reason.CLOSED, "");
    turnAwayWaiting();
    telling.close();
  }

  @Override
  public void run() {
    try {
      while (!stopping && state.decides()) {
        take().ifPresent(this::handleFrom);
      }
      if (state.decides()) {
        state = new DeskState.ReadOnly(Reason.CLOSED, "");
      }
    } catch (RuntimeException | Error e) {
      stopForBug(e);
    } finally {
      turnAwayWaiting();
      telling.close();
    }
  }

  private Optional<Submission> take() {
    try {
      return line.take();
    } catch (InterruptedException e) {
      stopping = true;
      return Optional.empty();
    }
  }

  /// Decides what waits, as it comes to the head of the line: what restrains and comes meanwhile is
  /// next. Ends with the line, a full batch, or its time.
  private void handleFrom(Submission first) {
    List<Submission> batch = new ArrayList<>();
    List<Ruling> rulings = new ArrayList<>();
    long begin = System.nanoTime();
    try {
      Optional<Submission> next = Optional.of(first);
      while (next.isPresent()) {
        batch.add(next.get());
        rulings.add(sequencer.decide(next.get().act()));
        boolean more =
            batch.size() < Records.BATCH_LIMIT
                && System.nanoTime() - begin < LONGEST_DECIDING_NANOS;
        next = more ? line.poll() : Optional.empty();
      }
      List<StoredEntry> entries = sequencer.pendingEntries();
      Outcome outcome =
          entries.isEmpty() ? new Outcome.Appended(head) : records.append(head, entries);
      handle(outcome, batch, rulings);
    } catch (RuntimeException | Error e) {
      // Deciding and appending answer for what they do: if they throw, nothing was committed.
      stopForBug(e);
      answerAll(batch, Ruling.UNAVAILABLE);
    }
  }

  private void handle(Outcome outcome, List<Submission> batch, List<Ruling> rulings) {
    switch (outcome) {
      case Outcome.Appended appended -> {
        advanceTo(appended.head());
        answer(batch, rulings);
      }
      case Outcome.Failed failed -> {
        LOG.warn("An append failed; nothing of it is in the record", failed.cause());
        sequencer.undo();
        answerAll(batch, Ruling.UNAVAILABLE);
      }
      case Outcome.Fenced fenced -> {
        stopFenced();
        answerAll(batch, Ruling.UNAVAILABLE);
      }
      case Outcome.Unknown unknown -> {
        LOG.warn("The outcome of an append is unknown", unknown.cause());
        state = new DeskState.InDoubt();
        answerAll(batch, Ruling.UNKNOWN);
        resolve(unknown.intended());
      }
    }
  }

  private void advanceTo(Head next) {
    head = next;
    Publication publication = sequencer.commit();
    if (!publication.entries().isEmpty()) {
      publisher.accept(publication);
    }
  }

  /// Asks the primary until it says what is there, and adopts it: nothing but the head before the
  /// append or the head after it can be there as long as nobody took the theatre over.
  private void resolve(Head intended) {
    long pauseMs = FIRST_PAUSE_MS;
    while (!stopping) {
      try {
        adopt(records.rereadHead(head.theatre()), intended);
        return;
      } catch (RecordsFault e) {
        LOG.warn("The head cannot be read yet: {}", e.getMessage());
      }
      turnAwayFor(pauseMs);
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }
    state = new DeskState.ReadOnly(Reason.CLOSED, "");
  }

  private void adopt(Head there, Head intended) {
    if (there.epoch() != head.epoch()) {
      stopFenced();
    } else if (there.equals(intended)) {
      advanceTo(intended);
      state = new DeskState.Deciding();
    } else if (there.equals(head)) {
      sequencer.undo();
      state = new DeskState.Deciding();
    } else {
      throw new Bug("the record stands at " + there + ", neither " + head + " nor " + intended);
    }
  }

  /// Waits, and turns away whoever comes meanwhile.
  private void turnAwayFor(long pauseMs) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMs);
    for (long left = end - System.nanoTime();
        left > 0 && !stopping;
        left = end - System.nanoTime()) {
      poll(left).ifPresent(one -> answerAll(List.of(one), Ruling.UNAVAILABLE));
    }
  }

  private Optional<Submission> poll(long nanos) {
    try {
      return line.poll(nanos);
    } catch (InterruptedException e) {
      stopping = true;
      return Optional.empty();
    }
  }

  private void turnAwayWaiting() {
    answerAll(line.drain(), Ruling.UNAVAILABLE);
  }

  private void stopFenced() {
    LOG.error("Another node took the theatre {} over; this one decides no more", head.theatre());
    sequencer.undo();
    state = new DeskState.ReadOnly(Reason.FENCED, "");
  }

  private void stopForBug(Throwable e) {
    LOG.error("An invariant broke; the desk of {} decides no more", head.theatre(), e);
    state = new DeskState.ReadOnly(Reason.BUG, String.valueOf(e.getMessage()));
  }

  private void answer(List<Submission> batch, List<Ruling> rulings) {
    telling.execute(() -> {
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).ruling().complete(rulings.get(i));
      }
    });
  }

  private static void answerAll(List<Submission> batch, Ruling ruling) {
    batch.forEach(submission -> submission.ruling().complete(ruling));
  }
}
