package org.entente.ledger.export;

import java.util.Map;
import java.util.regex.Pattern;
import org.entente.ledger.MalformedException;
import org.entente.ledger.VerifierKey;
import org.entente.ledger.json.Json;

/// The first line of an export.
///
/// @param audience whom it was made for: `*` for the whole record, else a party
/// @param key the log's key, whose name is the log's origin
/// @param size entries in the record
public record ExportHeader(String audience, VerifierKey key, long size) {
  public static final String EVERYTHING = "*";

  private static final String FORMAT = "entente/export/v1";
  private static final Pattern AUDIENCE = Pattern.compile("\\*|[a-z][a-z0-9.-]{0,63}");

  public ExportHeader {
    if (!AUDIENCE.matcher(audience).matches()) {
      throw new IllegalArgumentException("audience: " + audience);
    }
    if (size < 0 || size > Json.Whole.MAX) {
      throw new IllegalArgumentException("size " + size);
    }
  }

  /// Whether it says of itself that nothing is withheld in it.
  boolean isWhole() {
    return audience.equals(EVERYTHING);
  }

  Json.Members toJson() {
    Json log =
        Json.object(Map.of("key", Json.text(key.toString()), "origin", Json.text(key.name())));
    return Json.object(
        Map.of(
            "audience",
            Json.text(audience),
            "export",
            Json.text(FORMAT),
            "log",
            log,
            "size",
            new Json.Whole(size)));
  }

  static ExportHeader parse(Json json) throws MalformedException {
    Shape header = Shape.of(json, "audience", "check", "export", "log", "size");
    if (!header.text("export").equals(FORMAT)) {
      throw new MalformedException("not an export of " + FORMAT);
    }
    Shape log = Shape.of(header.get("log"), "key", "origin");
    VerifierKey key = VerifierKey.parse(log.text("key"));
    if (!log.text("origin").equals(key.name())) {
      throw new MalformedException("the log's key bears another name than its origin");
    }
    try {
      return new ExportHeader(header.text("audience"), key, header.whole("size"));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("header: " + e.getMessage());
    }
  }
}
