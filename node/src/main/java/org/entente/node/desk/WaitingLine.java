package org.entente.node.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.kernel.Content;
import org.entente.kernel.PersonId;
import org.entente.node.desk.Waiting.Submission;

/// The acts that wait for the writer, in the order in which it takes them up: what restrains before
/// everything else (but that a flood of objections lets one other act pass now and then), and of
/// each sort one act of every author in turn, so that whoever submits many makes the others wait
/// for one of them. An author's own acts keep their order within a sort.
///
/// Safe for many threads.
final class WaitingLine {
  /// Acts of restraint that pass in a row while others wait: more than all parties' posts need at
  /// once, and decided within some hundredths of a second.
  static final int RESTRAINT_IN_A_ROW = 64;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition something = lock.newCondition();
  private final Turns restraint = new Turns();
  private final Turns others = new Turns();
  private boolean woken;
  private int inARow;

  /// One sort of acts, by author; the author whose turn it is comes first.
  private static final class Turns {
    private final SequencedMap<PersonId, Deque<Submission>> byAuthor = new LinkedHashMap<>();
    private int size;

    void add(Submission submission) {
      PersonId author = submission.act().act().person();
      byAuthor.computeIfAbsent(author, any -> new ArrayDeque<>()).add(submission);
      size++;
    }

    Optional<Submission> poll() {
      Map.Entry<PersonId, Deque<Submission>> turn = byAuthor.pollFirstEntry();
      if (turn == null) {
        return Optional.empty();
      }
      Submission next = turn.getValue().remove();
      if (!turn.getValue().isEmpty()) {
        byAuthor.putLast(turn.getKey(), turn.getValue());
      }
      size--;
      return Optional.of(next);
    }
  }

  void add(Submission submission) {
    lock.lock();
    try {
      boolean restrains = submission.act().act().content() instanceof Content.Restraint;
      (restrains ? restraint : others).add(submission);
      something.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Lets whoever waits look whether he is to stop.
  void wake() {
    lock.lock();
    try {
      woken = true;
      something.signal();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return restraint.size + others.size;
    } finally {
      lock.unlock();
    }
  }

  /// The next, if there is one.
  Optional<Submission> poll() {
    lock.lock();
    try {
      return next();
    } finally {
      lock.unlock();
    }
  }

  /// The next, once there is one; none if it was woken.
  Optional<Submission> take() throws InterruptedException {
    return poll(Long.MAX_VALUE);
  }

  /// The next, once there is one; none if it was woken, or after so long.
  Optional<Submission> poll(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (restraint.size + others.size == 0 && !woken && left > 0) {
        left = something.awaitNanos(left);
      }
      woken = false;
      return next();
    } finally {
      lock.unlock();
    }
  }

  /// All that wait, who wait no more.
  List<Submission> drain() {
    List<Submission> all = new ArrayList<>();
    for (Optional<Submission> next = poll(); next.isPresent(); next = poll()) {
      all.add(next.get());
    }
    return all;
  }

  private Optional<Submission> next() {
    boolean letPass = inARow >= RESTRAINT_IN_A_ROW && others.size > 0;
    Optional<Submission> restrains = letPass ? Optional.empty() : restraint.poll();
    inARow = restrains.isPresent() ? inARow + 1 : 0;
    return restrains.or(others::poll);
  }
}
