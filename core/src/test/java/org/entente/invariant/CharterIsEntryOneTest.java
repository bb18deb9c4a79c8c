package org.entente.invariant;

import static org.entente.given.Cast.CHARTER;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.PLANS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Act;
import org.entente.kernel.Malformed;
import org.entente.kernel.PostId;
import org.entente.kernel.TheatreId;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.PartyRejection;
import org.entente.party.Regime;
import org.junit.jupiter.api.Test;

final class CharterIsEntryOneTest {
  private final GivenRecord record = GivenRecord.empty();
  private final PartyAct.AdoptCharter adopt = new PartyAct.AdoptCharter(CHARTER);

  @Test
  void nothingIsDecidedBeforeTheCharter() {
    assertEquals(
        new PartyRejection.CharterMissing(),
        record.reject(FORCE_OPS, Draft.patrol(0, 0).proposal(FORCE.id())));
  }

  @Test
  void itIsAdoptedOnce() {
    record.accept(PLANS, adopt);
    assertEquals(new PartyRejection.CharterAlreadyAdopted(), record.reject(PLANS, adopt));
  }

  @Test
  void itsAuthorStandsInIt() {
    Actor stranger =
        new Actor(HOST.id(), new PostId("host.other"), PLANS.person(), Optional.empty());
    assertEquals(new PartyRejection.UnknownPost(stranger.post()), record.reject(stranger, adopt));
    Actor mixed = new Actor(HOST.id(), PLANS.post(), CHIEF.person(), Optional.empty());
    assertInstanceOf(PartyRejection.PostNotHeld.class, record.reject(mixed, adopt));
  }

  @Test
  void itIsForItsOwnTheatre() {
    Act act = record.sign(PLANS, adopt);
    Act elsewhere =
        new Act(
            act.id(),
            new TheatreId("elsewhere"),
            act.post(),
            act.person(),
            act.under(),
            0,
            act.content());
    assertInstanceOf(
        PartyRejection.WrongTheatre.class, GivenRecord.rejection(record.decide(elsewhere), adopt));
  }

  @Test
  void aFoundingPostOrPersonIsOfItsPartyAndNamedOnce() {
    Charter.Terms foreign = FORCE;
    assertThrows(
        Malformed.class,
        () ->
            new Charter.Terms(
                HOST.id(),
                HOST.name(),
                PartyKind.HOST_NATION,
                Regime.APPROVAL,
                List.of(),
                List.of(),
                foreign.founding()));
    Founding one = HOST.founding().getFirst();
    assertThrows(
        Malformed.class,
        () ->
            new Charter.Terms(
                HOST.id(),
                HOST.name(),
                PartyKind.HOST_NATION,
                Regime.APPROVAL,
                List.of(),
                List.of(),
                List.of(one, one)));
  }
}
