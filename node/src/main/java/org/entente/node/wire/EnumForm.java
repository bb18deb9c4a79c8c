package org.entente.node.wire;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A constant by its name.
final class EnumForm implements Form {
  private final String type;
  private final Map<String, Object> constants;

  EnumForm(Class<?> type) {
    this.type = type.getSimpleName();
    this.constants =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toUnmodifiableMap(one -> ((Enum<?>) one).name(), one -> one));
  }

  @Override
  public Object read(Json json, Reading reading) {
    @Nullable Object constant = json instanceof Json.Str text ? constants.get(text.value()) : null;
    if (constant == null) {
      throw reading.problem("unknown-constant", type, "is none of " + type);
    }
    return constant;
  }

  @Override
  public Object readCanonical(CanonicalCursor cursor, Reading reading) {
    @Nullable Object constant = constants.get(cursor.name());
    if (constant == null) {
      throw OtherSpelling.found();
    }
    return constant;
  }
}
