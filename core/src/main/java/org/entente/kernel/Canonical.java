package org.entente.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes values as canonical JSON: the subset of RFC 8785 (JSON Canonicalization Scheme) that has
/// no floats. Reading is the shell's.
///
/// A record becomes an object of its components; one of a sealed family also says its `kind`; a
/// record of one component called `value` is that value; an empty Optional is left out; instants
/// are ISO 8601 in UTC; digests are hex. Component names are therefore part of the format.
public final class Canonical {
  /// Beyond this an integer is not exact in every JSON reader (RFC 8785 §3.2.2.3, I-JSON).
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  /// Called for every value that is a part of its own; answers what stands in its place.
  interface Splitter {
    /// Writes what stands in the value's place, if it is a part of its own.
    ///
    /// @param path where the value stands: component names and list indexes joined by `/`
    /// @return true if it has written the value's replacement
    boolean replace(Object value, String path, StringBuilder out);
  }

  private Canonical() {}

  public static String write(Object value) {
    StringBuilder out = new StringBuilder(256);
    append(value, out, "", (inner, path, sink) -> false);
    return out.toString();
  }

  static void append(Object value, StringBuilder out, String path, Splitter splitter) {
    if (splitter.replace(value, path, out)) {
      return;
    }
    appendBody(value, out, path, splitter);
  }

  /// As `append`, without asking the splitter about `value` itself.
  static void appendBody(Object value, StringBuilder out, String path, Splitter splitter) {
    switch (value) {
      case String text -> appendString(text, out);
      case Boolean flag -> out.append(flag.booleanValue());
      case Integer number -> out.append(number.intValue());
      case Long number -> appendLong(number, out);
      case Enum<?> constant -> appendString(constant.name(), out);
      case Instant instant -> appendString(instant.toString(), out);
      case Digest digest -> appendString(digest.hex(), out);
      case Text text -> appendText(text, out);
      case Optional<?> optional -> append(optional.orElseThrow(), out, path, splitter);
      case List<?> list -> appendList(list, out, path, splitter);
      case Map<?, ?> map -> appendMap(map, out, path, splitter);
      case Record record -> appendRecord(record, out, path, splitter);
      default -> throw new Bug("no canonical form for " + value.getClass().getName());
    }
  }

  private static void appendLong(long number, StringBuilder out) {
    if (number > MAX_SAFE_INTEGER || number < -MAX_SAFE_INTEGER) {
      throw new Bug("integer beyond 2^53: " + number);
    }
    out.append(number);
  }

  private static void appendText(Text text, StringBuilder out) {
    text.written()
        .ifPresentOrElse(value -> appendString(value, out), () -> out.append("{\"erased\":true}"));
  }

  private static void appendList(List<?> list, StringBuilder out, String path, Splitter splitter) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      append(list.get(i), out, join(path, Integer.toString(i)), splitter);
    }
    out.append(']');
  }

  private static void appendMap(Map<?, ?> map, StringBuilder out, String path, Splitter splitter) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(keyOf(key), value));
    out.append('{');
    String comma = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(comma);
      appendString(entry.getKey(), out);
      out.append(':');
      append(entry.getValue(), out, join(path, entry.getKey()), splitter);
      comma = ",";
    }
    out.append('}');
  }

  private static String keyOf(Object key) {
    return key instanceof Enum<?> constant ? constant.name() : key.toString();
  }

  private static void appendRecord(
      Record record, StringBuilder out, String path, Splitter splitter) {
    Shape shape = SHAPES.get(record.getClass());
    if (shape.bare) {
      append(Malformed.ifNull(shape.fields.getFirst().get(record), "value"), out, path, splitter);
      return;
    }
    out.append('{');
    String comma = "";
    for (Field field : shape.fields) {
      Object value = field.get(record);
      if (value == null || (value instanceof Optional<?> optional && optional.isEmpty())) {
        continue;
      }
      out.append(comma).append(field.key);
      append(value, out, join(path, field.name), splitter);
      comma = ",";
    }
    out.append('}');
  }

  private static String join(String path, String step) {
    return path.isEmpty() ? step : path + "/" + step;
  }

  /// RFC 8785 §3.2.2.2: the two-character escapes, `\\u00xx` for other controls, all else literal.
  static void appendString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char ch = text.charAt(i);
      switch (ch) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (ch < 0x20) {
            out.append(String.format("\\u%04x", (int) ch));
          } else {
            appendUnit(text, i, ch, out);
          }
        }
      }
    }
    out.append('"');
  }

  private static void appendUnit(String text, int i, char ch, StringBuilder out) {
    boolean pairedHigh =
        Character.isHighSurrogate(ch)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1));
    boolean pairedLow =
        Character.isLowSurrogate(ch) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    if (Character.isSurrogate(ch) && !pairedHigh && !pairedLow) {
      throw new Malformed("Text", "holds half a character");
    }
    out.append(ch);
  }

  /// One component of a record, or its `kind`.
  private record Field(String name, String key, @Nullable MethodHandle accessor, String constant) {
    @Nullable Object get(Record record) {
      if (accessor == null) {
        return constant;
      }
      try {
        return accessor.invoke(record);
      } catch (Throwable e) {
        throw new Bug("cannot read " + name + " of " + record.getClass().getName() + ": " + e);
      }
    }
  }

  private record Shape(boolean bare, List<Field> fields) {
    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      if (components.length == 1 && components[0].getName().equals("value")) {
        return new Shape(true, List.of(field(components[0])));
      }
      List<Field> fields = new ArrayList<>();
      for (RecordComponent component : components) {
        fields.add(field(component));
      }
      if (isOfFamily(type)) {
        fields.add(new Field("kind", "\"kind\":", null, type.getSimpleName()));
      }
      fields.sort(Comparator.comparing(Field::name));
      return new Shape(false, List.copyOf(fields));
    }

    private static Field field(RecordComponent component) {
      try {
        MethodHandle accessor = MethodHandles.publicLookup().unreflect(component.getAccessor());
        return new Field(component.getName(), "\"" + component.getName() + "\":", accessor, "");
      } catch (IllegalAccessException e) {
        throw new Bug("record not public: " + component.getDeclaringRecord().getName());
      }
    }
  }

  /// Whether a record says its kind: it is one of a sealed family.
  public static boolean isOfFamily(Class<?> type) {
    for (Class<?> family : type.getInterfaces()) {
      if (family.isSealed() || isOfFamily(family)) {
        return true;
      }
    }
    return false;
  }
}
