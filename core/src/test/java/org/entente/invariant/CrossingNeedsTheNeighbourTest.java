package org.entente.invariant;

import static org.entente.given.Borders.EAST;
import static org.entente.given.Borders.SOUTH;
import static org.entente.given.Borders.consent;
import static org.entente.given.Borders.refusal;
import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.border.BorderAct;
import org.entente.border.BorderRejection;
import org.entente.border.Soil;
import org.entente.given.Actor;
import org.entente.given.Borders;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.given.Routes;
import org.entente.kernel.Canonical;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.Facts;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.Knowledge;
import org.entente.theatre.ObjectKey;
import org.entente.view.CrossingView;
import org.entente.view.ImmediateActionView;
import org.entente.view.NoticeView;
import org.entente.view.OperationView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// A volume that crosses the border also needs the neighbour's authority.
final class CrossingNeedsTheNeighbourTest {
  private static final Draft ACROSS = Draft.patrol(10, 3);
  private static final Draft INSIDE_AT_THE_BORDER = Draft.patrol(9, 3);

  private final GivenRecord record = GivenRecord.adopted();

  private CrossingNeedsTheNeighbourTest drawn() {
    record.accept(PLANS, new BorderAct.DrawSoil(Borders.soil()));
    return this;
  }

  private Digest place(SubjectId id) {
    return record.latest(id).placeDigest();
  }

  private Level levelOf(SubjectId id, Actor reader) {
    return Knowledge.ofSubject(record.state(), id, audience(reader), record.now());
  }

  private static org.entente.release.Audience audience(Actor reader) {
    return new org.entente.release.Audience(reader.party(), reader.post());
  }

  private View view(ObjectKey.Kind kind, SubjectId id, Actor reader) {
    return Views.view(
            record.state(),
            new ObjectKey(kind, id.value()),
            audience(reader),
            record.now(),
            ref -> Text.of("x"))
        .orElseThrow();
  }

  private List<CrossingView> crossings(SubjectId id, Actor reader) {
    return ((OperationView) view(ObjectKey.Kind.OPERATION, id, reader)).crossings();
  }

  private String stateFor(SubjectId id, Actor reader) {
    return crossings(id, reader).getFirst().into().getFirst().state();
  }

  private static BorderRejection.CrossingUnconsented missing(NeighbourId... neighbours) {
    return new BorderRejection.CrossingUnconsented(List.of(neighbours), false);
  }

  @Test
  void withNoSoilDrawnNothingIsJudgedAndNoByteChanges() {
    SubjectId id = record.started(FORCE_OPS, ACROSS, 11);
    assertEquals(List.of(), crossings(id, PLANS));
    assertFalse(Canonical.write(Facts.plain(1, record.now())).contains("crossings"));
  }

  @Test
  void aStartWaitsForTheConsentWhicheverComesFirst() {
    drawn();
    SubjectId approvedFirst = record.approved(FORCE_OPS, ACROSS);
    record.atHour(11);
    assertEquals(missing(EAST), record.reject(FORCE_OPS, record.start(approvedFirst)));
    record.accept(REGION_OPS, consent(approvedFirst, place(approvedFirst), EAST));
    record.accept(FORCE_OPS, record.start(approvedFirst));
    SubjectId consentedFirst = record.proposed(FORCE_OPS, Draft.patrol(10, 7));
    record.accept(REGION_OPS, consent(consentedFirst, place(consentedFirst), EAST));
    record.accept(Cast.AUTHORITY, record.approval(consentedFirst));
    record.accept(FORCE_OPS, record.start(consentedFirst));
  }

  @Test
  void aCommonBorderIsNotCrossed() {
    drawn();
    SubjectId id = record.started(FORCE_OPS, INSIDE_AT_THE_BORDER, 11);
    assertEquals(List.of(), crossings(id, PLANS));
    assertEquals(Level.HIDDEN, levelOf(id, REGION_OPS));
  }

  @Test
  void theConsentIsToExactlyThatPlaceAndTime() {
    drawn();
    SubjectId id = record.proposed(FORCE_OPS, ACROSS);
    Digest first = place(id);
    record.accept(REGION_OPS, consent(id, first, EAST));
    record.accept(FORCE_OPS, record.revision(id, GivenRecord.means("By night")));
    assertEquals("CONSENTED", stateFor(id, REGION_OPS), "another clause leaves it standing");
    record.accept(FORCE_OPS, record.revision(id, ACROSS.hours(12, 30).spaceTime()));
    assertEquals("NEEDED", stateFor(id, REGION_OPS));
    assertEquals(
        new BorderRejection.UnknownCrossing(), record.reject(REGION_OPS, consent(id, first, EAST)));
  }

