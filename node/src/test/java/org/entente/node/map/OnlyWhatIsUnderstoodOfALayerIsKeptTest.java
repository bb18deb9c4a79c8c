package org.entente.node.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.entente.node.wire.WireProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OnlyWhatIsUnderstoodOfALayerIsKeptTest {
  private static final String GOOD =
      """
      {"type":"FeatureCollection","attribution":"Institut géographique","generator":{"deep":[1]},
       "features":[
        {"type":"Feature","id":7,"properties":{"name":"Ménaka","rank":2,"secret":"kept out"},
         "geometry":{"type":"Point","coordinates":[2.4021,15.9182,120.5]}},
        {"type":"Feature","properties":null,
         "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,-1e-1],[0,0]]]}},
        {"type":"Feature","properties":{"name":3,"rank":99},
         "geometry":{"type":"MultiLineString","coordinates":[[[-180,90],[180,-90.0]]]}}]}\
      """;

  private static LayerFile read(String json) {
    return LayerFile.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String withGeometry(String geometry) {
    return "{\"type\":\"FeatureCollection\",\"attribution\":\"a\",\"features\":[{\"type\":\"Feature\","
        + "\"properties\":{},\"geometry\":"
        + geometry
        + "}]}";
  }

  @Test
  void shapesNamesAndRanks() {
    LayerFile layer = read(GOOD);
    assertEquals("Institut géographique", layer.attribution());
    assertEquals(3, layer.features());
    assertEquals(
        """
        {"type":"FeatureCollection","attribution":"Institut géographique","features":[
        {"type":"Feature","properties":{"name":"Ménaka","rank":2},"geometry":{"type":"Point","coordinates":[2.4021,15.9182]}},
        {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,-0.1],[0,0]]]}},
        {"type":"Feature","properties":{},"geometry":{"type":"MultiLineString","coordinates":[[[-180,90],[180,-90]]]}}
        ]}
        """,
        layer.json());
    assertEquals(layer, read(layer.json()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"Circle\",\"coordinates\":[0,0]} | unknown-constant",
        "{\"type\":\"Point\"} | missing-field",
        "{\"type\":\"Point\",\"coordinates\":[0]} | malformed",
        "{\"type\":\"Point\",\"coordinates\":[0,\"1\"]} | malformed",
        "{\"type\":\"Point\",\"coordinates\":[181,0]} | out-of-range",
        "{\"type\":\"Point\",\"coordinates\":[1e400,0]} | out-of-range",
        "{\"type\":\"LineString\",\"coordinates\":[[0,0]]} | too-few-points",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]} | open-ring",
        "{\"type\":\"Polygon\",\"coordinates\":[]} | malformed",
        "null | missing-field"
      })
  void whatCannotBeDrawnIsNamed(String geometry, String code) {
    assertEquals(code, assertThrows(WireProblem.class, () -> read(withGeometry(geometry))).code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | wrong-type",
        "{\"type\":\"FeatureCollection\",\"features\":[]} | missing-field",
        "{\"type\":\"FeatureCollection\",\"attribution\":\" \",\"features\":[]} | malformed",
        "{\"type\":\"FeatureCollection\",\"attribution\":\"a\\u202eb\",\"features\":[]} | malformed",
        "{\"type\":\"FeatureCollection\",\"attribution\":\"a\",\"features\":[]} | malformed",
        "{\"type\":\"Topology\",\"attribution\":\"a\",\"features\":[]} | malformed",
        "{\"type\":\"x\",\"type\":\"x\"} | not-json",
        "{} {} | not-json"
      })
  void whatIsNoCollectionIsRefused(String json, String code) {
    assertEquals(code, assertThrows(WireProblem.class, () -> read(json)).code());
  }

  @Test
  void whateverIsSentEndsInAProblemOrInALayerThatReadsAsItself() {
    long seed = 20211005;
    Random random = new Random(seed);
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    int kept = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = good.clone();
      for (int k = random.nextInt(4); k >= 0; k--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? good[random.nextInt(good.length)] : (byte) random.nextInt(256);
      }
      try {
        LayerFile layer = LayerFile.read(bytes);
        assertEquals(layer, LayerFile.read(layer.bytes()), "seed " + seed + ", round " + i);
        kept++;
      } catch (WireProblem expected) {
        assertTrue(expected.code().matches("[a-z-]+"));
      }
    }
    assertTrue(kept > 100, "only " + kept + " were kept");
  }
}
