package org.entente.node.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.node.desk.DeskState;
import org.entente.node.desk.TheatreNode;
import org.entente.node.http.Bodies.Health;

/// For whoever watches over the node: is it up, can it work, how does it do.
final class HealthRoutes {
  private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";

  private final TheatreNode theatre;
  private final PrometheusMeterRegistry meters;

  HealthRoutes(TheatreNode theatre, PrometheusMeterRegistry meters) {
    this.theatre = theatre;
    this.meters = meters;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/health/live")
            .by(Access.OPEN)
            .about("Answers as long as the node runs.")
            .answers(200, "It runs", Health.class)
            .with(call -> Answer.ok(Health.up())),
        Route.get("/health/ready")
            .by(Access.OPEN)
            .about(
                "Whether the node takes acts; if not, why, and which stored entries were found"
                    + " damaged.")
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
    List<Long> damaged = theatre.listDamaged();
    return switch (theatre.deskState()) {
      case DeskState.Deciding deciding -> Answer.ok(new Health("UP", Optional.empty(), damaged));
      case DeskState.InDoubt doubt ->
          Answer.json(503, new Health("DOWN", Optional.of("IN_DOUBT"), damaged));
      case DeskState.ReadOnly readOnly ->
          Answer.json(503, new Health("DOWN", Optional.of(readOnly.reason().name()), damaged));
    };
  }
}
