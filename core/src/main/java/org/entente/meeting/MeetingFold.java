package org.entente.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.kernel.Entry;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.meeting.MeetingAct.AnswerClaim;
import org.entente.meeting.MeetingAct.AnswerInvitation;
import org.entente.meeting.MeetingAct.CancelMeeting;
import org.entente.meeting.MeetingAct.ChangeMeetingRelease;
import org.entente.meeting.MeetingAct.ClaimCommitmentBroken;
import org.entente.meeting.MeetingAct.ClaimCommitmentKept;
import org.entente.meeting.MeetingAct.EstablishForum;
import org.entente.meeting.MeetingAct.HoldMeeting;
import org.entente.meeting.MeetingAct.MakeCommitment;
import org.entente.meeting.MeetingAct.OnCommitment;
import org.entente.meeting.MeetingAct.OnMeeting;
import org.entente.meeting.MeetingAct.PlanMeeting;
import org.entente.meeting.MeetingAct.PostponeMeeting;
import org.entente.meeting.MeetingAct.ProposeCommunique;
import org.entente.meeting.MeetingAct.ProposeMinutes;
import org.entente.meeting.MeetingAct.RecordStatement;
import org.entente.meeting.MeetingAct.RefuseMinutes;
import org.entente.meeting.MeetingAct.ReleaseCommitment;
import org.entente.meeting.MeetingAct.ReportMeeting;
import org.entente.meeting.MeetingAct.SignCommunique;
import org.entente.meeting.MeetingAct.SignMinutes;
import org.entente.operation.Operation;
import org.entente.party.Author;
import org.entente.release.Release;

/// What accepted acts make of meetings, commitments and forums.
public final class MeetingFold {
  private MeetingFold() {}

  public static Meeting planned(PlanMeeting plan, Author author, Entry entry, String reference) {
    Meeting.Terms terms =
        new Meeting.Terms(
            plan.exercise(),
            entry.text("content/title"),
            entry.text("content/purpose"),
            IntStream.range(0, plan.agenda().size())
                .mapToObj(i -> entry.text("content/agenda/" + i))
                .toList(),
            plan.participants(),
            plan.languages(),
            plan.interpreter(),
            plan.release(),
            plan.forum());
    return begun(author, entry, reference, terms, plan.schedule(), new MeetingState.Planned());
  }

  public static Meeting reported(
      ReportMeeting report, Author author, Entry entry, String reference) {
    Meeting.Terms terms =
        new Meeting.Terms(
            report.exercise(),
            entry.text("content/title"),
            entry.text("content/purpose"),
            List.of(),
            report.parties().stream().map(party -> new Participant(party, List.of())).toList(),
            List.of(),
            false,
            report.release(),
            Optional.empty());
    MeetingState.Reported state =
        new MeetingState.Reported(
            entry.text("content/source/publication"),
            entry.text("content/source/saidBy"),
            report.source().date(),
            IntStream.range(0, report.present().size())
                .mapToObj(i ->
                    new MeetingState.Seen(
                        report.present().get(i).party(),
                        entry.text("content/present/" + i + "/name")))
                .toList());
    return begun(author, entry, reference, terms, report.schedule(), state);
  }

  private static Meeting begun(
      Author author,
      Entry entry,
      String reference,
      Meeting.Terms terms,
      Schedule schedule,
      MeetingState state) {
    return new Meeting(
        idOf(entry),
        reference,
        author,
        terms,
        List.of(),
        List.of(dated(schedule, Optional.empty(), author, entry)),
        state,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        entry.seq(),
        entry.at());
  }

  private static SubjectId idOf(Entry entry) {
    return new SubjectId(entry.act().id().value());
  }

  private static Meeting.Dated dated(
      Schedule schedule, Optional<TextRef> reason, Author author, Entry entry) {
    return new Meeting.Dated(
        schedule.window(),
        entry.text(Schedule.PART + "/place"),
        schedule.point(),
        reason,
        author,
        entry.seq(),
        entry.at());
  }

  public static Meeting evolve(Meeting old, OnMeeting content, Author author, Entry entry) {
    return switch (content) {
      case PostponeMeeting postpone ->
          old.with(
              dated(postpone.schedule(), Optional.of(entry.text("content/reason")), author, entry));
      case CancelMeeting cancel ->
          old.in(
              new MeetingState.Cancelled(
                  author, entry.text("content/reason"), entry.seq(), entry.at()));
      case HoldMeeting hold ->
          old.with(
              new Meeting.Attendance(
                  hold.during(), hold.attendees(), author, entry.seq(), entry.at()));
      case RecordStatement said ->
          old.with(
              new Statement(
                  said.of(),
                  said.attributed(),
                  entry.text("content/text"),
                  author,
                  entry.seq(),
                  entry.at()));
      case ProposeMinutes propose -> old.with(version(old, propose.minutes(), author, entry));
      case SignMinutes sign ->
          old.with(
              new Minutes.Answer(
                  true,
                  sign.reservation().map(text -> entry.text("content/reservation")),
                  author,
                  entry.seq(),
                  entry.at()));
      case RefuseMinutes refuse ->
          old.with(
              new Minutes.Answer(
                  false,
                  Optional.of(entry.text("content/reason")),
                  author,
                  entry.seq(),
                  entry.at()));
      case AnswerInvitation answer ->
          old.with(
              new Invited(
                  answer.answer(),
                  answer.words().map(text -> entry.text("content/words")),
                  author,
                  entry.seq(),
                  entry.at()));
      case ChangeMeetingRelease change -> changeRelease(old, change.release(), author);
      case ProposeCommunique propose -> old.with(communique(old, author, entry));
      case SignCommunique sign ->
          old.with(new Communique.Signature(author, entry.seq(), entry.at()));
    };
  }

