package org.entente.node.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.entente.node.http.Bodies.Health;

/// For whoever watches over the node: is it up, can it work, how does it do.
final class HealthRoutes {
  private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";

  private final BooleanSupplier ready;
  private final PrometheusMeterRegistry meters;

  /// @param ready whether acts can be taken now
  HealthRoutes(BooleanSupplier ready, PrometheusMeterRegistry meters) {
    this.ready = ready;
    this.meters = meters;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/health/live")
            .by(Access.OPEN)
            .about("Answers as long as the node runs.")
            .answers(200, "It runs", Health.class)
            .with(call -> Answer.ok(new Health("UP"))),
        Route.get("/health/ready")
            .by(Access.OPEN)
            .about("Whether the node takes acts.")
            .answers(200, "It does", Health.class)
            .answers(503, "It does not for the moment", Health.class)
            .with(call -> ready()),
        Route.get("/metrics")
            .by(Access.LOCAL_OR_ADMINISTRATOR)
            .about("Measurements in the Prometheus text format.")
            .answersWith(EXPOSITION, "The measurements")
            .with(call ->
                Answer.bytes(EXPOSITION, meters.scrape().getBytes(StandardCharsets.UTF_8))));
  }

  private Answer ready() {
    return ready.getAsBoolean()
        ? Answer.ok(new Health("UP"))
        : Answer.json(503, new Health("DOWN"));
  }
}
