package org.entente.node.wire;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.entente.kernel.Area;
import org.junit.jupiter.api.Test;

class MalformedActsAreRefusedWithAPointerTest {
  private static final String GOOD =
      """
      {"id":"00000000-0000-0000-0000-000000000001","theatre":"mali","post":"fama.j3","asOf":4,
       "content":{"kind":"TakePosition","operation":"00000000-0000-0000-0000-000000000002",
        "clause":"PURPOSE","digest":"DIGEST","stance":"RESERVED","reason":"Trop tôt"}}\
      """
          .replace("DIGEST", "0a".repeat(32));

  private static final String NOTICE =
      """
      {"id":"00000000-0000-0000-0000-000000000001","theatre":"mali","post":"ocha.cell","asOf":4,
       "content":{"kind":"GiveNotice","title":"Convoi","exercise":false,"text":"Vivres",
        "release":{"grants":[]},
        "place":{"category":"HUMANITARIAN_MOVEMENT","volumes":[{"area":AREA,
          "band":{"lowMetres":0,"highMetres":100,"datum":"AGL"},
          "window":{"from":"2021-10-05T10:00:00Z"}}]}}}\
      """;

  @Test
  void theExamplesThemselvesAreRead() {
    ActReader.readSubmitted(GOOD.getBytes(UTF_8));
    ActReader.readSubmitted(
        notice("{\"kind\":\"Circle\",\"centre\":{\"lonE7\":0,\"latE7\":0},\"radiusMetres\":5}"));
  }

  @Test
  void fields() {
    check(GOOD.replace("\"asOf\":4,", ""), "missing-field", "/asOf");
    check(GOOD.replace("\"asOf\"", "\"as~of/\""), "missing-field", "/asOf");
    check(GOOD.replace("\"asOf\":4", "\"asOf\":4,\"a~/\":1"), "unknown-field", "/a~0~1");
    check(GOOD.replace("\"asOf\":4", "\"asOf\":4,\"asOf\":4"), "duplicate-field", "");
    check(GOOD.replace("\"stance\"", "\"stanza\""), "missing-field", "/content/stance");
    check(GOOD.replace("\"reason\"", "\"raison\""), "unknown-field", "/content/raison");
    check(GOOD.replace("\"kind\":\"TakePosition\",", ""), "missing-field", "/content/kind");
    check(GOOD.replace("TakePosition", "TakeAim"), "unknown-kind", "/content/kind");
    check(GOOD.replace("\"TakePosition\"", "7"), "unknown-kind", "/content/kind");
  }

  @Test
  void values() {
    check(GOOD.replace(":4,", ":4.0,"), "not-an-integer", "");
    check(GOOD.replace(":4,", ":4e0,"), "not-an-integer", "");
    check(GOOD.replace(":4,", ":9007199254740992,"), "number-out-of-range", "");
    check(GOOD.replace(":4,", ":99999999999999999999,"), "number-out-of-range", "");
    check(GOOD.replace(":4,", ":" + "9".repeat(30) + ","), "not-json", "");
    check(GOOD.replace(":4,", ":\"4\","), "wrong-type", "/asOf");
    check(GOOD.replace(":4,", ":null,"), "wrong-type", "/asOf");
    check(GOOD.replace("\"mali\"", "\"MALI\""), "malformed", "/theatre");
    check(GOOD.replace("\"PURPOSE\"", "\"purpose\""), "unknown-constant", "/content/clause");
    check(GOOD.replace("0a0a", "0A0A"), "malformed", "/content/digest");
    check(GOOD.replace("\"Trop tôt\"", "\"  \""), "malformed", "/content/reason");
    check(GOOD.replace("\"Trop tôt\"", "{\"erased\":true}"), "wrong-type", "/content/reason");
    check(GOOD.replace("\"Trop tôt\"", "\"\\ud83d\""), "half-a-character", "");
    check(GOOD.replace(",\"reason\":\"Trop tôt\"", ""), "malformed", "/content");
    check(
        GOOD.replace("\"id\":\"0000", "\"id\":[\"0000").replace("1\",", "1\"],"),
        "wrong-type",
        "/id");
  }

