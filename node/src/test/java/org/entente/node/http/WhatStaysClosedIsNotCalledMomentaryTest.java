package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.node.desk.DeskState;
import org.entente.node.desk.DeskState.Reason;
import org.entente.node.text.Language;
import org.junit.jupiter.api.Test;

final class WhatStaysClosedIsNotCalledMomentaryTest {
  @Test
  void onlyWhatPassesAsksToTryAgain() {
    for (Reason reason : Reason.values()) {
      Problem problem = Problem.undecided(new DeskState.ReadOnly(reason, ""));
      String expected = reason == Reason.CLOSED ? "unavailable" : "record-closed";
      assertEquals(expected, problem.code(), reason.name());
      assertEquals(503, problem.status());
    }
    assertEquals("unavailable", Problem.undecided(new DeskState.InDoubt()).code());
    String french = ProblemText.write(new Problem.RecordClosed(), Language.FR);
    assertTrue(french.contains("renvoyer n’y changera rien"), french);
    assertFalse(french.contains("Réessayez"), french);
  }

  @Test
  void readyTellsNothingDamagedWhereNothingIs() {
    try (TestNode node = new TestNode()) {
      Client.Reply ready = node.nobody().get("/health/ready");
      assertEquals(200, ready.status());
      assertEquals("{\"damaged\":[],\"status\":\"UP\"}", ready.body());
    }
  }
}
