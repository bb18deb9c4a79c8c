package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ANodeWithoutItsDatabaseSaysSoTest {
  @Test
  void aLostDatabaseIsAFaultAndTellsNothingMore() {
    try (TestNode node = new TestNode()) {
      Client member = node.nobody().token(node.token(node.newMember()));
      node.pool.close();
      Client.Reply reply = member.header("Accept-Language", "en").get("/api/session");
      assertEquals(503, reply.status());
      assertEquals(
          "{\"code\":\"unavailable\",\"detail\":\"The server cannot answer now. Try again; an act"
              + " sent again with the same id counts only once.\",\"status\":503,\"title\":\"Service"
              + " unavailable for the moment\",\"type\":\"urn:entente:problem:unavailable\"}",
          reply.body());
    }
  }
}
