package org.entente.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ledger.MalformedException;
import org.entente.ledger.json.Json;
import org.entente.ledger.json.JsonReader;
import org.entente.ledger.json.JsonWriter;

/// A JSON value being read; whatever is not as expected ends in a FormException that says where.
record Doc(Json json, String path) {
  static Doc parse(String part, String body) {
    try {
      return new Doc(JsonReader.read(body.getBytes(StandardCharsets.UTF_8)), part);
    } catch (MalformedException e) {
      throw new FormException(part + ": " + e.getMessage());
    }
  }

  /// What stands in the place of a part of its own.
  record Reference(String part, String digest) {}

  Optional<Reference> asReference() {
    boolean reference =
        json instanceof Json.Members object
            && object.members().keySet().equals(Set.of("digest", "part"));
    return reference ? Optional.of(new Reference(text("part"), text("digest"))) : Optional.empty();
  }

  Set<String> names() {
    return members().members().keySet();
  }

  Optional<Doc> find(String name) {
    return Optional.ofNullable(members().members().get(name))
        .map(value -> new Doc(value, path + "/" + name));
  }

  Doc get(String name) {
    return find(name).orElseThrow(() -> new FormException(path + " lacks " + name));
  }

  String text() {
    if (json instanceof Json.Text text) {
      return text.value();
    }
    throw new FormException(path + " is no text");
  }

  String text(String name) {
    return get(name).text();
  }

  Optional<String> findText(String name) {
    return find(name).map(Doc::text);
  }

  long whole() {
    if (json instanceof Json.Whole whole) {
      return whole.value();
    }
    throw new FormException(path + " is no number");
  }

  long whole(String name) {
    return get(name).whole();
  }

  boolean truth(String name) {
    if (get(name).json instanceof Json.Truth truth) {
      return truth.value();
    }
    throw new FormException(path + "/" + name + " is neither true nor false");
  }

  Instant instant(String name) {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new FormException(path + "/" + name + " is no instant: " + text);
    }
  }

  List<Doc> items() {
    if (json instanceof Json.Items items) {
      return items.items().stream().map(item -> new Doc(item, path + "/…")).toList();
    }
    throw new FormException(path + " is no list");
  }

  List<Doc> items(String name) {
    return get(name).items();
  }

  List<String> texts(String name) {
    return items(name).stream().map(Doc::text).toList();
  }

  String canonical() {
    return JsonWriter.text(json);
  }

  private Json.Members members() {
    if (json instanceof Json.Members object) {
      return object;
    }
    throw new FormException(path + " is no object");
  }
}
