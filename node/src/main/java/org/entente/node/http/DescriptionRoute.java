package org.entente.node.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.kernel.Content;
import org.entente.node.http.Bodies.ProblemBody;
import org.entente.node.openapi.Described;
import org.entente.node.openapi.OpenApi;
import org.entente.node.wire.ActFamilies;

/// The description of the interface, made from the table it stands in.
final class DescriptionRoute {
  private final List<Route> routes;

  DescriptionRoute(List<Route> others) {
    List<Route> all = new ArrayList<>(others);
    all.add(
        Route.get("/api/openapi.json")
            .by(Access.OPEN)
            .about("This description.")
            .answers(200, "OpenAPI 3.1", Map.class)
            .answers(304, "The client's copy is the current one")
            .with(this::answer));
    this.routes = List.copyOf(all);
  }

  /// The others and this one.
  List<Route> added() {
    return routes;
  }

  private static final class Written {
    final byte[] body;
    final String tag;

    Written(List<Route> routes) {
      this.body = describe(routes).getBytes(StandardCharsets.UTF_8);
      this.tag = Kept.tag(body);
    }
  }

  // Made when first asked for: nobody waits for it at the start.
  private volatile @org.jspecify.annotations.Nullable Written written;

  private Answer answer(Call call) {
    Written now = written;
    if (now == null) {
      now = new Written(routes);
      written = now;
    }
    return Kept.answer(call, now.body, now.tag);
  }

  static String describe(List<Route> routes) {
    Map<Class<?>, List<Class<?>>> families =
        Map.of(Content.class, List.<Class<?>>copyOf(ActFamilies.ALL));
    return OpenApi.write(
        routes.stream().map(DescriptionRoute::described).toList(), ProblemBody.class, families);
  }

  private static Described described(Route route) {
    return new Described(
        route.method().name().toLowerCase(Locale.ROOT),
        route.path(),
        route.access() == Access.OPEN,
        route.summary(),
        route.parameters().stream()
            .map(parameter ->
                new Described.Parameter(
                    parameter.name(),
                    parameter.about(),
                    parameter.required(),
                    parameter.kind() == Route.Parameter.Kind.NUMBER))
            .toList(),
        route.body().map(Route.Body::type),
        route.answers().stream()
            .map(answer ->
                new Described.Response(
                    answer.status(), answer.about(), answer.mediaType(), answer.schema()))
            .toList());
  }
}
