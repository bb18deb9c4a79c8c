package org.entente.node.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Malformed;
import org.entente.node.desk.LogUnavailable;
import org.entente.node.follow.FollowFault;
import org.entente.node.identity.Account;
import org.entente.node.postgres.PostgresFault;
import org.entente.node.records.RecordsFault;
import org.entente.node.search.SearchFault;
import org.entente.node.text.Language;
import org.entente.node.wire.WireProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What every request goes through, and every answer: who calls, whether he may, whether a page of
/// ours asks, and what is said when it does not go well.
final class Gate {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final Identification identification;
  private final MeterRegistry meters;

  Gate(Identification identification, MeterRegistry meters) {
    this.identification = identification;
    this.meters = meters;
  }

  ServerResponse pass(Route route, ServerRequest request) {
    long begin = System.nanoTime();
    HttpServletRequest servlet = request.servletRequest();
    String id = RequestIds.of(servlet);
    Call call = new Call(route, servlet, request.pathVariables(), id);
    Answer answer = answer(call);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    meters
        .timer(
            "http.requests",
            "route",
            route.path(),
            "method",
            route.method().name(),
            "status",
            Integer.toString(answer.status()))
        .record(took);
    LOG.atDebug()
        .addKeyValue("request", id)
        .addKeyValue("method", route.method())
        .addKeyValue("route", route.path())
        .addKeyValue("status", answer.status())
        .addKeyValue("ms", took.toMillis())
        .log("answered");
    return new Reply(answer);
  }

  private Answer answer(Call call) {
    try {
      admit(call);
      return call.route().handler().handle(call);
    } catch (RuntimeException | StackOverflowError e) {
      return problem(call, translate(call, e));
    }
  }

  private void admit(Call call) {
    Route route = call.route();
    Optional<Identified> identified =
        route.access() == Access.OPEN ? Optional.empty() : identify(call);
    Optional<Account> account = identified.map(who -> who.caller().account());
    Optional<Problem> refusal = route.access().refusal(account, isLocal(call.request()));
    if (refusal.isPresent()) {
      throw new ProblemFound(refusal.get());
    }
    if (!route.method().isSafe() && !identification.isFromOwnPage(call.request(), identified)) {
      throw new ProblemFound(new Problem.Csrf());
    }
    if (route.body().isPresent() && !isOf(route.body().get(), call.request())) {
      throw new ProblemFound(new Problem.UnsupportedMediaType());
    }
  }

  private Optional<Identified> identify(Call call) {
    Optional<Identified> identified = identification.find(call.request());
    identified.ifPresent(call::setCaller);
    return identified;
  }

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /// A request that a proxy on this machine passes on comes from elsewhere; and so does one made by
  /// a page whose name somebody let point to this machine.
  private static boolean isLocal(HttpServletRequest request) {
    return Call.address(request).isLoopbackAddress()
        && OWN_NAMES.contains(request.getServerName())
        && request.getHeader("Forwarded") == null
        && request.getHeader("X-Forwarded-For") == null;
  }

  private static boolean isOf(Route.Body body, HttpServletRequest request) {
    @Nullable String type = request.getContentType();
    try {
      return type != null
          && MediaType.parseMediaType(type)
              .isCompatibleWith(MediaType.parseMediaType(body.mediaType()));
    } catch (org.springframework.http.InvalidMediaTypeException e) {
      return false;
    }
  }

  private static Problem translate(Call call, Throwable thrown) {
    return switch (thrown) {
      case ProblemFound found -> found.problem();
      case WireProblem wire when wire.code().equals("too-large") ->
          new Problem.TooLarge(Optional.empty());
      case WireProblem wire -> new Problem.Malformed(wire.code(), wire.subject(), wire.pointer());
      case Malformed malformed -> new Problem.Malformed("malformed", malformed.subject(), "");
      case DataAccessException fault -> unavailable(call, fault);
      case RecordsFault fault -> unavailable(call, fault);
      case PostgresFault fault -> unavailable(call, fault);
      case SearchFault fault -> unavailable(call, fault);
      case FollowFault fault -> unavailable(call, fault);
      case LogUnavailable damaged -> new Problem.RecordClosed();
      case Throwable bug -> bug(call, bug);
    };
  }

  private static Problem unavailable(Call call, Exception fault) {
    LOG.atWarn().addKeyValue("request", call.id()).log("fault: {}", fault.toString());
    LOG.debug("fault", fault);
    return new Problem.Unavailable();
  }

  private static Problem bug(Call call, Throwable bug) {
    LOG.atError()
        .addKeyValue("request", call.id())
        .addKeyValue("route", call.route().path())
        .setCause(bug)
        .log("bug");
    return new Problem.Bug(call.id());
  }

  private static Answer problem(Call call, Problem problem) {
    return problem(problem, call.language());
  }

  static Answer problem(Problem problem, Language language) {
    byte[] body =
        ProblemText.write(problem, language).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Answer answer =
        new Answer(
                problem.status(),
                new Answer.Body.Bytes("application/problem+json", body),
                java.util.List.of())
            .with("Content-Language", language.tag());
    return switch (problem) {
      case Problem.Unauthenticated none -> answer.with("WWW-Authenticate", "Bearer");
      case Problem.Throttled throttled ->
          answer.with("Retry-After", Long.toString(ProblemText.seconds(throttled)));
      case Problem.RangeBeyondTheEnd beyond ->
          answer.with("Content-Range", "bytes */" + beyond.bytes());
      case Problem.MethodNotAllowed method ->
          answer.with("Allow", String.join(", ", method.allowed()));
      case Problem other -> answer;
    };
  }
}
