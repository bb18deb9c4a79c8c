package org.entente.node.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.entente.kernel.Bug;
import org.entente.kernel.Canonical;
import org.entente.node.text.Catalogue;
import org.entente.node.text.Language;

/// The texts of the interface, for a client to keep. Open to all: it holds no word of the record.
final class CatalogueRoutes {
  /// A client may keep it and ask each time whether it is still the one: a line instead of 20 KB.
  private static final String REVALIDATE = "public, no-cache";

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Language language : Language.values()) {
      routes.add(route(language));
    }
    return routes;
  }

  private static Route route(Language language) {
    byte[] body = Canonical.write(Catalogue.in(language).all()).getBytes(StandardCharsets.UTF_8);
    String tag = tag(body);
    return Route.get("/api/catalogue/" + language.tag() + ".json")
        .by(Access.OPEN)
        .about("All texts of the interface by key.")
        .answers(200, "The texts", Map.class)
        .answers(304, "The client's copy is the current one")
        .with(call -> answer(call, body, tag, language));
  }

  private static Answer answer(Call call, byte[] body, String tag, Language language) {
    boolean known = tag.equals(call.request().getHeader("If-None-Match"));
    Answer answer =
        known
            ? new Answer(304, new Answer.Body.None(), List.of())
            : Answer.bytes("application/json", body);
    return answer
        .with("ETag", tag)
        .with("Cache-Control", REVALIDATE)
        .with("Content-Language", language.tag());
  }

  /// Weak: a proxy or the server itself may compress the body.
  static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "W/\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new Bug("every Java platform has SHA-256: " + e);
    }
  }
}
