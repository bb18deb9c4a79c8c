package org.entente.node.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.kernel.Bug;
import org.entente.kernel.Canonical;
import org.entente.kernel.Digest;
import org.entente.kernel.Text;
import org.jspecify.annotations.Nullable;

/// Schemas of records as the canonical form writes them, each once, by name.
final class Schemas {
  private static final String REFERENCE = "#/components/schemas/";
  private static final String PACKAGE_END = "(?:[a-z0-9]+\\.)+";

  private final Map<Class<?>, List<Class<?>>> families;
  private final Map<String, Map<String, Object>> made = new TreeMap<>();
  private final Map<String, Class<?>> named = new TreeMap<>();

  /// @param families interfaces that are not sealed themselves, with the sealed ones under them
  Schemas(Map<Class<?>, List<Class<?>>> families) {
    this.families = families;
  }

  Map<String, Map<String, Object>> made() {
    return made;
  }

  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    throw new Bug("no schema for " + type);
  }

  private Map<String, Object> ofGeneric(ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    if (generic.getRawType() == List.class) {
      return Map.of("type", "array", "items", of(arguments[0]));
    }
    if (generic.getRawType() == Optional.class) {
      return of(arguments[0]);
    }
    if (generic.getRawType() == Map.class) {
      // What stands in a map of anything is for the one who wrote it to say.
      return arguments[1] == Object.class
          ? Map.of("type", "object")
          : Map.of("type", "object", "additionalProperties", of(arguments[1]));
    }
    throw new Bug("no schema for " + generic);
  }

  private Map<String, Object> ofClass(Class<?> type) {
    if (type == String.class) {
      return Map.of("type", "string");
    } else if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    } else if (type == int.class || type == Integer.class) {
      return Map.of("type", "integer", "format", "int32");
    } else if (type == long.class || type == Long.class) {
      return Map.of("type", "integer", "format", "int64");
    } else if (type == Instant.class) {
      return Map.of("type", "string", "format", "date-time");
    } else if (type == Map.class) {
      return Map.of("type", "object");
    }
    return reference(type);
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = nameOf(type);
    @Nullable Class<?> before = named.put(name, type);
    if (before != null && before != type) {
      throw new Bug("two types are called " + name);
    }
    if (before == null) {
      // First of all its place, for types that hold themselves.
      made.put(name, Map.of());
      made.put(name, describe(type));
    }
    return Map.of("$ref", REFERENCE + name);
  }

  /// The simple name, after those of the types it stands in.
  private static String nameOf(Class<?> type) {
    return type.getName().replaceFirst(PACKAGE_END, "").replace("Bodies$", "").replace('$', '.');
  }

  private Map<String, Object> describe(Class<?> type) {
    if (type == Digest.class) {
      return Map.of("type", "string", "pattern", "^[0-9a-f]{64}$");
    } else if (type == Text.class) {
      return text();
    } else if (type.isEnum()) {
      List<String> words =
          Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
      return Map.of("type", "string", "enum", words);
    } else if (type.isRecord()) {
      return record(type);
    }
    return family(type);
  }

  /// A free text, or what stands in its place once it is erased.
  private static Map<String, Object> text() {
    Map<String, Object> erased =
        Map.of(
            "type",
            "object",
            "required",
            List.of("erased"),
            "properties",
            Map.of("erased", Map.of("const", true)),
            "additionalProperties",
            false);
    return Map.of("oneOf", List.of(Map.of("type", "string", "maxLength", Text.MAX_CHARS), erased));
  }

  private Map<String, Object> record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length == 1 && components[0].getName().equals("value")) {
      return of(components[0].getGenericType());
    }
    Map<String, Object> properties = new TreeMap<>();
    List<String> required = new ArrayList<>();
    if (Canonical.isOfFamily(type)) {
      properties.put("kind", Map.of("const", type.getSimpleName()));
      required.add("kind");
    }
    for (RecordComponent component : components) {
      properties.put(component.getName(), of(component.getGenericType()));
      if (component.getType() != Optional.class) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema = new TreeMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", required.stream().sorted().toList());
    }
    return schema;
  }

  private Map<String, Object> family(Class<?> type) {
    List<Class<?>> members = new ArrayList<>();
    collect(type, members);
    Map<String, Object> mapping = new TreeMap<>();
    List<Map<String, Object>> choices = new ArrayList<>();
    for (Class<?> member : members) {
      choices.add(reference(member));
      mapping.put(member.getSimpleName(), REFERENCE + nameOf(member));
    }
    return Map.of(
        "oneOf", choices, "discriminator", Map.of("propertyName", "kind", "mapping", mapping));
  }

  private void collect(Class<?> type, List<Class<?>> members) {
    if (type.isRecord()) {
      members.add(type);
    } else if (families.containsKey(type)) {
      families.getOrDefault(type, List.of()).forEach(family -> collect(family, members));
    } else if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, members);
      }
    } else {
      throw new Bug("no schema for " + type.getName());
    }
  }
}