  @Test
  void whatWouldDeceiveItsReader() {
    for (String text :
        List.of("a\\u0000b", "a\\u202eb", "a\\u2067b", "\\u200b\\u200d", "\\u0085 x")) {
      check(GOOD.replace("\"Trop tôt\"", "\"" + text + "\""), "malformed", "/content/reason");
    }
    ActReader.readSubmitted(
        GOOD.replace("\"Trop tôt\"", "\"Trop tôt\\n\\tau nord\"").getBytes(UTF_8));
    check(
        GOOD.replaceAll(
            "(?s)\"content\":.*",
            "\"content\":{\"kind\":\"RegisterPerson\",\"name\":\"A\\\\nB\",\"rank\":\"\"}}"),
        "malformed",
        "/content");
  }

  @Test
  void documents() {
    check("", "not-json", "");
    check("{", "not-json", "");
    check(GOOD + "{}", "not-json", "");
    check("\ufeff" + GOOD, "not-json", "");
    check("[".repeat(100) + "]".repeat(100), "not-json", "");
    check("{\"a\":".repeat(23) + "1" + "}".repeat(23), "missing-field", "/id");
    check("[]", "wrong-type", "");
    check("{\"x\":\"" + "x".repeat(JsonSource.MAX_BYTES) + "\"}", "too-large", "");
    check(manyFields(), "too-many-fields", "");
    assertEquals("not-json", problem(GOOD.getBytes(UTF_16)).code());
    assertEquals("not-json", problem(new byte[] {'{', (byte) 0xc0, (byte) 0x80, '}'}).code());
  }

