package org.entente.invariant;

import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.PLANS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Content;
import org.entente.kernel.Entry;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Charter;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.PartyRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.EntryRelease;
import org.junit.jupiter.api.Test;

final class PartyJoinsLaterTest {
  private static final Charter.Terms GUEST = Cast.joining("guest", PartyKind.PARTNER_FORCE);
  private static final Actor GUEST_OPS = Actor.of(GUEST, GUEST.founding().getFirst());
  private static final Content ADMIT = new PartyAct.AdmitParty(GUEST);

  private final GivenRecord record = GivenRecord.adopted();

  @Test
  void whoIsNotThereYetSignsNothing() {
    assertEquals(
        new PartyRejection.UnknownPost(GUEST_OPS.post()),
        record.reject(GUEST_OPS, Draft.patrol(0, 0).proposal(GUEST.id())));
  }

  @Test
  void admittedItProposesAndTheHostApproves() {
    record.accept(PLANS, ADMIT);
    Entry proposed = record.accept(GUEST_OPS, Draft.patrol(0, 0).proposal(GUEST.id()));
    SubjectId id = new SubjectId(proposed.act().id().value());
    assertEquals(GUEST.id(), record.state().operations().get(id).lead());
    assertTrue(record.state().roster().hasParty(GUEST.id()));
  }

  @Test
  void onlyTheHostAdmits() {
    assertEquals(new PartyRejection.HostOnly(HOST.id()), record.reject(FORCE_OPS, ADMIT));
  }

  @Test
  void whatTheOthersAgreedStands() {
    Charter before = record.state().roster().getCharter();
    record.accept(CHIEF, ADMIT);
    Charter after = record.state().roster().getCharter();
    assertEquals(before.parties(), after.parties().subList(0, before.parties().size()));
    assertEquals(before.deadlines(), after.deadlines());
    assertEquals(before.articles(), after.articles());
  }

  @Test
  void allAreToldOfThePartyAndNoneOfItsPersons() {
    Entry entry = record.accept(PLANS, ADMIT);
    assertTrue(
        record
            .state()
            .touched()
            .objects()
            .containsAll(
                List.of(
                    new ObjectKey(ObjectKey.Kind.THEATRE, Cast.THEATRE.value()),
                    new ObjectKey(ObjectKey.Kind.PARTY, "guest"))));
    String name = "text:content/terms/founding/0/personName";
    assertTrue(shows(entry, GUEST_OPS, name));
    assertFalse(shows(entry, FORCE_OPS, name));
    assertTrue(shows(entry, FORCE_OPS, "act"));
    TextRef where = new TextRef(entry.seq(), name);
    assertEquals(Optional.of(GUEST.id()), record.state().texts().find(where));
  }

  private boolean shows(Entry entry, Actor reader, String part) {
    return EntryRelease.parts(record.state(), entry.act(), reader.audience(), record.now())
        .shown()
        .test(part);
  }
}
