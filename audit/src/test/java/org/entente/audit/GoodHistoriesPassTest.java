package org.entente.audit;

import static org.entente.audit.Drafts.square;
import static org.entente.audit.History.obj;
import static org.entente.audit.Theatre.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.audit.History.Own;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;
import org.junit.jupiter.api.Test;

/// What keeps the rules is not found.
class GoodHistoriesPassTest {
  private final Theatre theatre = new Theatre();
  private final History history = theatre.history;

  @Test
  void anOperationFromProposalToClosure() {
    Op op = theatre.propose("pf.chief", square(0, 0));
    theatre.approve(op);
    theatre.onTheDay();
    theatre.start(op);
    theatre.report("pf.chief", "ReportDisengagement", op);
    theatre.report("pf.chief", "CloseOperation", op);
    theatre.isGood();
    assertTrue(theatre.report().checks() > 100);
  }

  @Test
  void aPartyThatJoinsLaterAndItsFirstOperation() {
    history.act("hn.chief", "AdmitParty", "terms", Drafts.party("nw", "STATE", "APPROVAL"));
    theatre.propose("nw.chief", square(0, 0));
    theatre.isGood();
  }

  @Test
  void aMovementUnderAStandingAuthorisationAndTheNextOneAfterIt() {
    String road = DoctoredStanding.approved(theatre);
    String first = DoctoredStanding.use(theatre, road, square(0, 0), true);
    history.act("pf.second", "EndNotice", "notice", first, "reason", new Words("x"));
    DoctoredStanding.use(theatre, road, square(3, 0), true);
    theatre.isGood();
  }

  @Test
  void aMeetingFromItsPlanToMinutesBothSign() {
    String id = DoctoredMeetings.held(theatre);
    DoctoredMeetings.says(theatre, id, "un.chief", "un", false);
    DoctoredMeetings.propose(theatre, id);
    String digest = DoctoredMeetings.propose(theatre, id);
    DoctoredMeetings.sign(theatre, id, "pf.second", digest);
    DoctoredMeetings.sign(theatre, id, "un.second", digest);
    String promise = DoctoredMeetings.promise(theatre, "pf.chief", "un", false, obj("meeting", id));
    DoctoredMeetings.answer(theatre, promise, DoctoredMeetings.claim(theatre, promise, "pf.chief"));
    history.act("un.chief", "ReleaseCommitment", "commitment", promise, "reason", new Words("x"));
    DoctoredMeetings.close(theatre, DoctoredMeetings.forum(theatre), "pf.chief");
    theatre.isGood();
  }

  @Test
  void aPlanThatIsCommentedOnAndMeasured() {
    String version = DoctoredResults.publish(theatre);
    String comment = DoctoredResults.comment(theatre, "pf.chief", version, "kept-open");
    history.act("hn.chief", "AnswerPlanComment", "comment", comment, "text", new Words("x"));
    String report = DoctoredResults.file(theatre, "SITUATION", 0, obj(), "un");
    DoctoredResults.measure(theatre, "un.chief", version, "days-open", obj("report", report));
    theatre.isGood();
  }

  @Test
  void aReportOfWhichTheOtherSideContestsAFact() {
    Op op = theatre.started();
    theatre.report("pf.chief", "ReportDisengagement", op);
    String report = DoctoredResults.file(theatre, "CLOSING", 0, obj("operation", op.id), "un");
    DoctoredResults.contest(theatre, "un.chief", report, 0);
    theatre.isGood();
  }

  @Test
  void harmThatIsRecordedInquiredIntoTogetherAnsweredAndClosed() {
    String harm = DoctoredResults.harm(theatre, "aid.chief", "pf");
    DoctoredResults.answer(theatre, harm, "pf.chief", "EXAMINING");
    String inquiry = DoctoredResults.inquiry(theatre, "un.chief", "un", "pf");
    DoctoredResults.about(theatre, "pf.chief", "JoinInquiry", inquiry);
    DoctoredResults.found(theatre, "un.chief", inquiry);
    DoctoredResults.found(theatre, "pf.chief", inquiry);
    String findings = DoctoredResults.propose(theatre, inquiry);
    DoctoredResults.sign(theatre, "pf.chief", inquiry, findings);
    DoctoredResults.sign(theatre, "un.chief", inquiry, findings);
    DoctoredResults.answer(theatre, harm, "pf.chief", "ACKNOWLEDGED");
    DoctoredResults.amends(theatre, harm, "pf.chief");
    DoctoredResults.close(theatre, harm, "aid.chief");
    theatre.isGood();
  }

  @Test
  void aReportedMeetingWithWhatItsSourceAttributes() {
    String id = DoctoredMeetings.report(theatre);
    DoctoredMeetings.says(theatre, id, "un.chief", "hn", true);
    DoctoredMeetings.says(theatre, id, "pf.chief", "pf", false);
    DoctoredMeetings.promise(theatre, "un.chief", "hn", true, obj("meeting", id));
    theatre.isGood();
  }

