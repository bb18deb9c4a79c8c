package org.entente.node.map;

import java.nio.charset.StandardCharsets;
import org.entente.node.wire.WireProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A GeoJSON FeatureCollection (RFC 7946) as an administrator sends it, with one member more,
/// `attribution`; read strictly and written anew.
///
/// @param attribution whose data it is, as their licence asks
/// @param features how many
/// @param json shapes with whole millionths of a degree, `name` and `rank`; nothing else survives
public record LayerFile(String attribution, int features, String json) {
  /// A country's divisions at the scale of an operations map take a quarter of it.
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final int MAX_FEATURES = 20_000;
  private static final int MAX_ATTRIBUTION_CHARS = 300;
  private static final int MAX_NAME_CHARS = 120;
  private static final int MAX_RANK = 20;

  /// A collection's features' geometries' polygons' rings' positions, and room for foreign members.
  private static final int MAX_DEPTH = 16;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(40)
                          .maxNameLength(200)
                          .maxStringLength(MAX_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// Reads a file.
  ///
  /// @throws WireProblem if it is no such collection
  public static LayerFile read(byte[] utf8) {
    if (utf8.length > MAX_BYTES) {
      throw problem("", "too-large", "MapLayer");
    }
    JsonNode collection = parse(utf8);
    String attribution = text(collection, "attribution", "", MAX_ATTRIBUTION_CHARS);
    if (!text(collection, "type", "", MAX_NAME_CHARS).equals("FeatureCollection")) {
      throw problem("/type", "malformed", "MapLayer");
    }
    JsonNode features = member(collection, "features", "");
    if (!features.isArray()) {
      throw problem("/features", "wrong-type", "list");
    }
    if (features.isEmpty() || features.size() > MAX_FEATURES) {
      throw problem("/features", "malformed", "MapLayer");
    }
    return new LayerFile(attribution, features.size(), write(attribution, features));
  }

  private static JsonNode parse(byte[] utf8) {
    // Jackson would also take UTF-16, UTF-32 and a byte order mark.
    if (utf8.length == 0 || utf8[0] <= 0 || (utf8.length > 1 && utf8[1] == 0)) {
      throw problem("", "not-json", "document");
    }
    try {
      JsonNode root = MAPPER.readTree(utf8);
      if (root == null || !root.isObject()) {
        throw problem("", "wrong-type", "object");
      }
      return root;
    } catch (JacksonException e) {
      throw problem("", "not-json", "document");
    }
  }

  private static String write(String attribution, JsonNode features) {
    StringBuilder out = new StringBuilder(64 * 1024);
    out.append("{\"type\":\"FeatureCollection\",\"attribution\":");
    out.append(quoted(attribution)).append(",\"features\":[");
    ShapeWriter shapes = new ShapeWriter(out);
    int index = 0;
    for (JsonNode feature : features) {
      String pointer = "/features/" + index;
      out.append(index == 0 ? "\n" : ",\n");
      writeFeature(feature, pointer, shapes, out);
      index++;
    }
    return out.append("\n]}\n").toString();
  }

  private static void writeFeature(
      JsonNode feature, String pointer, ShapeWriter shapes, StringBuilder out) {
    if (!feature.isObject() || !feature.path("type").asString("").equals("Feature")) {
      throw problem(pointer, "malformed", "MapLayer");
    }
    out.append("{\"type\":\"Feature\",\"properties\":{");
    JsonNode properties = feature.path("properties");
    JsonNode name = properties.path("name");
    JsonNode rank = properties.path("rank");
    if (name.isString()) {
      out.append("\"name\":").append(quoted(clean(name.asString(), pointer, MAX_NAME_CHARS)));
    }
    if (rank.isInt() && rank.asInt() >= 0 && rank.asInt() <= MAX_RANK) {
      out.append(name.isString() ? "," : "").append("\"rank\":").append(rank.asInt());
    }
    out.append("},\"geometry\":");
    shapes.write(member(feature, "geometry", pointer), pointer + "/geometry");
    out.append('}');
  }

  static JsonNode member(JsonNode object, String name, String pointer) {
    JsonNode found = object.path(name);
    if (found.isMissingNode() || found.isNull()) {
      throw problem(pointer + "/" + name, "missing-field", name);
    }
    return found;
  }

  private static String text(JsonNode object, String name, String pointer, int maxChars) {
    JsonNode found = member(object, name, pointer);
    if (!found.isString()) {
      throw problem(pointer + "/" + name, "wrong-type", "text");
    }
    return clean(found.asString(), pointer + "/" + name, maxChars);
  }

  /// Something to read: no controls, no half characters, no marks that turn the line round.
  private static String clean(String text, String pointer, int maxChars) {
    boolean fits =
        !text.isBlank()
            && text.length() <= maxChars
            && text.codePoints().allMatch(LayerFile::isPlain);
    if (!fits) {
      throw problem(pointer, "malformed", "MapLayer");
    }
    return text;
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String quoted(String plain) {
    return "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static WireProblem problem(String pointer, String code, String subject) {
    return new WireProblem(pointer, code, subject, "The layer is not one that can be drawn");
  }

  public byte[] bytes() {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
