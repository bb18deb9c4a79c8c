package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.entente.kernel.PostId;
import org.entente.party.Appointment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An act sent a second time gets its first answer, whoever sends it; but views are of today, and
/// whoever has left the post since is shown none.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WhoeverLeftAPostLearnsNoMoreTest {
  private static final String LEAVER = "takuba.plans";
  private static final String CHIEF = "takuba.chef";
  private static final String OTHER = "barkhane.plans";

  private final TestNode node = TestNode.demonstration();

  @AfterAll
  void close() {
    node.close();
  }

  @Test
  void ofWhatThePostIsToldSince() {
    String act = act(LEAVER, proposal("takuba"));
    Client.Reply first = send(LEAVER, act);
    assertEquals(201, first.status(), first.toString());
    assertEquals(0, first.json().path("conflicts").size());
    Client.Reply again = send(LEAVER, act);
    assertEquals(200, again.status(), again.toString());
    assertTrue(again.json().has("reference"), again.toString());

    assertEquals(201, send(CHIEF, act(CHIEF, end())).status());
    Client.Reply other = send(OTHER, act(OTHER, proposal("barkhane")));
    assertEquals(1, other.json().path("conflicts").size(), other.toString());

    Client.Reply after = send(LEAVER, act);
    assertEquals(200, after.status(), after.toString());
    assertEquals(first.json().path("seq"), after.json().path("seq"));
    assertEquals(0, after.json().path("conflicts").size(), after.toString());
    assertTrue(!after.json().has("reference"), after.toString());
  }

  private String act(String login, String content) {
    return """
    {"id":"%s","theatre":"mali-2021","post":"%s","asOf":1,"content":%s}\
    """
        .formatted(UUID.randomUUID(), RouteWalk.postOf(node, login), content);
  }

  private Client.Reply send(String login, String act) {
    return node.keptScript(login).post("/api/acts", act);
  }

  private String end() {
    String post = RouteWalk.postOf(node, LEAVER);
    Appointment appointment =
        node.theatre.state().roster().getPost(new PostId(post)).appointments().getFirst();
    return """
    {"kind":"EndAppointment","ofPost":"%s","appointment":"%s"}\
    """
        .formatted(post, appointment.id().value());
  }

  private static String proposal(String party) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return """
    {"kind":"ProposeOperation","title":"Essai","exercise":true,"supporting":[],
     "clauses":[{"kind":"Purpose","text":"Essai"},
      {"kind":"SpaceTime","category":"GROUND_MANOEUVRE","volumes":[
       {"area":{"kind":"Circle","centre":{"lonE7":-50000000,"latE7":200000000},"radiusMetres":3000},
        "band":{"lowMetres":0,"highMetres":500,"datum":"AGL"},
        "window":{"from":"%s","to":"%s"}}]},
      {"kind":"Forces","elements":[{"party":"%s","unit":"Section","personnel":30}]},
      {"kind":"Means"},{"kind":"Liaison"},{"kind":"Population"}],
     "release":{"grants":[{"party":"barkhane","posts":[],"level":"FULL"},
      {"party":"takuba","posts":[],"level":"FULL"},{"party":"mali","posts":[],"level":"FULL"}]},
     "withheld":[]}\
    """
        .formatted(now.plusSeconds(200_000), now.plusSeconds(220_000), party);
  }
}
