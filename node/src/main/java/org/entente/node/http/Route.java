package org.entente.node.http;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Bug;

/// One line of the table of routes: what the server does, what the description of the interface
/// says, and what the tests go through, all from here.
///
/// @param path as Spring writes patterns: `/api/operations/{id}`
/// @param answers the statuses it may answer with when all is well
public record Route(
    Method method,
    String path,
    Access access,
    String summary,
    List<Parameter> parameters,
    Optional<Body> body,
    List<Response> answers,
    Handler handler) {
  public Route {
    parameters = List.copyOf(parameters);
    answers = List.copyOf(answers);
  }

  /// The methods in use.
  public enum Method {
    GET,
    POST,
    PUT,
    DELETE;

    /// Whether a call changes nothing (RFC 9110 §9.2.1).
    boolean isSafe() {
      return this == GET;
    }
  }

  /// A parameter of the query.
  public record Parameter(String name, String about, boolean required, Kind kind) {
    /// What it holds.
    public enum Kind {
      TEXT,
      NUMBER
    }

    static Parameter text(String name, String about) {
      return new Parameter(name, about, false, Kind.TEXT);
    }

    static Parameter number(String name, String about) {
      return new Parameter(name, about, false, Kind.NUMBER);
    }
  }

  /// The body it takes.
  ///
  /// @param type the record, or sealed family of records, it is read into; `byte[]` for bytes
  /// @param maxBytes what is longer is refused before it is read whole
  public record Body(Class<?> type, int maxBytes) {
    static final String OCTETS = "application/octet-stream";

    /// What its content type must be.
    String mediaType() {
      return type.equals(byte[].class) ? OCTETS : "application/json";
    }
  }

  /// One way it may answer.
  ///
  /// @param schema the record of the body; none for bodies that are not JSON, or for no body
  public record Response(int status, String about, String mediaType, Optional<Class<?>> schema) {}

  /// What answers.
  public interface Handler {
    Answer handle(Call call);
  }

  public static Draft get(String path) {
    return new Draft(Method.GET, path);
  }

  public static Draft post(String path) {
    return new Draft(Method.POST, path);
  }

  public static Draft put(String path) {
    return new Draft(Method.PUT, path);
  }

  public static Draft delete(String path) {
    return new Draft(Method.DELETE, path);
  }

  /// A route being written down.
  public static final class Draft {
    private static final String JSON = "application/json";

    private final Method method;
    private final String path;
    private final List<Parameter> parameters = new java.util.ArrayList<>();
    private final List<Response> answers = new java.util.ArrayList<>();
    private Optional<Access> access = Optional.empty();
    private Optional<Body> body = Optional.empty();
    private String summary = "";

    private Draft(Method method, String path) {
      this.method = method;
      this.path = path;
    }

    public Draft by(Access who) {
      this.access = Optional.of(who);
      return this;
    }

    public Draft about(String text) {
      this.summary = text;
      return this;
    }

    public Draft takes(Parameter... more) {
      parameters.addAll(List.of(more));
      return this;
    }

    public Draft body(Class<?> type, int maxBytes) {
      this.body = Optional.of(new Body(type, maxBytes));
      return this;
    }

    /// A body of bytes, whatever they are.
    public Draft octets(int maxBytes) {
      return body(byte[].class, maxBytes);
    }

    public Draft answers(int status, String about, Class<?> schema) {
      answers.add(new Response(status, about, JSON, Optional.of(schema)));
      return this;
    }

    public Draft answers(int status, String about) {
      answers.add(new Response(status, about, "", Optional.empty()));
      return this;
    }

    public Draft answersWith(String mediaType, String about) {
      answers.add(new Response(200, about, mediaType, Optional.empty()));
      return this;
    }

    public Route with(Handler handler) {
      Access who = access.orElseThrow(() -> new Bug("nobody said who may call " + path));
      return new Route(method, path, who, summary, parameters, body, answers, handler);
    }
  }
}
