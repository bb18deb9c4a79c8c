package org.entente.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.entente.kernel.Act;
import org.entente.kernel.Part;
import org.entente.kernel.TheatreId;
import org.entente.node.desk.Waiting.Submission;
import org.entente.node.keys.KeyFault;
import org.entente.node.keys.PostKeys;
import org.entente.node.records.Records;
import org.entente.node.records.RecordsFault;
import org.entente.node.records.StoredEntry;
import org.entente.node.wire.SameAct;
import org.entente.node.wire.WireProblem;
import org.entente.theatre.TheatreState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes acts for one theatre and answers each once what the answer rests on is durable.
///
/// Many threads submit; each splits and signs its own act, waits for the writer, and looks a
/// repeated act up itself.
public final class Desk implements AutoCloseable {
  /// Acts that may wait: at the speed a batch is written, less than a second's worth.
  static final int WAITING_LIMIT = 4_096;

  /// And their bytes: an act may have nearly a megabyte, and a waiting room is not a store.
  static final int WAITING_LIMIT_KIB = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final TheatreId theatre;
  private final Records records;
  private final Signing signing;
  private final Semaphore places = new Semaphore(WAITING_LIMIT);
  private final Semaphore kib = new Semaphore(WAITING_LIMIT_KIB);
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private final DeskWriter writer;
  private final Thread thread;
  private volatile TheatreState published;

  private Desk(Folded folded, Records records, PostKeys keys, DeskClock clock) {
    this.theatre = folded.head().theatre();
    this.records = records;
    this.signing = new Signing(theatre, keys);
    this.published = folded.state();
    Sequencer sequencer = new Sequencer(folded.state(), folded.seen(), clock);
    this.writer =
        new DeskWriter(sequencer, records, folded.head(), this::publish, folded.problem());
    this.thread = Thread.ofPlatform().name("desk-" + theatre).unstarted(writer);
  }

  /// A desk on what a start made of the record. It decides from [#start] on.
  static Desk on(Folded folded, Records records, PostKeys keys, DeskClock clock) {
    return new Desk(folded, records, keys, clock);
  }

  /// Adds one who is told of every batch. Only before [#start], or batches would be missed.
  void follow(Follower follower) {
    followers.add(follower);
  }

  void start() {
    thread.start();
  }

  private void publish(Publication publication) {
    published = publication.state();
    followers.forEach(follower -> follower.published(publication));
  }

  /// What readers see: the state after the last durable entry.
  public TheatreState published() {
    return published;
  }

  /// Acts that wait for the writer.
  int waiting() {
    return writer.waiting();
  }

  public DeskState state() {
    return writer.state();
  }

  /// Submits an act and waits for the answer.
  ///
  /// @throws WireProblem if the act cannot be an entry, whatever the rules say
  public DeskAnswer submit(Act act) {
    if (!state().decides()) {
      return new DeskAnswer.Unavailable();
    }
    SignedAct signed;
    try {
      signed = signing.sign(act, published.roster());
    } catch (KeyFault e) {
      LOG.error("An act could not be signed", e);
      return new DeskAnswer.Unavailable();
    }
    int size = kib(signed);
    if (!places.tryAcquire()) {
      return new DeskAnswer.Unavailable();
    }
    if (!kib.tryAcquire(size)) {
      places.release();
      return new DeskAnswer.Unavailable();
    }
    try {
      Submission submission = new Submission(signed, new CompletableFuture<>());
      writer.submit(submission);
      return answer(act, submission.ruling().join());
    } finally {
      kib.release(size);
      places.release();
    }
  }

  private static int kib(SignedAct signed) {
    long chars = 0;
    for (Part part : signed.parts().list()) {
      chars += part.body().length();
    }
    return Math.toIntExact(Math.min(WAITING_LIMIT_KIB, chars / 1024 + 1));
  }

  private DeskAnswer answer(Act act, Ruling ruling) {
    return switch (ruling) {
      case Ruling.Accepted accepted -> new DeskAnswer.Accepted(accepted.entry(), false);
      case Ruling.Rejected rejected -> new DeskAnswer.Rejected(rejected.rejection());
      case Ruling.Seen seen -> firstAnswer(act, seen.seq());
      case Ruling.Oversized oversized ->
          throw new WireProblem(
              "/content",
              "too-many-neighbours",
              act.content().kind(),
              "The volumes meet more than an entry can state");
      case Ruling.Unavailable unavailable -> new DeskAnswer.Unavailable();
      case Ruling.Unknown unknown -> new DeskAnswer.OutcomeUnknown();
    };
  }

  private DeskAnswer firstAnswer(Act act, long seq) {
    try {
      List<StoredEntry> found = new ArrayList<>();
      records.read(theatre, seq, seq, found::add);
      Sequenced recorded = new EntryReader().read(found.getFirst());
      return SameAct.compare(recorded.entry().act(), act)
          ? new DeskAnswer.Accepted(recorded.entry(), true)
          : new DeskAnswer.IdReused();
    } catch (RecordsFault | BadEntry e) {
      LOG.warn("Entry {} could not be read again", seq, e);
      return new DeskAnswer.Unavailable();
    }
  }

  /// Decides no more, and waits until the batch under way is answered. Whoever still waits is told
  /// that nothing was decided.
  @Override
  public void close() {
    writer.stop();
    if (thread.getState() == Thread.State.NEW) {
      writer.stopUnstarted();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
