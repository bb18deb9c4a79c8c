package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A change of the interface is seen in a review. To accept it, run this test with
/// `-Dentente.openapi.write=true`.
final class DescriptionIsTheCheckedInOneTest {
  private static final Path CHECKED_IN = Path.of("..", "docs", "openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String made;

  DescriptionIsTheCheckedInOneTest() {
    try (TestNode node = new TestNode()) {
      made = node.nobody().get("/api/openapi.json").body();
    }
  }

  @Test
  void theDescriptionIsTheCheckedInOne() throws IOException {
    String pretty = JSON.writeValueAsString(JSON.readTree(made)) + "\n";
    if (Boolean.getBoolean("entente.openapi.write")) {
      Files.writeString(CHECKED_IN, pretty);
    }
    assertEquals(
        Files.readString(CHECKED_IN),
        pretty,
        "docs/openapi.json is not what the routes say; see this test's description");
  }

  @Test
  void everyReferenceLeadsToASchema() {
    Matcher references = Pattern.compile("\"#/components/schemas/([^\"]+)\"").matcher(made);
    Set<String> named = new HashSet<>();
    JSON.readTree(made).path("components").path("schemas").propertyNames().forEach(named::add);
    while (references.find()) {
      assertTrue(named.contains(references.group(1)), references.group(1));
    }
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() {
    Matcher ids = Pattern.compile("\"operationId\":\"([^\"]+)\"").matcher(made);
    Set<String> seen = new HashSet<>();
    while (ids.find()) {
      assertTrue(seen.add(ids.group(1)), ids.group(1));
    }
    assertTrue(seen.contains("postSession"), seen.toString());
  }
}
