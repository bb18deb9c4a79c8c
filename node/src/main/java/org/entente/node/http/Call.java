package org.entente.node.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Bug;
import org.entente.node.identity.Caller;
import org.entente.node.identity.Secret;
import org.entente.node.text.Language;
import org.entente.node.wire.RecordReader;
import org.jspecify.annotations.Nullable;

/// One request, as a handler sees it.
public final class Call {
  /// A cursor is the longest parameter.
  private static final int MAX_PARAMETER_CHARS = 1_000;

  private final Route route;
  private final HttpServletRequest request;
  private final Map<String, String> path;
  private final String id;
  private Optional<Identified> identified = Optional.empty();

  Call(Route route, HttpServletRequest request, Map<String, String> path, String id) {
    this.route = route;
    this.request = request;
    this.path = Map.copyOf(path);
    this.id = id;
  }

  void setCaller(Identified who) {
    identified = Optional.of(who);
  }

  Route route() {
    return route;
  }

  /// The request's own id, in the answer's `X-Request-Id` and in the diagnostics.
  public String id() {
    return id;
  }

  /// Who calls. Only where the route is not open.
  public Caller caller() {
    return identified
        .map(Identified::caller)
        .orElseThrow(() -> new Bug("an open route asks who calls: " + route.path()));
  }

  /// The session's or token's secret the caller showed.
  Secret secret() {
    return identified
        .map(Identified::secret)
        .orElseThrow(() -> new Bug("an open route asks for a secret: " + route.path()));
  }

  HttpServletRequest request() {
    return request;
  }

  public Language language() {
    return Language.preferredIn(request.getHeader("Accept-Language"))
        .or(() -> identified.map(who -> who.caller().account().language()))
        .orElse(Language.FR);
  }

  /// A variable of the path.
  public String path(String name) {
    @Nullable String value = path.get(name);
    if (value == null) {
      throw new Bug(route.path() + " has no variable " + name);
    }
    return value;
  }

  /// A parameter of the query, which the route's line in the table must name.
  public Optional<String> find(String parameter) {
    if (route.parameters().stream().noneMatch(known -> known.name().equals(parameter))) {
      throw new Bug(route.path() + " does not say that it takes " + parameter);
    }
    @Nullable String value = request.getParameter(parameter);
    if (value != null && value.length() > MAX_PARAMETER_CHARS) {
      throw malformed("too-large", parameter);
    }
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  public long number(String parameter, long otherwise, long min, long max) {
    Optional<String> text = find(parameter);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      long value = Long.parseLong(text.get());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw malformed("not-an-integer", parameter);
    }
    throw malformed("number-out-of-range", parameter);
  }

  private static ProblemFound malformed(String reason, String parameter) {
    return new ProblemFound(new Problem.Malformed(reason, parameter, parameter));
  }

  /// The body, read into a record.
  public <T> T body(RecordReader<T> reader) {
    return reader.read(bytes());
  }

  /// The body's bytes, no more than the route takes.
  public byte[] bytes() {
    int limit = route.body().map(Route.Body::maxBytes).orElse(0);
    if (request.getContentLengthLong() > limit) {
      throw new ProblemFound(new Problem.TooLarge(Optional.of(limit)));
    }
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new ProblemFound(new Problem.TooLarge(Optional.of(limit)));
      }
      return bytes;
    } catch (IOException e) {
      throw new ProblemFound(new Problem.Malformed("not-json", "document", ""));
    }
  }

  /// Where the request comes from; behind a trusted proxy, what the proxy says.
  public InetAddress address() {
    return address(request);
  }

  static InetAddress address(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr());
    } catch (UnknownHostException e) {
      throw new Bug("the container gives addresses in figures: " + e);
    }
  }
}
