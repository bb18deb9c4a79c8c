package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PersonsAreMergedAfterAPreviewTest {
  private final TestNode node = TestNode.demonstration();
  private final Client chief = node.script("barkhane.chef");
  private final Client clerk = node.script("barkhane.greffe");

  @AfterAll
  void close() {
    node.close();
  }

  private static Client.Reply sign(Client client, String id, String content) {
    var session = client.get("/api/session").json();
    return client.post(
        "/api/acts",
        "{\"id\":\"%s\",\"theatre\":\"mali-2021\",\"post\":\"%s\",\"asOf\":%d,\"content\":%s}"
            .formatted(
                id, session.at("/posts/0/id").asString(), session.path("head").asLong(), content));
  }

  private static Client.Reply merge(Client client, String duplicate, String kept) {
    return sign(
        client,
        UUID.randomUUID().toString(),
        "{\"kind\":\"MergePersons\",\"duplicate\":\"%s\",\"kept\":\"%s\"}"
            .formatted(duplicate, kept));
  }

  private static Client.Reply preview(Client client, String duplicate, String kept) {
    return client.get("/api/persons/" + duplicate + "/merge-preview?into=" + kept);
  }

  private String registered(String name) {
    String id = UUID.randomUUID().toString();
    Client.Reply reply =
        sign(
            clerk,
            id,
            "{\"kind\":\"RegisterPerson\",\"name\":\"%s\",\"rank\":\"COL\"}".formatted(name));
    assertEquals(201, reply.status(), reply.toString());
    return id;
  }

  @Test
  void whatThePlannerSignedIsShownByTheEntryThatIsKept() {
    Client planner = node.script("barkhane.plans");
    String person = planner.get("/api/session").json().path("person").asString();
    String kept = registered("Le même, bien orthographié");
    var told = preview(clerk, person, kept).json();
    assertTrue(told.path("signed").size() > 0, told.toString());
    assertEquals(person, told.at("/posts/0/person").asString());
    String operation = "/api/operations/" + told.at("/signed/0/id").asString();
    String others = node.script("mali.chef").get(operation).body();
    assertFalse(clerk.get(operation).body().contains("enteredAs"));

    assertEquals(201, merge(clerk, person, kept).status());
    String own = clerk.get(operation).body();
    assertTrue(own.contains("Le même, bien orthographié") && own.contains("enteredAs"), own);
    assertEquals(others, node.script("mali.chef").get(operation).body());
    assertEquals(
        person, clerk.get("/api/persons/" + kept).json().at("/alsoEnteredAs/0/person").asString());
    assertEquals("person-merged", preview(clerk, person, kept).code());
    Client.Reply apart =
        sign(
            chief,
            UUID.randomUUID().toString(),
            "{\"kind\":\"SeparatePersons\",\"duplicate\":\"" + person + "\"}");
    assertEquals(201, apart.status(), apart.toString());
    assertFalse(clerk.get(operation).body().contains("enteredAs"));
  }

  @Test
  void aPreviewAnswersTheRejectionThatTheActWouldGet() {
    String chiefs = chief.get("/api/session").json().path("person").asString();
    String clerks = clerk.get("/api/session").json().path("person").asString();
    Client.Reply two = preview(clerk, clerks, chiefs);
    assertEquals(422, two.status());
    assertEquals(merge(chief, clerks, chiefs).code(), two.code());
    Client host = node.script("mali.chef");
    assertEquals(404, preview(host, clerks, chiefs).status());
    assertEquals(404, preview(clerk, "no.body", chiefs).status());
    assertEquals(400, preview(clerk, clerks, clerks).status());
    assertEquals(400, clerk.get("/api/persons/" + clerks + "/merge-preview").status());
  }
}
