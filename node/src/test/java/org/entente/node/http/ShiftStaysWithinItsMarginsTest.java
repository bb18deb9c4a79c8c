package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Safety distances, margins and shifts over HTTP, on the demonstration and a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShiftStaysWithinItsMarginsTest {
  private static final String PLANNER = "barkhane.plans";
  private static final String OTHER = "takuba.plans";
  private static final String HOST = "mali.operations";

  /// A place of the desert where the demonstration has nothing, and one some eleven kilometres
  /// east.
  private static final int LON = -50_000_000;

  private static final int LAT = 200_000_000;
  private static final int EAST = 1_050_000;

  private final TestNode node = TestNode.demonstration();

  @AfterAll
  void close() {
    node.close();
  }

  private Client.Reply sign(String login, String content) {
    return sign(login, content, 1);
  }

  private Client.Reply sign(String login, String content, long asOf) {
    return node.keptScript(login)
        .post(
            "/api/acts",
            """
            {"id":"%s","theatre":"mali-2021","post":"%s","asOf":%d,"content":%s}\
            """
                .formatted(UUID.randomUUID(), RouteWalk.postOf(node, login), asOf, content));
  }

  private static String volume(int lon, String from, String to, String buffer) {
    return """
    {"area":{"kind":"Circle","centre":{"lonE7":%d,"latE7":%d},"radiusMetres":3000},
     "band":{"lowMetres":0,"highMetres":500,"datum":"AGL"},
     "window":{"from":"%s","to":"%s"}%s}\
    """
        .formatted(lon, LAT, from, to, buffer);
  }

  private JsonNode propose(String login, String party, String category, String volume) {
    Client.Reply reply =
        sign(
            login,
            """
            {"kind":"ProposeOperation","title":"Essai","exercise":true,"supporting":[],
             "clauses":[{"kind":"Purpose","text":"Essai"},
              {"kind":"SpaceTime","category":"%s","volumes":[%s]},
              {"kind":"Forces","elements":[{"party":"%s","unit":"Section","personnel":30}]},
              {"kind":"Means"},{"kind":"Liaison"},{"kind":"Population"}],
             "release":{"grants":[{"party":"barkhane","posts":[],"level":"AREA"},
              {"party":"takuba","posts":[],"level":"AREA"},{"party":"mali","posts":[],"level":"FULL"}]},
             "withheld":[]}\
            """
                .formatted(category, volume, party));
    assertEquals(201, reply.status(), reply.toString());
    return reply.json();
  }

  private JsonNode operation(String login, String id) {
    return node.keptScript(login).get("/api/operations/" + id).json();
  }

  private JsonNode basis(String id, String margins) {
    Client.Reply reply =
        node.keptScript(HOST)
            .post(
                "/api/awareness",
                """
                {"post":"%s","operation":"%s","margins":%s}\
                """
                    .formatted(RouteWalk.postOf(node, HOST), id, margins));
    assertEquals(200, reply.status(), reply.toString());
    return reply.json();
  }

  private Client.Reply approve(String id, JsonNode basis, String margins) {
    return sign(
        HOST,
        """
        {"kind":"ApproveOperation","operation":"%s","version":"%s","acknowledged":%s,
         "awarenessRoot":"%s","silent":%s,"withoutKnowledgeOf":[],"conditions":[],
         "validUntil":"%s","margins":%s}\
        """
            .formatted(
                id,
                basis.path("version").asString(),
                basis.path("acknowledged"),
                basis.path("awarenessRoot").asString(),
                basis.path("silent"),
                in(86_400),
                margins),
        basis.path("asOf").asLong());
  }

  private static String in(long seconds) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds).toString();
  }

  @Test
  void aSafetyDistanceIsMetOneDegreeBelowAndSaysWhose() {
    String from = in(200_000);
    String to = in(220_000);
    String buffer = ",\"buffer\":{\"metres\":9000,\"heightMetres\":0,\"turnoverMinutes\":60}";
    propose(OTHER, "takuba", "DANGER_AREA", volume(LON, from, to, buffer));
    JsonNode near =
        propose(PLANNER, "barkhane", "GROUND_MANOEUVRE", volume(LON + EAST, from, to, ""));
    JsonNode conflict = near.path("conflicts").get(0);
    assertTrue(conflict.path("nearOnly").asBoolean(), near.toString());
    assertEquals(2, conflict.path("degree").asInt());
    assertEquals("SEPARATE", conflict.path("rule").asString());
    JsonNode meeting = conflict.path("overlaps").get(0);
    assertEquals("EARLIER", meeting.path("buffer").asString());
    assertFalse(meeting.path("adjacent").asBoolean());
    assertTrue(meeting.path("region").size() > 3, "what the safety distance holds is drawn");
  }

  @Test
  void aBufferThatReachesTooFarIsRefusedWithItsPlace() {
    String from = in(200_000);
    String to = in(220_000);
    Client.Reply reply =
        sign(
            PLANNER,
            """
            {"kind":"DeclareImmediateAction","reasonKind":"RESCUE","exercise":true,"text":"x",
             "place":{"category":"MOVEMENT","volumes":[%s]}}\
            """
                .formatted(
                    volume(
                        LON,
                        from,
                        to,
                        ",\"buffer\":{\"metres\":50001,\"heightMetres\":0,\"turnoverMinutes\":0}")));
    assertEquals(400, reply.status(), reply.toString());
  }

  @Test
  void whatIsWithinMarginsIsNamedAndTheLeadShiftsOnlyWithinThem() {
    int lon = LON + 30_000_000;
    String from = in(40_000);
    String to = in(50_000);
    String later = in(52_000);
    String latest = in(60_000);
    JsonNode beside = propose(OTHER, "takuba", "GROUND_MANOEUVRE", volume(lon, later, latest, ""));
    JsonNode mine = propose(PLANNER, "barkhane", "GROUND_MANOEUVRE", volume(lon, from, to, ""));
    String id = mine.path("id").asString();
    String margins = "{\"hours\":3,\"kilometres\":5,\"heightMetres\":0}";
    JsonNode within = basis(id, margins);
    assertEquals(1, within.path("withinMargins").size(), within.toString());
    assertEquals(2, within.path("withinMargins").get(0).path("degree").asInt());
    JsonNode narrow = basis(id, "{\"hours\":0,\"kilometres\":1,\"heightMetres\":0}");
    Client.Reply unnamed = approve(id, narrow, margins);
    assertEquals("conflicts-not-acknowledged", unnamed.json().path("code").asString());
    Client.Reply given = approve(id, within, margins);
    assertEquals(201, given.status(), given.toString());
    JsonNode approved = operation(PLANNER, id);
    assertEquals(5, approved.at("/latest/decision/margins/kilometres").asInt());
    String version = approved.at("/latest/digest").asString();
    Client.Reply far = sign(PLANNER, shift(id, version, 3_000_000, 0));
    assertEquals("outside-margins", far.json().path("code").asString(), far.toString());
    Client.Reply shifted = sign(PLANNER, shift(id, version, 20_000, 60));
    assertEquals(201, shifted.status(), shifted.toString());
    JsonNode now = operation(OTHER, id);
    assertEquals(
        lon + 20_000,
        now.at("/latest/shifted/volumes/0/area/centre/lonE7").asInt(),
        now.toString());
    assertEquals(60, now.at("/latest/shifted/minutes").asInt());
    assertEquals(
        version, operation(PLANNER, id).at("/latest/digest").asString(), "the same version");
    assertTrue(beside.path("seq").asLong() > 0);
  }

  private static String shift(String id, String version, int eastE7, int minutes) {
    return """
    {"kind":"ShiftWithinMargins","operation":"%s","version":"%s","reason":"Piste inondée",
     "shift":{"eastE7":%d,"northE7":0,"minutes":%d,"heightMetres":0}}\
    """
        .formatted(id, version, eastE7, minutes);
  }
}
