package org.entente.node.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a first screen is given of a conflict lacks its regions' corners and not one byte more.
class OutlineLeavesOutTheGroundAloneTest {
  @Test
  void everyRegionIsEmptyAndAllElseIsThere() {
    check(
        "{\"overlaps\":[{\"areaM2\":4,\"region\":[{\"latE7\":1,\"lonE7\":-2},{\"latE7\":3,\"lonE7\":4}],\"window\":{}},"
            + "{\"region\":[],\"x\":[1,2]},{\"region\":[{\"latE7\":5,\"lonE7\":6}]}],\"settled\":false}",
        "{\"overlaps\":[{\"areaM2\":4,\"region\":[],\"window\":{}},{\"region\":[],\"x\":[1,2]},{\"region\":[]}],\"settled\":false}");
  }

  @Test
  void aTextThatSpeaksOfARegionIsLeftAsItIs() {
    String text =
        "{\"terms\":\"la zone \\\"region\\\":[1] é, \\\\\\\"region\\\":[2]\",\"z\":\"]\"}";
    check(text, text);
  }

  @Test
  void whatHasNoneStaysAsItIs() {
    check("", "");
    check("{\"region\":{}}", "{\"region\":{}}");
  }

  private static void check(String view, String outline) {
    assertEquals(
        outline,
        new String(Outline.of(view.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
  }
}
