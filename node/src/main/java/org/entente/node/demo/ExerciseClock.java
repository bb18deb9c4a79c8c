package org.entente.node.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.entente.kernel.Times;

/// The clock of an exercise: runs as fast as the real one, from another beginning. Its offset is
/// kept in the data folder, so that a second start goes on where the exercise stood.
///
/// It only moves forward; a record's instants never go back.
public final class ExerciseClock implements InstantSource {
  private final InstantSource real;
  private final Path file;
  private Duration offset;
  private long movedNs;

  /// The hours that pass afterwards, and deadlines counted from them, still fit a record.
  private static final Instant LATEST = Times.LATEST.minus(Duration.ofDays(366));

  private ExerciseClock(InstantSource real, Path file, Duration offset) {
    this.real = real;
    this.file = file;
    this.offset = offset;
  }

  /// Opens the clock kept in `folder`, or starts a new exercise at `beginning`.
  public static ExerciseClock open(InstantSource real, Path folder, Instant beginning) {
    Path file = folder.resolve("exercise-clock");
    try {
      if (Files.exists(file)) {
        Duration kept = Duration.parse(Files.readString(file).strip());
        return new ExerciseClock(real, file, kept);
      }
      Files.createDirectories(folder);
      ExerciseClock clock =
          new ExerciseClock(real, file, Duration.between(real.instant(), beginning));
      clock.keep();
      return clock;
    } catch (IOException e) {
      throw new UncheckedIOException("the exercise clock in " + file, e);
    }
  }

  @Override
  public synchronized Instant instant() {
    return real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
  }

  /// A clock that only counts, and counts the moves too: to whoever compares the two, a move made
  /// on purpose is no divergence.
  public synchronized long nanos() {
    return System.nanoTime() + movedNs;
  }

  /// Moves on to `to`; the past is refused, and so is the last year that a record can carry.
  ///
  /// @return false when `to` is refused
  public synchronized boolean moveTo(Instant to) {
    Duration ahead = Duration.between(instant(), to);
    if (ahead.isNegative() || to.isAfter(LATEST)) {
      return false;
    }
    offset = offset.plus(ahead);
    movedNs += ahead.toNanos();
    try {
      keep();
    } catch (IOException e) {
      throw new UncheckedIOException("the exercise clock in " + file, e);
    }
    return true;
  }

  private void keep() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, offset.toString());
    Files.move(
        fresh,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
