package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BaseLayersAreReplacedByTheAdministratorTest {
  private static final String BORDERS = "/api/map/borders";
  private static final String LAYER =
      "{\"type\":\"FeatureCollection\",\"attribution\":\"IGM 2021\",\"features\":[{\"type\":"
          + "\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":"
          + "[[0,15],[1.5,16]]}}]}";

  private final TestNode node = new TestNode();
  private final Client administrator = node.script(node.newAdministrator());
  private final Client member = node.script(node.newMember());

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void putReadListedAndTakenBack() {
    assertEquals(404, member.get(BORDERS).status());
    assertEquals(204, administrator.put(BORDERS, LAYER).status());
    Client.Reply got = member.get(BORDERS);
    assertEquals(200, got.status());
    assertEquals("application/geo+json", got.header("Content-Type"));
    assertEquals("IGM 2021", got.json().path("attribution").asString());
    var listed = member.get("/api/map").json().at("/items/0");
    assertEquals("borders", listed.path("layer").asString());
    assertEquals(Sha256.of(got.body()).hex(), listed.path("sha256").asString());
    assertEquals(1, listed.path("features").asInt());
    assertEquals(304, member.header("If-None-Match", got.header("ETag")).get(BORDERS).status());
    assertEquals(204, administrator.delete(BORDERS).status());
    assertEquals(404, administrator.delete(BORDERS).status());
    assertEquals("[]", administrator.get("/api/map").json().path("items").toString());
  }

  @Test
  void onlyLayersOfThePackAndOnlyWhatCanBeDrawn() {
    assertEquals(404, administrator.put("/api/map/targets", LAYER).status());
    Client.Reply reply = administrator.put(BORDERS, LAYER.replace("[1.5,16]", "[1.5,96]"));
    assertEquals(400, reply.status());
    assertEquals("out-of-range", reply.json().path("reason").asString());
    assertEquals("/features/0/geometry/coordinates/1", reply.json().path("pointer").asString());
  }
}
