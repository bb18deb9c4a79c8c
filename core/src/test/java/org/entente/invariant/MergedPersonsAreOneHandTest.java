package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Malformed;
import org.entente.kernel.PersonId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.kernel.Window;
import org.entente.operation.OperationRejection;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyAct.MergePersons;
import org.entente.party.PartyAct.SeparatePersons;
import org.entente.party.PartyRejection;
import org.entente.release.Level;
import org.entente.theatre.ObjectKey;
import org.entente.view.MergePreviewBody;
import org.entente.view.OperationView;
import org.entente.view.PersonView;
import org.entente.view.PersonViews;
import org.entente.view.PostView;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

final class MergedPersonsAreOneHandTest {
  private final GivenRecord record = GivenRecord.adopted();

  /// A person entered again, who holds a post of the host that may sign everything.
  private Actor again() {
    return record.joins(
        PLANS, CHIEF, Capacity.DEPUTY, new Mandate(Cast.everyAct(), List.of(), List.of(), none()));
  }

  private static Optional<Integer> none() {
    return Optional.empty();
  }

  private void merge(Actor duplicate, Actor kept) {
    record.accept(CHIEF, new MergePersons(duplicate.person(), kept.person()));
  }

  @Test
  void whoProposedUnderOneNameDoesNotApproveUnderTheOther() {
    Actor again = again();
    SubjectId id = record.proposed(again, Draft.patrol(0, 0));
    merge(again, AUTHORITY);
    assertInstanceOf(
        OperationRejection.ProposerMayNotDecide.class,
        record.reject(AUTHORITY, record.approval(id)));
    record.accept(CHIEF, new SeparatePersons(again.person()));
    record.accept(AUTHORITY, record.approval(id));
  }

  @Test
  void neitherConfirmsWhatTheOtherSignedFirst() {
    Actor again = again();
    merge(again, AUTHORITY);
    var asked = record.accept(again, new PartyAct.RequestCredentialReset(CHIEF.person()));
    var confirm =
        new PartyAct.ConfirmCredentialReset(
            new org.entente.kernel.ResetId(asked.act().id().value()));
    assertInstanceOf(PartyRejection.SecondSignatureNeeded.class, record.reject(AUTHORITY, confirm));
    record.accept(PLANS, confirm);
  }

  @Test
  void aMergedPersonIsNotAppointedAndAWaitingAppointmentNotConfirmed() {
    Actor again = again();
    Window open = new Window(record.now(), Optional.empty());
    var appoint = new PartyAct.AppointPerson(PLANS.post(), again.person(), Capacity.DEPUTY, open);
    AppointmentId waiting = new AppointmentId(record.accept(PLANS, appoint).act().id().value());
    merge(again, AUTHORITY);
    PartyRejection.PersonMerged merged =
        assertInstanceOf(PartyRejection.PersonMerged.class, record.reject(PLANS, appoint));
    assertEquals(AUTHORITY.person(), merged.kept());
    assertInstanceOf(
        PartyRejection.PersonMerged.class,
        record.reject(CHIEF, new PartyAct.ConfirmAppointment(waiting)));
  }

  @Test
  void whatWasHeldIsHeldUntilItIsEnded() {
    Actor again = again();
    merge(again, AUTHORITY);
    record.proposed(again, Draft.patrol(0, 0));
  }

  @Test
  void mergesNeverMakeARing() {
    Actor one = again();
    Actor two = again();
    merge(one, two);
    assertThrows(Malformed.class, () -> new MergePersons(two.person(), two.person()));
    for (MergePersons ring :
        List.of(
            new MergePersons(two.person(), one.person()),
            new MergePersons(one.person(), AUTHORITY.person()))) {
      assertInstanceOf(PartyRejection.PersonMerged.class, record.reject(CHIEF, ring));
    }
    merge(two, AUTHORITY);
    assertEquals(AUTHORITY.person(), record.state().roster().asOne(one.person()));
    assertInstanceOf(
        PartyRejection.PersonMerged.class,
        record.reject(CHIEF, new MergePersons(AUTHORITY.person(), one.person())));
  }

  @Test
  void aPartyMergesItsOwnOnly() {
    Actor again = again();
    for (PartyAct act :
        List.of(
            new MergePersons(again.person(), AUTHORITY.person()),
            new SeparatePersons(again.person()))) {
      assertInstanceOf(PartyRejection.UnknownPerson.class, record.reject(FORCE_OPS, act));
    }
    assertInstanceOf(
        PartyRejection.UnknownPerson.class,
        record.reject(CHIEF, new MergePersons(FORCE_OPS.person(), AUTHORITY.person())));
  }

