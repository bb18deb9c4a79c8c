package org.entente.sim;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Many seeds over as many threads as there is room for; each seed's run stays on one thread.
public final class Seeds {
  /// How many a full test run tries; `-Dentente.seeds=N` asks for fewer, or for a night of them.
  public static final long DEFAULT = 10_000;

  /// Two: the machine is shared with the tests' own databases and browsers.
  private static final int THREADS = 2;

  /// The first seed that failed, and how.
  public record Failure(long seed, Throwable cause) {}

  private Seeds() {}

  public static long wanted() {
    return Long.getLong("entente.seeds", DEFAULT);
  }

  /// Runs seeds 1 to `count` until one fails.
  public static Optional<Failure> run(long count, LongConsumer one) {
    AtomicLong next = new AtomicLong(1);
    Failed failed = new Failed();
    Runnable worker =
        () -> {
          long seed = next.getAndIncrement();
          while (seed <= count && failed.first().isEmpty()) {
            attempt(seed, one, failed);
            seed = next.getAndIncrement();
          }
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Future<?> first = threads.submit(worker);
      Future<?> second = threads.submit(worker);
      first.get();
      second.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return failed.first();
  }

  private static void attempt(long seed, LongConsumer one, Failed failed) {
    try {
      one.accept(seed);
    } catch (RuntimeException | AssertionError e) {
      failed.note(new Failure(seed, e));
    }
  }

  /// The first failure of either thread.
  private static final class Failed {
    private Optional<Failure> first = Optional.empty();

    synchronized void note(Failure failure) {
      first = first.or(() -> Optional.of(failure));
    }

    synchronized Optional<Failure> first() {
      return first;
    }
  }
}
