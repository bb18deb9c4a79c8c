package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.party.PartyAct;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// The record begins with the charter of all parties; nothing before it, and never a second one.
final class A01TheCharterComesFirstTest {
  @Test
  void entryOneIsTheCharter() {
    Story story = new Story();
    story.signs(Cast.PLANS, new PartyAct.AdoptCharter(Cast.CHARTER));
    assertEquals(1, story.theatre.state().seq());
    story.mayNot(Cast.PLANS, new PartyAct.AdoptCharter(Cast.CHARTER));
    story.endsWithACleanAudit();
  }
}
