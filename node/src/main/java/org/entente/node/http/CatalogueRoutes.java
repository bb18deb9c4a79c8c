package org.entente.node.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.kernel.Canonical;
import org.entente.node.text.Catalogue;
import org.entente.node.text.Language;

/// The texts of the interface, for a client to keep. Open to all.
final class CatalogueRoutes {
  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Language language : Language.values()) {
      routes.add(route(language));
    }
    return routes;
  }

  private static Route route(Language language) {
    byte[] body = Canonical.write(Catalogue.in(language).all()).getBytes(StandardCharsets.UTF_8);
    String tag = Kept.tag(body);
    return Route.get("/api/catalogue/" + language.tag() + ".json")
        .by(Access.OPEN)
        .about("All texts of the interface by key.")
        .answers(200, "The texts", Map.class)
        .answers(304, "The client's copy is the current one")
        .with(call -> Kept.answer(call, body, tag).with("Content-Language", language.tag()));
  }
}
