package org.entente.node.http;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.entente.kernel.Malformed;
import org.entente.node.wire.RecordReader;

/// In an exercise only: its clock can be moved on. A node that serves for real has no such route.
final class ExerciseRoutes {
  private static final int MAX_BODY_BYTES = 1024;
  private static final RecordReader<ClockBody> CLOCK = RecordReader.of(ClockBody.class);

  private final Predicate<Instant> move;

  /// @param move moves the clock on; false for the past
  ExerciseRoutes(Predicate<Instant> move) {
    this.move = move;
  }

  public record ClockBody(Instant to) {}

  List<Route> routes() {
    return List.of(
        Route.post("/api/exercise/clock")
            .by(Access.ADMINISTRATOR)
            .about("Moves the exercise's clock on; never back.")
            .body(ClockBody.class, MAX_BODY_BYTES)
            .answers(204, "Done")
            .with(call -> {
              Malformed.unless(move.test(call.body(CLOCK).to()), "Instant", "lies in the past");
              return Answer.none();
            }));
  }
}