  @Test
  void forAnAuthorityThatIsNoPartyTheHostRecordsItFromAnInstrument() {
    drawn();
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(3, -1));
    record.atHour(11);
    assertEquals(missing(SOUTH), record.reject(FORCE_OPS, record.start(id)));
    assertInstanceOf(
        BorderRejection.NotYourGround.class,
        record.reject(REGION_OPS, consent(id, place(id), SOUTH)));
    record.accept(PLANS, consent(id, place(id), SOUTH));
    CrossingView.Into shown = crossings(id, FORCE_OPS).getFirst().into().getFirst();
    assertTrue(shown.instrument().isPresent(), "a claim of the host's, and shown as one");
    record.accept(FORCE_OPS, record.start(id));
  }

  @Test
  void groundThatIsNobodysNeedsADrawingFirst() {
    drawn();
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(-3, 3));
    record.atHour(11);
    assertEquals(
        new BorderRejection.CrossingUnconsented(List.of(), true),
        record.reject(FORCE_OPS, record.start(id)));
    record.accept(
        PLANS, new BorderAct.DrawSoil(new Soil(Grid.rectangle(-9, 0, 10, 10), List.of())));
    record.accept(FORCE_OPS, record.start(id));
  }

  @Test
  void aWithdrawalStopsAStartAndAsksWhoRunsToLeave() {
    drawn();
    SubjectId id = record.approved(FORCE_OPS, ACROSS);
    record.accept(REGION_OPS, consent(id, place(id), EAST));
    record.accept(REGION_OPS, refusal(id, EAST));
    record.atHour(11);
    assertEquals(missing(EAST), record.reject(FORCE_OPS, record.start(id)));
    record.accept(REGION_OPS, consent(id, place(id), EAST));
    record.accept(FORCE_OPS, record.start(id));
    record.accept(REGION_OPS, refusal(id, EAST));
    assertEquals("WITHDRAWN", stateFor(id, FORCE_OPS));
    record.accept(FORCE_OPS, record.pause(id));
    assertEquals(missing(EAST), record.reject(FORCE_OPS, record.resume(id)));
  }

  @Test
  void aRefusalIsNeverRejectedButForForm() {
    drawn();
    SubjectId id = record.proposed(FORCE_OPS, ACROSS);
    Actor clerk = record.joins(REGION_OPS, REGION_OPS, Capacity.WATCH, Mandate.of("GiveNotice"));
    record.clockDiverged(true);
    record.accept(clerk, refusal(id, EAST));
    record.accept(REGION_OPS, refusal(id, EAST));
    record.clockDiverged(false);
    assertEquals("REFUSED", stateFor(id, PLANS));
  }

  @Test
  void onTheGroundNoVersionCrossesUnconsented() {
    drawn();
    SubjectId id = record.started(FORCE_OPS, INSIDE_AT_THE_BORDER, 11);
    record.accept(FORCE_OPS, record.revision(id, ACROSS.spaceTime()));
    assertEquals(missing(EAST), record.reject(Cast.AUTHORITY, record.approval(id)));
    record.accept(REGION_OPS, consent(id, place(id), EAST));
    record.accept(Cast.AUTHORITY, record.approval(id));
  }

  @Test
  void theNeighbourIsShownWhereAndWhenWhateverWasReleased() {
    drawn();
    Draft hidden = ACROSS.released(new Release(List.of()));
    SubjectId id = record.proposed(FORCE_OPS, hidden);
    assertEquals(Level.AREA, levelOf(id, REGION_OPS));
    assertEquals(Level.HIDDEN, levelOf(id, EMBASSY), "nobody else learns of it");
    record.accept(FORCE_OPS, record.revision(id, INSIDE_AT_THE_BORDER.spaceTime()));
    assertEquals(Level.HIDDEN, levelOf(id, REGION_OPS), "it no longer crosses");
  }

  @Test
  void whatWasSaidIsForItsOwnersTheHostAndThatVoice() {
    drawn();
    SubjectId id = record.proposed(FORCE_OPS, ACROSS.shownTo(TASKFORCE_OPS, Level.AREA));
    record.accept(REGION_OPS, consent(id, place(id), EAST));
    for (Actor told : List.of(FORCE_OPS, PLANS, REGION_OPS)) {
      assertEquals("CONSENTED", stateFor(id, told));
    }
    assertEquals("NOT_SHOWN", stateFor(id, TASKFORCE_OPS));
    assertEquals(
        Optional.empty(), crossings(id, TASKFORCE_OPS).getFirst().into().getFirst().words());
  }

  @Test
  void anImmediateActionIsNeverRejectedAndSaysThatItCrosses() {
    drawn();
    SubjectId id = record.declared(FORCE_OPS, ACROSS);
    ImmediateActionView seen =
        (ImmediateActionView) view(ObjectKey.Kind.IMMEDIATE_ACTION, id, REGION_OPS);
    assertEquals("STATED", seen.crossings().getFirst().into().getFirst().state());
    record.accept(REGION_OPS, refusal(id, EAST));
  }

  @Test
  void aHumanitarianNoticeIsNeitherStoppedNorShownForIt() {
    drawn();
    SubjectId id = record.noticed(AID_ACCESS, ACROSS.as(Category.HUMANITARIAN_SITE));
    assertEquals(Level.HIDDEN, levelOf(id, REGION_OPS));
    assertEquals(
        new BorderRejection.UnknownCrossing(), record.reject(REGION_OPS, refusal(id, EAST)));
  }

  @Test
  void aNoticeOfTheOtherRegimesIsShownToTheNeighbour() {
    drawn();
    SubjectId id = record.noticed(MISSION_OPS, ACROSS.as(Category.MOVEMENT));
    NoticeView seen = (NoticeView) view(ObjectKey.Kind.NOTICE, id, REGION_OPS);
    assertEquals(Level.AREA, seen.level());
    record.accept(REGION_OPS, refusal(id, EAST));
    seen = (NoticeView) view(ObjectKey.Kind.NOTICE, id, MISSION_OPS);
    assertEquals("REFUSED", seen.crossings().getFirst().into().getFirst().state());
  }

  @Test
  void aUseNeedsTheConsentToItsAuthorisation() {
    record.accept(
        PLANS,
        new BorderAct.DrawSoil(
            new Soil(
                Grid.rectangle(0, 0, 1, 10),
                List.of(
                    Borders.neighbour(EAST, Grid.rectangle(1, 0, 30, 10))
                        .spokenForBy(REGION_OPS)))));
    SubjectId id = Routes.approved(record, FORCE_OPS);
    assertEquals(missing(EAST), record.reject(FORCE_OPS, Routes.use(id, 1, 10, 20)));
    Digest envelope = Routes.find(record, id).digest();
    record.accept(REGION_OPS, consent(id, envelope, EAST));
    record.accept(FORCE_OPS, Routes.use(id, 1, 10, 20));
    record.accept(REGION_OPS, refusal(id, EAST));
    assertEquals(missing(EAST), record.reject(FORCE_OPS, Routes.use(id, 1, 30, 40)));
  }

  @Test
  void aSoilDrawnLaterSaysWhatOfAllThatIsLiveCrosses() {
    SubjectId id = record.approved(FORCE_OPS, ACROSS.released(new Release(List.of())));
    drawn();
    assertEquals(Level.AREA, levelOf(id, REGION_OPS));
    record.atHour(11);
    assertEquals(missing(EAST), record.reject(FORCE_OPS, record.start(id)));
    record.accept(REGION_OPS, consent(id, place(id), EAST));
    record.accept(FORCE_OPS, record.start(id));
  }

  @Test
  void aConsentLapsesWithTheVoiceThatGaveIt() {
    drawn();
    SubjectId id = record.approved(FORCE_OPS, ACROSS);
    record.accept(REGION_OPS, consent(id, place(id), EAST));
    record.accept(
        PLANS,
        new BorderAct.DrawSoil(
            new Soil(
                Borders.soil().ground(),
                List.of(
                    Borders.neighbour(EAST, Grid.rectangle(10, 0, 20, 10)).spokenForBy(EMBASSY)))));
    record.atHour(11);
    assertEquals(missing(EAST), record.reject(FORCE_OPS, record.start(id)));
    assertInstanceOf(
        BorderRejection.NotYourGround.class,
        record.reject(REGION_OPS, consent(id, place(id), EAST)));
  }
}
