package org.entente.node.http;

import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.kernel.Bug;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// All routes. What is under `/api/` and in no line of it is closed like the rest: without sign-in
/// nobody learns even that it is not there.
public final class RouteTable {
  private final List<Route> routes;

  /// @param described all routes but that of their own description, which is added
  RouteTable(List<Route> described) {
    this.routes = new DescriptionRoute(described).added();
    Set<String> lines = new HashSet<>();
    for (Route route : routes) {
      if (!lines.add(route.method() + " " + route.path())) {
        throw new Bug("two routes for " + route.method() + " " + route.path());
      }
    }
  }

  public List<Route> routes() {
    return routes;
  }

  RouterFunction<ServerResponse> through(Gate gate) {
    RouterFunctions.Builder builder = RouterFunctions.route();
    for (Route route : routes) {
      builder.route(
          method(HttpMethod.valueOf(route.method().name())).and(path(route.path())),
          request -> gate.pass(route, request));
    }
    methodsByPath()
        .forEach((path, at) ->
            builder.route(path(path), request -> gate.pass(otherMethod(path, at), request)));
    Route absent = absent();
    builder.route(path("/api/**"), request -> gate.pass(absent, request));
    return builder.build();
  }

  private Map<String, List<Route>> methodsByPath() {
    Map<String, List<Route>> byPath = new LinkedHashMap<>();
    routes.forEach(
        route -> byPath.computeIfAbsent(route.path(), path -> new ArrayList<>()).add(route));
    return byPath;
  }

  private static Route otherMethod(String path, List<Route> at) {
    boolean open = at.stream().allMatch(route -> route.access() == Access.OPEN);
    List<String> allowed = at.stream().map(route -> route.method().name()).toList();
    return Route.get(path)
        .by(open ? Access.OPEN : Access.SIGNED_IN)
        .with(call -> {
          throw new ProblemFound(new Problem.MethodNotAllowed(allowed));
        });
  }

  private static Route absent() {
    return Route.get("/api/**")
        .by(Access.SIGNED_IN)
        .with(call -> {
          throw new ProblemFound(new Problem.NotFound());
        });
  }
}