  private static String manyFields() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i <= JsonSource.MAX_NAMES; i++) {
      json.append(i == 0 ? "" : ",").append("\"f").append(i).append("\":1");
    }
    return json.append('}').toString();
  }

  @Test
  void instants() {
    for (String bad :
        new String[] {
          "2021-10-05T10:00Z",
          "2021-10-05T10:00:00+00:00",
          "2021-02-29T10:00:00Z",
          "2021-10-05T24:00:00Z",
          "2021-10-05T23:59:60Z",
          "2021-10-05T10:00:00.1234Z",
          "2021-10-05 10:00:00Z",
          "1899-12-31T23:59:59Z",
          "2200-01-01T00:00:00.001Z",
          "+021-10-05T10:00:00Z"
        }) {
      String json = NOTICE.replace("AREA", "{}").replace("2021-10-05T10:00:00Z", bad);
      String circle =
          "{\"kind\":\"Circle\",\"centre\":{\"lonE7\":0,\"latE7\":0},\"radiusMetres\":5}";
      check(
          json.replace("\"area\":{}", "\"area\":" + circle),
          "malformed",
          "/content/place/volumes/0/window/from");
    }
  }

  @Test
  void anEndThatIsNotAfterTheBeginning() {
    String circle = "{\"kind\":\"Circle\",\"centre\":{\"lonE7\":0,\"latE7\":0},\"radiusMetres\":5}";
    String begins = "\"from\":\"2021-10-05T10:00:00Z\"";
    for (String end : new String[] {"2021-10-05T09:59:59.999Z", "2021-10-05T10:00:00Z"}) {
      String json =
          NOTICE.replace("AREA", circle).replace(begins, begins + ",\"to\":\"" + end + "\"");
      check(json, "malformed", "/content/place/volumes/0/window");
    }
  }

  /// As many points as an area may have are read; one more is not, wherever it lies.
  @Test
  void tenThousandPointsAndOneMore() {
    ActReader.readSubmitted(notice(circleOf(Area.MAX_POINTS)));
    check(
        new String(notice(circleOf(Area.MAX_POINTS + 1)), UTF_8),
        "malformed",
        "/content/place/volumes/0/area");
  }

  /// What one act draws is bounded too, however it is spread over volumes.
  @Test
  void sixtyFourOutlinesHaveNoMoreCornersThanOneTogether() {
    String one = new String(notice(circleOf(280)), UTF_8);
    int begin = one.indexOf("\"volumes\":[") + "\"volumes\":[".length();
    String volume = one.substring(begin, one.lastIndexOf("]}}}"));
    ActReader.readSubmitted(repeated(one, volume, 35));
    check(new String(repeated(one, volume, 64), UTF_8), "too-many-corners", "/content");
  }

  private static byte[] repeated(String act, String volume, int times) {
    String all = String.join(",", java.util.Collections.nCopies(times, volume));
    return act.replace(volume, all).getBytes(UTF_8);
  }

  /// A closed ring of so many points.
  private static String circleOf(int points) {
    int corners = points - 1;
    StringBuilder ring = new StringBuilder("{\"kind\":\"Polygon\",\"rings\":[[");
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * (i % corners) / corners;
      ring.append(i == 0 ? "" : ",")
          .append("{\"lonE7\":")
          .append(Math.round(10_000_000 * Math.cos(angle)))
          .append(",\"latE7\":")
          .append(Math.round(10_000_000 * Math.sin(angle)))
          .append('}');
    }
    return ring.append("]]}").toString();
  }

  @Test
  void areas() {
    String area = "/content/place/volumes/0/area";
    checkArea("[[0,0],[9,9],[9,0],[0,9],[0,0]]", "self-crossing", area + "/rings/0/0");
    checkArea("[[0,0],[9,9],[9,0]]", "malformed", area);
    checkArea("[[0,0],[9,9],[9,0],[1,0]]", "malformed", area);
    checkArea("[[0,0],[9,0],[9,0],[9,9],[0,0]]", "repeated-point", area + "/rings/0/2");
    checkArea("[[0,0],[9,0],[5,0],[0,0]]", "zero-area", area);
    checkArea(
        "[[-1790000000,0],[1790000000,0],[1790000000,9],[-1790000000,0]]",
        "across-antimeridian",
        area + "/rings/0/0");
    checkArea(
        "[[0,899999990],[9,900000000],[9,899999990],[0,899999990]]",
        "near-pole",
        area + "/rings/0/1");
    checkArea("[[0,0],[1800000001,0],[9,0],[0,0]]", "malformed", area + "/rings/0/1");
    check(
        new String(
            notice(
                "{\"kind\":\"Circle\",\"centre\":{\"lonE7\":0,\"latE7\":899999999},\"radiusMetres\":5}"),
            UTF_8),
        "near-pole",
        area + "/centre");
    check(
        new String(
            notice(
                "{\"kind\":\"Corridor\",\"line\":[{\"lonE7\":0,\"latE7\":0},{\"lonE7\":0,\"latE7\":0}],\"widthMetres\":5}"),
            UTF_8),
        "repeated-point",
        area + "/line/1");
  }

  private static void checkArea(String ring, String code, String pointer) {
    String points = ring.replaceAll("\\[(-?\\d+),(-?\\d+)]", "{\"lonE7\":$1,\"latE7\":$2}");
    check(
        new String(notice("{\"kind\":\"Polygon\",\"rings\":[" + points + "]}"), UTF_8),
        code,
        pointer);
  }

  private static byte[] notice(String area) {
    return NOTICE.replace("AREA", area).getBytes(UTF_8);
  }

  private static void check(String json, String code, String pointer) {
    WireProblem problem = problem(json.getBytes(UTF_8));
    assertEquals(code + " " + pointer, problem.code() + " " + problem.pointer(), json);
  }

  private static WireProblem problem(byte[] json) {
    return assertThrows(WireProblem.class, () -> ActReader.readSubmitted(json));
  }
}