  @Test
  void twoOperationsThatMeetWhenTheEarlierLeadAcknowledges() {
    Op earlier = theatre.propose("un.chief", square(0, 0));
    theatre.approve(earlier);
    Op later = theatre.propose("pf.chief", square(0, 0), earlier);
    theatre.approve(later);
    history.act("un.chief", "AcknowledgeConflict", "conflict", Theatre.conflict(earlier, later));
    theatre.onTheDay();
    theatre.start(later);
    history.act("pf.chief", "AcknowledgeConflict", "conflict", Theatre.conflict(earlier, later));
    theatre.start(earlier);
    theatre.isGood();
  }

  @Test
  void aConsultedPartyThatAnswersIsNotSilent() {
    Op earlier = theatre.propose("un.chief", square(0, 0));
    theatre.approve(earlier);
    Op later = theatre.propose("pf.chief", square(0, 0), earlier);
    theatre.position("un.second", later, "SPACE_TIME");
    List<String> conflicts = List.of(Theatre.conflict(earlier, later));
    theatre.approve(later, Theatre.approval(later, conflicts, List.of()));
    theatre.isGood();
  }

  @Test
  void aRevisionVoidsPositionsOnWhatItChanges() {
    Op earlier = theatre.propose("un.chief", square(0, 0));
    Op later = theatre.propose("pf.chief", square(0, 0), earlier);
    theatre.position("un.chief", later, "PURPOSE");
    theatre.history.fact("outsideSectors", true).fact("overlaps", List.of(shared(earlier)));
    history.act(
        "pf.chief",
        "ReviseOperation",
        "operation",
        later.id,
        "previous",
        later.version(),
        "changed",
        List.of(new Own("clause:purpose", obj("kind", "Purpose", "text", new Words("new")))));
    theatre.takeClauses(later);
    theatre.approve(later);
    theatre.isGood();
  }

  private static Map<String, Object> shared(Op other) {
    return Drafts.overlap(
        0, other.spaceTime(), 0, Drafts.window(DAY, DAY.plus(Duration.ofHours(6))));
  }

  @Test
  void conditionsThatTheLeadSigns() {
    Op op = theatre.propose("pf.chief", square(0, 0));
    Map<String, Object> approval = Theatre.approval(op, List.of(), List.of());
    Map<String, Object> narrower = Drafts.window(DAY, DAY.plus(Duration.ofHours(2)));
    approval.put(
        "conditions",
        List.of(
            obj("kind", "Duty", "text", new Words("report")),
            obj("kind", "NarrowWindow", "window", narrower)));
    theatre.approve(op, approval);
    theatre.signConditions(op);
    theatre.onTheDay();
    theatre.start(op);
    theatre.isGood();
  }

  @Test
  void pausingAndGoingOnWhenNothingChanged() {
    Op op = theatre.propose("pf.chief", square(0, 0));
    theatre.approve(op);
    theatre.onTheDay();
    theatre.start(op);
    theatre.reasoned("pf.second", "PausePart", op);
    history.act("pf.chief", "ResumePart", "operation", op.id);
    theatre.reasoned("hn.chief", "SuspendApproval", op);
    history.act("hn.chief", "LiftSuspension", "operation", op.id);
    theatre.reasoned("un.chief", "RaiseObjection", op);
    theatre.isGood();
  }

  @Test
  void postsPersonsAndDelegations() {
    String person =
        history.act("pf.chief", "RegisterPerson", "name", new Words("N. N."), "rank", "LCL");
    String post =
        history.act(
            "pf.chief",
            "CreatePost",
            "title",
            Drafts.name(),
            "contingent",
            "tc",
            "mandate",
            Drafts.mandate(List.of("TakePosition", "ConfirmErasure")),
            "key",
            Drafts.key("new"));
    String appointment =
        history.act(
            "pf.chief",
            "AppointPerson",
            "toPost",
            post,
            "appointee",
            person,
            "capacity",
            "HOLDER",
            "during",
            obj("from", history.now.toString()));
    history.act("pf.second", "ConfirmAppointment", "appointment", appointment);
    String delegation =
        history.act(
            "pf.chief",
            "DelegateMandate",
            "to",
            post,
            "acts",
            List.of("ProposeOperation"),
            "until",
            DAY.toString());
    history.headed("under", delegation).fact("outsideSectors", true);
    history.actBy(
        post,
        person,
        "ProposeOperation",
        Drafts.proposal("pf", "MOVEMENT", square(0, 0), DAY, DAY.plus(Duration.ofHours(1))));
    history.act("pf.chief", "RevokeDelegation", "delegation", delegation);
    history.act("pf.chief", "EndAppointment", "ofPost", post, "appointment", appointment);
    theatre.isGood();
  }

