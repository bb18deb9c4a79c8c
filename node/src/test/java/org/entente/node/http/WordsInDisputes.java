package org.entente.node.http;

import static org.entente.node.http.Secrets.BARKHANE;
import static org.entente.node.http.Secrets.MALI;
import static org.entente.node.http.Secrets.PLANNER;
import static org.entente.node.http.Secrets.TAKUBA;
import static org.entente.node.http.WordsInEveryAct.UN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.Evidence;
import org.entente.dispute.SettlementText;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.Source;
import org.entente.meeting.Wording;
import org.entente.release.Release;

/// Disputes of Barkhane and the mission, shown to nobody else: not to the host. One that the
/// mission reports of the host and Takuba. And a suspension between two States, of which all but
/// humanitarians know that it is so, and its sides why.
final class WordsInDisputes {
  private static final String MISSION = "minusma";
  private static final String FRANCE = "france";

  private final Secrets secrets;

  WordsInDisputes(Secrets secrets) {
    this.secrets = secrets;
  }

  void play() {
    settled(escalated());
    withdrawn();
    reported();
    cooperation();
  }

  private Text text(String name, String... parties) {
    return secrets.text(name, parties);
  }

  private SubjectId raise(String name) {
    String id =
        secrets.sign(
            PLANNER,
            new DisputeAct.RaiseDispute(
                new PartyId(MISSION),
                true,
                text("RaiseDispute-title-" + name, BARKHANE, MISSION),
                text("RaiseDispute-text-" + name, BARKHANE, MISSION),
                Instant.parse("2021-10-17T09:00:00Z"),
                Evidence.NONE,
                Release.NONE));
    return new SubjectId(secrets.known(id, BARKHANE, MISSION));
  }

  private SubjectId escalated() {
    SubjectId id = raise("One");
    secrets.attempt(new DisputeAct.AcknowledgeDispute(id), BARKHANE, MISSION);
    secrets.sign(UN, new DisputeAct.AcknowledgeDispute(id));
    secrets.sign(
        UN,
        new DisputeAct.AnswerDispute(
            id, text("AnswerDispute-text", BARKHANE, MISSION), Evidence.NONE));
    secrets.sign(
        PLANNER, new DisputeAct.ReplyToEntry(id, id, text("ReplyToEntry-text", BARKHANE, MISSION)));
    List<PartyId> parties = List.of(new PartyId(BARKHANE), new PartyId(MISSION));
    String forum =
        secrets.known(
            secrets.sign(
                PLANNER,
                new MeetingAct.EstablishForum(
                    new Name("Instance", "Forum"), true, parties, 30, parties, Release.NONE)),
            BARKHANE,
            MISSION);
    secrets.sign(
        UN,
        new DisputeAct.EscalateDispute(
            id, new SubjectId(forum), text("EscalateDispute-reason", BARKHANE, MISSION)));
    return id;
  }

  private void settled(SubjectId id) {
    secrets.sign(
        PLANNER,
        new DisputeAct.ProposeSettlement(
            id,
            new SettlementText(
                List.of(
                    new Wording(
                        text("ProposeSettlement-settlement-fr", BARKHANE, MISSION),
                        text("ProposeSettlement-settlement-en", BARKHANE, MISSION))))));
    secrets.sign(UN, new DisputeAct.SignSettlement(id, latest(id)));
    secrets.attempt(new DisputeAct.SignSettlement(id, latest(id)), BARKHANE, MISSION);
  }

  private Digest latest(SubjectId id) {
    return Digest.parse(secrets.latestSettlement(PLANNER, id.value()));
  }

  private void withdrawn() {
    SubjectId id = raise("Two");
    secrets.sign(
        PLANNER,
        new DisputeAct.WithdrawDispute(id, text("WithdrawDispute-reason", BARKHANE, MISSION)));
  }

  private void reported() {
    String[] readers = {MALI, TAKUBA, MISSION};
    secrets.known(
        secrets.sign(
            UN,
            new DisputeAct.ReportDispute(
                List.of(new PartyId(MALI), new PartyId(TAKUBA)),
                true,
                text("ReportDispute-title", readers),
                text("ReportDispute-text", readers),
                Optional.empty(),
                new Source(
                    text("ReportDispute-source-publication", readers),
                    text("ReportDispute-source-saidBy", readers),
                    Instant.parse("2021-10-17T09:00:00Z")),
                Release.NONE)),
        readers);
  }

  private void cooperation() {
    String[] sides = {MALI, FRANCE, BARKHANE};
    String id =
        secrets.sign(
            "france.chef",
            new DisputeAct.SuspendCooperation(
                new PartyId(MALI), false, text("SuspendCooperation-reason", sides)));
    secrets.sign(
        "mali.chef",
        new DisputeAct.ResumeCooperation(
            new SubjectId(id), text("ResumeCooperation-words", sides)));
  }
}
