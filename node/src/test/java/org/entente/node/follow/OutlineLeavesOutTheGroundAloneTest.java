package org.entente.node.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.entente.theatre.ObjectKey;
import org.junit.jupiter.api.Test;

/// What a first screen is given of a conflict lacks its regions' corners, of an operation its
/// clauses' digests, and not one byte more.
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

  @Test
  void ofAnOperationTheDigestsOfItsClausesButOfSpaceAndTime() {
    String places =
        "{\"category\":\"X\",\"clause\":\"SPACE_TIME\",\"digest\":\"0a\",\"volumes\":[]}";
    String position = "{\"clause\":\"MEANS\",\"confirmed\":false}";
    String said = "{\"text\":\"\\\"clause\\\":\\\"MEANS\\\",\\\"digest\\\":\\\"ff\\\"\"}";
    String end = ",\"digest\":\"ab\",\"number\":1}";
    check(
        ObjectKey.Kind.OPERATION,
        "[{\"clause\":\"MEANS\",\"digest\":\"ff\"}," + places + position + said + end,
        "[{\"clause\":\"MEANS\",\"digest\":\"\"}," + places + position + said + end);
    check(
        ObjectKey.Kind.OPERATION,
        "{\"asOf\":1,\"awarenessRoot\":\"0f\",\"digest\":\"ab\"}",
        "{\"asOf\":1,\"awarenessRoot\":\"\",\"digest\":\"ab\"}");
    check(ObjectKey.Kind.OPERATION, "", "");
  }

  @Test
  void ofTheTheatreTheMatrixAndOfAConflictItsPlaces() {
    check(
        ObjectKey.Kind.THEATRE,
        "{\"matrix\":{\"cells\":[{\"a\":\"X\"},{\"a\":\"Y\"}]},\"zone\":\"Z\"}",
        "{\"matrix\":{\"cells\":[]},\"zone\":\"Z\"}");
    check(
        ObjectKey.Kind.THEATRE,
        "{\"name\":\",\\\"soil\\\":{\",\"soil\":{\"a\":{\"b\":\"}\\\"}\"},\"c\":[{}]},\"zone\":\"Z\"}",
        "{\"name\":\",\\\"soil\\\":{\",\"zone\":\"Z\"}");
    check(ObjectKey.Kind.THEATRE, "{\"id\":1,\"soil\":{}}", "{\"id\":1}");
    check(
        "{\"earlier\":{\"role\":\"R\",\"spaceTime\":\"ab\",\"subject\":\"s\"}}",
        "{\"earlier\":{\"role\":\"R\",\"spaceTime\":\"\",\"subject\":\"s\"}}");
  }

  private static void check(String view, String outline) {
    check(ObjectKey.Kind.CONFLICT, view, outline);
  }

  private static void check(ObjectKey.Kind kind, String view, String outline) {
    assertEquals(
        outline,
        new String(
            Outline.of(kind, view.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
  }
}
