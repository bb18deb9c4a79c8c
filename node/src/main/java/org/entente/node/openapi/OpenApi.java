package org.entente.node.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.kernel.Canonical;

/// Writes the description.
public final class OpenApi {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
  private static final String TITLE = "Entente";
  private static final String VERSION = "1";

  private final Schemas schemas;

  private OpenApi(Map<Class<?>, List<Class<?>>> families) {
    this.schemas = new Schemas(families);
  }

  /// The description in canonical JSON.
  ///
  /// @param problem the record whose shape every problem has
  /// @param families interfaces that are not sealed themselves, with the sealed ones under them
  public static String write(
      List<Described> routes, Class<?> problem, Map<Class<?>, List<Class<?>>> families) {
    return Canonical.write(new OpenApi(families).describe(routes, problem));
  }

  private Map<String, Object> describe(List<Described> routes, Class<?> problem) {
    Map<String, Object> problemSchema = schemas.of(problem);
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (Described route : routes) {
      paths
          .computeIfAbsent(route.path(), path -> new TreeMap<>())
          .put(route.method(), operation(route, problemSchema));
    }
    return Map.of(
        "openapi",
        "3.1.0",
        "info",
        Map.of("title", TITLE, "version", VERSION, "license", license()),
        "paths",
        paths,
        "components",
        Map.of("schemas", schemas.made(), "securitySchemes", securitySchemes()));
  }

  private static Map<String, Object> license() {
    return Map.of("name", "Apache-2.0", "identifier", "Apache-2.0");
  }

  private static Map<String, Object> securitySchemes() {
    return Map.of(
        "token", Map.of("type", "http", "scheme", "bearer"),
        "session", Map.of("type", "apiKey", "in", "cookie", "name", "entente"),
        "page", Map.of("type", "apiKey", "in", "header", "name", "X-XSRF-TOKEN"));
  }

  private Map<String, Object> operation(Described route, Map<String, Object> problem) {
    Map<String, Object> operation = new TreeMap<>();
    operation.put("operationId", idOf(route));
    operation.put("summary", route.summary());
    operation.put("security", security(route));
    List<Object> parameters = parameters(route);
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    route
        .body()
        .ifPresent(body ->
            operation.put("requestBody", Map.of("required", true, "content", content(body))));
    operation.put("responses", responses(route, problem));
    return operation;
  }

  /// A token alone; or a session, with the page's word where something changes.
  private static List<Object> security(Described route) {
    if (route.open()) {
      return List.of();
    }
    Map<String, Object> session =
        route.method().equals("get")
            ? Map.of("session", List.of())
            : Map.of("session", List.of(), "page", List.of());
    return List.of(Map.of("token", List.of()), session);
  }

  private static List<Object> parameters(Described route) {
    List<Object> parameters = new ArrayList<>();
    Matcher variables = VARIABLE.matcher(route.path());
    while (variables.find()) {
      parameters.add(
          Map.of(
              "name",
              variables.group(1),
              "in",
              "path",
              "required",
              true,
              "schema",
              Map.of("type", "string")));
    }
    for (Described.Parameter parameter : route.parameters()) {
      parameters.add(
          Map.of(
              "name", parameter.name(),
              "in", "query",
              "description", parameter.about(),
              "required", parameter.required(),
              "schema", Map.of("type", parameter.number() ? "integer" : "string")));
    }
    return parameters;
  }

  private Map<String, Object> content(Class<?> body) {
    return body.equals(byte[].class)
        ? json("application/octet-stream", Map.of("type", "string", "format", "binary"))
        : json("application/json", schemas.of(body));
  }

  private Map<String, Object> responses(Described route, Map<String, Object> problem) {
    Map<String, Object> responses = new TreeMap<>();
    for (Described.Response response : route.responses()) {
      responses.put(Integer.toString(response.status()), response(response));
    }
    responses.put(
        "default",
        Map.of(
            "description",
            "A problem (RFC 9457)",
            "content",
            json("application/problem+json", problem)));
    return responses;
  }

  private Map<String, Object> response(Described.Response response) {
    Map<String, Object> described = new TreeMap<>();
    described.put("description", response.about());
    if (!response.mediaType().isEmpty()) {
      Optional<Map<String, Object>> schema = response.schema().map(schemas::of);
      described.put("content", json(response.mediaType(), schema.orElseGet(OpenApi::anyText)));
    }
    return described;
  }

  private static Map<String, Object> anyText() {
    return Map.of("type", "string");
  }

  private static Map<String, Object> json(String mediaType, Map<String, Object> schema) {
    return Map.of(mediaType, Map.of("schema", schema));
  }

  /// `get /api/operations/{id}` is `getOperationsById`.
  private static String idOf(Described route) {
    StringBuilder id = new StringBuilder(route.method());
    String words = VARIABLE.matcher(route.path().replaceFirst("^/api", "")).replaceAll("By-$1");
    WORD.matcher(words)
        .results()
        .map(MatchResult::group)
        .forEach(word ->
            id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1)));
    return id.toString();
  }
}
