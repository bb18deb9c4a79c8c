package org.entente.node.follow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.kernel.Canonical;
import org.entente.ledger.MalformedException;
import org.entente.ledger.json.Json;
import org.entente.ledger.json.JsonReader;
import org.entente.ledger.json.JsonWriter;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.view.View;

/// A reader that knows only what it was sent, as JSON.
final class Client {
  final Audience audience;
  Optional<String> cursor = Optional.empty();

  /// By `KIND id`.
  final Map<String, String> objects = new TreeMap<>();

  Client(Audience audience) {
    this.audience = audience;
  }

  Delta sync(ViewStore store) {
    Delta delta = store.sync(audience, cursor);
    take(delta);
    return delta;
  }

  void take(Delta delta) {
    Json.Members body = members(read(delta.json()));
    cursor = Optional.of(delta.cursor());
    if (delta.full()) {
      objects.clear();
    }
    for (Json object : items(body, "objects")) {
      objects.put(keyOf(members(object)), text(object));
    }
    for (Json gone : items(body, "gone")) {
      if (objects.remove(keyOf(members(gone))) == null) {
        throw new AssertionError("a tombstone of what was never sent: " + gone);
      }
    }
  }

  private static String keyOf(Json.Members object) {
    return string(object, "kind") + " " + string(object, "id");
  }

  /// What this reader should have.
  static Map<String, String> expected(Map<ObjectKey, View> views) {
    Map<String, String> objects = new TreeMap<>();
    views.forEach((key, view) ->
        objects.put(ObjectRef.kindOf(key.kind()) + " " + key.id(), Canonical.write(view)));
    return objects;
  }

  /// Where what it has differs from what it should have, for people; empty when nowhere.
  String differenceFrom(Map<String, String> expected) {
    StringBuilder found = new StringBuilder();
    Set<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(objects.keySet());
    for (String key : keys) {
      String should = expected.getOrDefault(key, "nothing");
      String has = objects.getOrDefault(key, "nothing");
      if (!should.equals(has)) {
        int at = Arrays.mismatch(should.toCharArray(), has.toCharArray());
        found.append(key).append("\n  should: ").append(around(should, at));
        found.append("\n  has:    ").append(around(has, at)).append('\n');
      }
    }
    return found.toString();
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
  }

  static Json read(byte[] json) {
    try {
      return JsonReader.read(json);
    } catch (MalformedException e) {
      throw new AssertionError(new String(json, StandardCharsets.UTF_8), e);
    }
  }

  private static String text(Json json) {
    return new String(JsonWriter.bytes(json), StandardCharsets.UTF_8);
  }

  private static Json.Members members(Json json) {
    return (Json.Members) json;
  }

  private static Iterable<Json> items(Json.Members body, String name) {
    return body.members().get(name) instanceof Json.Items list ? list.items() : java.util.List.of();
  }

  private static String string(Json.Members body, String name) {
    return body.members().get(name) instanceof Json.Text text ? text.value() : "";
  }
}
