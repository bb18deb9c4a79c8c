package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.given.Results;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.release.Release;
import org.entente.result.Inquired;
import org.entente.result.ResultAct;
import org.entente.result.ResultRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.EntryRelease;
import org.entente.view.InquiryView;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// An inquiry is joint from its second party on; each side's findings stand; what all found is what
/// all signed.
final class FindingsAreCommonWhenAllSignedTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id =
      Encounters.accept(record, PLANS, Results.inquiry(HOST.id(), FORCE.id(), MISSION.id()));

  private InquiryView inquiry(SubjectId which, Actor reader) {
    return (InquiryView)
        Views.view(
                record.state(),
                new ObjectKey(ObjectKey.Kind.INQUIRY, which.value()),
                reader.audience(),
                record.now(),
                where -> Text.of("a text"))
            .orElseThrow();
  }

  private String state() {
    return inquiry(id, PLANS).state();
  }

  @Test
  void oneAloneInquiresForItself() {
    assertEquals("PROPOSED", state());
    record.accept(FORCE_OPS, new ResultAct.JoinInquiry(id));
    assertEquals("OPEN", state());
  }

  @Test
  void bothVersionsAreInOneFile() {
    record.accept(FORCE_OPS, new ResultAct.JoinInquiry(id));
    record.accept(PLANS, Results.found(id, "Arson"));
    record.accept(FORCE_OPS, Results.found(id, "A lamp"));
    record.accept(FORCE_OPS, Results.found(id, "A lamp, and wind"));
    InquiryView view = inquiry(id, MISSION_OPS);
    assertEquals(
        List.of(true, false, true),
        view.findings().stream().map(InquiryView.FindingView::counts).toList());
  }

  @Test
  void silenceSignsNothingAndAChangeIsAnotherVersion() {
    record.accept(FORCE_OPS, new ResultAct.JoinInquiry(id));
    record.accept(MISSION_OPS, new ResultAct.JoinInquiry(id));
    Digest first = Results.proposed(record, PLANS, id);
    record.accept(PLANS, Results.sign(id, first));
    record.accept(FORCE_OPS, Results.sign(id, first));
    record.atHour(10_000);
    assertEquals("OPEN", state());
    assertTrue(inquiry(id, PLANS).late());
    Digest second = Results.proposed(record, FORCE_OPS, id);
    assertEquals(
        new ResultRejection.AnotherFindings(first),
        record.reject(MISSION_OPS, Results.sign(id, first)));
    record.accept(MISSION_OPS, Results.sign(id, second));
    record.accept(PLANS, Results.sign(id, second));
    record.accept(FORCE_SECOND, Results.sign(id, second));
    assertEquals("AGREED", state());
    assertEquals(2, inquiry(id, PLANS).common().getFirst().signatures().size());
  }

  /// A party of the inquiry may not know of the file it is about.
  @Test
  void whatItInquiresIntoIsNamedToWhomMayKnowOfIt() {
    SubjectId harm =
        Encounters.accept(record, AID_ACCESS, Results.harm(record.now(), Release.NONE, FORCE.id()));
    SubjectId into =
        Encounters.accept(
            record,
            FORCE_OPS,
            Results.inquiry(
                new Inquired(Optional.empty(), Optional.of(harm)), FORCE.id(), MISSION.id()));
    EntryRelease.Parts given =
        EntryRelease.parts(
            record.state(), record.entries().getLast().act(), MISSION_OPS.audience(), record.now());
    assertTrue(given.shown().test("act") && !given.shown().test("inquired"));
    assertEquals(Optional.of(harm), inquiry(into, FORCE_OPS).harm());
    assertEquals(Optional.empty(), inquiry(into, MISSION_OPS).harm());
  }
}