  @Test
  void aSettlementAfterTheDeadline() {
    Op earlier = theatre.propose("un.chief", square(0, 0));
    theatre.approve(earlier);
    Op later = theatre.propose("pf.chief", square(0, 0), earlier);
    theatre.approve(later);
    theatre.onTheDay();
    String conflict = Theatre.conflict(earlier, later);
    history.act("hn.chief", "SettleConflict", "conflict", conflict, "reason", new Words("x"));
    theatre.start(later);
    theatre.isGood();
  }

  @Test
  void anArrangementOfBothLeads() {
    Op earlier = theatre.propose("un.chief", square(0, 0));
    theatre.approve(earlier);
    Op later = theatre.propose("pf.chief", square(0, 0), earlier);
    theatre.approve(later);
    String arrangement =
        history.act(
            "pf.chief",
            "ProposeArrangement",
            "conflict",
            Theatre.conflict(earlier, later),
            "terms",
            new Words("x"));
    history.act("un.chief", "SignArrangement", "arrangement", arrangement);
    theatre.onTheDay();
    theatre.start(later);
    theatre.isGood();
  }

  @Test
  void noticesAndImmediateActions() {
    String site = theatre.give("aid.chief", "HUMANITARIAN_SITE", square(5, 5));
    String action = theatre.declare("pf.chief", square(8, 8));
    history.act("hn.chief", "ReportReceipt", "stage", "DELIVERED", "notices", List.of(site));
    history.act("hn.chief", "ReportReceipt", "stage", "READ", "notices", List.of(site));
    history.act("hn.chief", "AnswerNotice", "notice", site, "answer", "ACKNOWLEDGED");
    history.act(
        "hn.chief",
        "AnswerImmediateAction",
        "action",
        action,
        "answer",
        "REGULARISED",
        "reason",
        new Words("x"));
    history.act("pf.chief", "EndImmediateAction", "action", action, "report", new Words("x"));
    history.act("aid.chief", "EndNotice", "notice", site, "reason", new Words("x"));
    theatre.isGood();
  }

  @Test
  void anErasureByTwoPosts() {
    Op op = theatre.propose("pf.chief", square(0, 0));
    history.withhold(2, "text:content/title");
    String erasure =
        history.act(
            "pf.chief",
            "RequestErasure",
            "entry",
            2,
            "part",
            "text:content/title",
            "reason",
            new Words("x"));
    history.act("pf.second", "ConfirmErasure", "erasure", erasure);
    theatre.approve(op);
    theatre.isGood();
  }

  @Test
  void aCrossingThatTheNeighbourConsentedTo() {
    Op op = DoctoredBorder.approvedAcross(theatre);
    DoctoredBorder.refuse(theatre, "un.second", op);
    DoctoredBorder.consent(theatre, "un.chief", op);
    theatre.onTheDay();
    DoctoredBorder.start(theatre, op);
    DoctoredBorder.refuse(theatre, "un.third", op);
    theatre.isGood();
  }

  @Test
  void aSoilDrawnOverWhatIsThere() {
    Op op = theatre.propose("pf.chief", square(5, 2));
    theatre.history.fact(
        "crossings", List.of(obj("of", op.spaceTime(), "into", List.of("east"), "beyond", false)));
    DoctoredBorder.draw(theatre, "un");
    DoctoredBorder.consent(theatre, "un.chief", op);
    theatre.isGood();
  }

  @Test
  void aSectorWhoseOwnerIsConsulted() {
    String sector =
        history.act(
            "hn.chief",
            "EstablishSector",
            "name",
            Drafts.name(),
            "area",
            Drafts.rectangle(0, 0, 10, 10),
            "owner",
            "un");
    Op op = theatre.within(sector).propose("pf.chief", square(2, 2));
    theatre.approve(op, Theatre.approval(op, List.of(), List.of("un")));
    theatre.isGood();
  }

  @Test
  void aJointReleaseWidensWhenAllItsAuthorsAsk() {
    Map<String, Object> proposal =
        Drafts.proposal("pf", "MOVEMENT", square(0, 0), DAY, DAY.plus(Duration.ofHours(1)));
    proposal.put("supporting", List.of("un"));
    Op op = theatre.submit("pf.chief", proposal, new Op("", "pf", DAY, DAY.plusSeconds(3600)));
    Map<String, Object> wider =
        obj("grants", List.of(obj("party", "hn", "posts", List.of(), "level", "FULL")));
    history.act("pf.chief", "ChangeRelease", "operation", op.id, "release", wider);
    assertEquals("{\"grants\":[]}", releaseOf(op));
    history.act("un.chief", "ChangeRelease", "operation", op.id, "release", wider);
    assertTrue(releaseOf(op).contains("FULL"));
    theatre.isGood();
  }

  private String releaseOf(Op op) {
    Auditor auditor = new Auditor();
    history.entries.forEach(auditor::accept);
    return auditor.findRelease(op.id).orElseThrow();
  }

  @Test
  void everyActSignedWithItsPostsKey() {
    History signed = theatre.history.signed();
    signed.act("pf.chief", "RegisterPerson", "name", new Words("N. N."), "rank", "");
    theatre.isGood();
  }
}