  @Test
  void whatTwoHandsFilledIsNotLeftToOne() {
    Actor again = again();
    Actor other = record.joins(again, AUTHORITY, Capacity.HOLDER, Mandate.of("ConfirmErasure"));
    MergePersons merge = new MergePersons(again.person(), AUTHORITY.person());
    PartyRejection.FilledByOneHand found =
        assertInstanceOf(PartyRejection.FilledByOneHand.class, record.reject(CHIEF, merge));
    record.accept(CHIEF, new PartyAct.EndAppointment(other.post(), found.appointment()));
    record.accept(CHIEF, merge);
  }

  @Test
  void aPartyOfTwoHandsIsNotLeftWithOne() {
    assertInstanceOf(
        PartyRejection.ChainUnreachable.class,
        record.reject(FORCE_OPS, new MergePersons(FORCE_SECOND.person(), FORCE_OPS.person())));
  }

  @Test
  void whoIsMeantDoesNotSeparateHimself() {
    Actor again = again();
    merge(again, AUTHORITY);
    for (Actor self : List.of(again, AUTHORITY)) {
      assertInstanceOf(
          PartyRejection.SecondSignatureNeeded.class,
          record.reject(self, new SeparatePersons(again.person())));
    }
    record.accept(CHIEF, new SeparatePersons(again.person()));
    assertInstanceOf(
        PartyRejection.PersonNotMerged.class,
        record.reject(CHIEF, new SeparatePersons(again.person())));
  }

  @Test
  void hisPartyReadsOneNameAndTheOtherBesideItOthersReadWhoSigned() {
    Actor again = again();
    SubjectId id = record.proposed(again, Draft.patrol(0, 0).shownTo(MISSION_OPS, Level.FULL));
    String others = text(operation(id, MISSION_OPS));
    merge(again, AUTHORITY);
    OperationView own = operation(id, PLANS);
    assertTrue(text(own).contains("enteredAs=Optional[" + nameOf(again)), text(own));
    assertEquals(others, text(operation(id, MISSION_OPS)));
    PostView.Holder holder = post(again, PLANS);
    assertEquals(Optional.of(AUTHORITY.person()), holder.sameAs());
    assertEquals(again.person(), holder.person());
    assertEquals(Optional.empty(), post(again, MISSION_OPS).sameAs());
    assertEquals(
        Optional.of(AUTHORITY.person()), person(again).merged().map(PersonView.Merged::into));
    assertEquals(
        List.of(again.person()),
        person(AUTHORITY).alsoEnteredAs().stream().map(PersonView.AlsoEntered::person).toList());
  }

  @Test
  void thePreviewTellsWhatWouldChange() {
    Actor again = again();
    SubjectId id = record.proposed(again, Draft.patrol(0, 0));
    MergePreviewBody told =
        PersonViews.preview(
            record.state(),
            again.person(),
            AUTHORITY.person(),
            PLANS.audience(),
            record.now(),
            this::nameAt);
    assertEquals(
        List.of(again.person(), AUTHORITY.person()).stream().sorted().toList(),
        told.posts().stream().map(MergePreviewBody.Held::person).sorted().toList());
    assertEquals(List.of(id), told.signed().stream().map(MergePreviewBody.Touched::id).toList());
    assertEquals(told.signed(), told.undecided());
  }

  private static String text(OperationView view) {
    return view.toString();
  }

  private String nameOf(Actor actor) {
    PersonId person = actor.person();
    return nameAt(record.state().roster().persons().get(person).name()).toString();
  }

  private Text nameAt(TextRef where) {
    return Text.of(where.part() + where.seq());
  }

  private OperationView operation(SubjectId id, Actor reader) {
    return (OperationView) view(ObjectKey.Kind.OPERATION, id.value(), reader);
  }

  private PostView.Holder post(Actor held, Actor reader) {
    return ((PostView) view(ObjectKey.Kind.POST, held.post().value(), reader)).holders().getFirst();
  }

  private PersonView person(Actor actor) {
    return (PersonView) view(ObjectKey.Kind.PERSON, actor.person().value(), PLANS);
  }

  private org.entente.view.View view(ObjectKey.Kind kind, String id, Actor reader) {
    return Views.view(
            record.state(), new ObjectKey(kind, id), reader.audience(), record.now(), this::nameAt)
        .orElseThrow();
  }
}