  /// As of an operation with several authors: a word that narrows acts at once and ends what was
  /// asked before it; one that widens waits for all the others.
  private static Meeting changeRelease(Meeting old, Release changed, Author author) {
    if (changed.isNoWiderThan(old.terms().release())) {
      return old.with(changed, List.of());
    }
    List<Operation.Widening> waiting = new ArrayList<>(old.widenings());
    List<PartyId> agreed = new ArrayList<>();
    waiting.removeIf(one -> one.release().equals(changed) && agreed.addAll(one.agreed()));
    if (!agreed.contains(author.party())) {
      agreed.add(author.party());
    }
    if (agreed.containsAll(old.releasers())) {
      return old.with(changed, List.of());
    }
    waiting.add(new Operation.Widening(changed, agreed));
    return old.with(old.terms().release(), waiting);
  }

  private static Minutes version(Meeting old, MinutesText text, Author author, Entry entry) {
    return new Minutes(
        old.minutes().size() + 1,
        entry.digestOf(MinutesText.PART),
        lines("articles", text.articles(), entry),
        lines("decisions", text.decisions(), entry),
        List.of(),
        author,
        entry.seq(),
        entry.at());
  }

  private static Communique communique(Meeting old, Author author, Entry entry) {
    return new Communique(
        old.communiques().size() + 1,
        entry.digestOf(CommuniqueText.PART),
        entry.text(CommuniqueText.PART + "/fr"),
        entry.text(CommuniqueText.PART + "/en"),
        List.of(),
        author,
        entry.seq(),
        entry.at());
  }

  private static List<Minutes.Line> lines(String name, List<Wording> wordings, Entry entry) {
    return IntStream.range(0, wordings.size())
        .mapToObj(i -> MinutesText.PART + "/" + name + "/" + i)
        .map(path -> new Minutes.Line(entry.text(path + "/fr"), entry.text(path + "/en")))
        .toList();
  }

  public static Commitment made(MakeCommitment make, Author author, Entry entry, String reference) {
    return new Commitment(
        idOf(entry),
        reference,
        make.ower(),
        make.beneficiary(),
        make.attributed(),
        make.exercise(),
        entry.text("content/text"),
        make.due(),
        make.links(),
        make.release(),
        author,
        List.of(),
        Optional.empty(),
        entry.seq(),
        entry.at());
  }

  public static Commitment evolve(
      Commitment old, OnCommitment content, Author author, Entry entry) {
    return switch (content) {
      case ClaimCommitmentKept kept -> old.with(claim(true, author, entry));
      case ClaimCommitmentBroken broken -> old.with(claim(false, author, entry));
      case AnswerClaim answer -> old.with(answer.claim(), answered(answer, author, entry));
      case ReleaseCommitment release ->
          old.with(
              new Commitment.Ending(entry.text("content/reason"), author, entry.seq(), entry.at()));
    };
  }

  private static Commitment.Claim claim(boolean kept, Author author, Entry entry) {
    return new Commitment.Claim(
        idOf(entry),
        kept,
        entry.text("content/evidence"),
        Optional.empty(),
        author,
        entry.seq(),
        entry.at());
  }

  private static Commitment.Answer answered(AnswerClaim answer, Author author, Entry entry) {
    Optional<Text> version = answer.version();
    return new Commitment.Answer(
        answer.answer(),
        version.map(text -> entry.text("content/version")),
        author,
        entry.seq(),
        entry.at());
  }

  public static Forum established(
      EstablishForum forum, Author author, Entry entry, String reference) {
    return new Forum(
        idOf(entry),
        reference,
        author,
        forum.title(),
        forum.exercise(),
        forum.parties(),
        forum.rhythmDays(),
        forum.hosts(),
        forum.release(),
        List.of(),
        Optional.empty(),
        entry.seq(),
        entry.at());
  }

  public static Forum closed(Forum old, Author author, Entry entry) {
    return old.with(
        new Forum.Closing(entry.text("content/reason"), author, entry.seq(), entry.at()));
  }
}
