package org.entente.ledger.export;

import java.util.Map;
import java.util.Set;
import org.entente.ledger.MalformedException;
import org.entente.ledger.json.Json;

/// An object known to have exactly the members expected.
record Shape(Map<String, Json> members) {

  static Shape of(Json json, String... names) throws MalformedException {
    Shape shape = anyOf(json);
    if (!shape.members.keySet().equals(Set.of(names))) {
      throw new MalformedException("members " + shape.members.keySet() + " are not those expected");
    }
    return shape;
  }

  static Shape anyOf(Json json) throws MalformedException {
    if (json instanceof Json.Members(var members)) {
      return new Shape(members);
    }
    throw new MalformedException("not an object");
  }

  Json get(String name) throws MalformedException {
    Json value = members.get(name);
    if (value == null) {
      throw new MalformedException("no member " + name);
    }
    return value;
  }

  String text(String name) throws MalformedException {
    if (get(name) instanceof Json.Text(String value)) {
      return value;
    }
    throw new MalformedException(name + " is not a string");
  }

  long whole(String name) throws MalformedException {
    if (get(name) instanceof Json.Whole(long value)) {
      return value;
    }
    throw new MalformedException(name + " is not a whole number");
  }
}
