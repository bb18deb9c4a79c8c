package org.entente.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Rejection;
import org.entente.meeting.MeetingAct.AnswerInvitation;
import org.entente.meeting.MeetingAct.CancelMeeting;
import org.entente.meeting.MeetingAct.ChangeMeetingRelease;
import org.entente.meeting.MeetingAct.CloseForum;
import org.entente.meeting.MeetingAct.EstablishForum;
import org.entente.meeting.MeetingAct.HoldMeeting;
import org.entente.meeting.MeetingAct.OnMeeting;
import org.entente.meeting.MeetingAct.PlanMeeting;
import org.entente.meeting.MeetingAct.PostponeMeeting;
import org.entente.meeting.MeetingAct.ProposeCommunique;
import org.entente.meeting.MeetingAct.ProposeMinutes;
import org.entente.meeting.MeetingAct.RecordStatement;
import org.entente.meeting.MeetingAct.RefuseMinutes;
import org.entente.meeting.MeetingAct.ReportMeeting;
import org.entente.meeting.MeetingAct.SignCommunique;
import org.entente.meeting.MeetingAct.SignMinutes;
import org.entente.operation.Setting;
import org.entente.party.Appointment;
import org.entente.party.Merge;
import org.entente.party.PartyRejection;
import org.entente.party.Post;
import org.entente.party.Roster;
import org.entente.release.Grant;
import org.entente.release.Release;

/// Decides acts about meetings, their minutes and forums. That the post may sign such an act, and
/// that the author may know of what it is about, has been checked before.
public final class MeetingDecider {
  private MeetingDecider() {}

  /// @param forum of which it is to be, if it names one: empty if the author may know of none
  public static Optional<Rejection> plan(Setting setting, PlanMeeting plan, Optional<Forum> forum) {
    List<PartyId> parties = plan.participants().stream().map(Participant::party).toList();
    return checkParties(setting.roster(), parties, plan.release())
        .or(() -> takesPart(setting, parties))
        .or(() -> checkPosts(setting.roster(), plan))
        .or(() -> plan.forum().isEmpty() ? Optional.empty() : checkForum(plan, parties, forum));
  }

  public static Optional<Rejection> report(Setting setting, ReportMeeting report) {
    return checkParties(setting.roster(), report.parties(), report.release());
  }

  static Optional<Rejection> checkParties(Roster roster, List<PartyId> parties, Release release) {
    return Stream.concat(parties.stream(), release.grants().stream().map(Grant::party))
        .filter(party -> !roster.hasParty(party))
        .findFirst()
        .map(PartyRejection.UnknownParty::new);
  }

  private static Optional<Rejection> takesPart(Setting setting, List<PartyId> parties) {
    return parties.contains(setting.author().party())
        ? Optional.empty()
        : Optional.of(new MeetingRejection.NotAtMeeting(setting.author().party()));
  }

  private static Optional<Rejection> checkPosts(Roster roster, PlanMeeting plan) {
    return plan.participants().stream()
        .flatMap(one ->
            one.posts().stream().flatMap(post -> checkPost(roster, one.party(), post).stream()))
        .findFirst();
  }

  private static Optional<Rejection> checkPost(Roster roster, PartyId party, PostId post) {
    boolean own = roster.posts().find(post).map(Post::party).map(party::equals).orElse(false);
    return own
        ? Optional.empty()
        : Optional.of(new MeetingRejection.PostOfAnotherParty(post, party));
  }

  private static Optional<Rejection> checkForum(
      PlanMeeting plan, List<PartyId> parties, Optional<Forum> known) {
    if (known.isEmpty()) {
      return Optional.of(new MeetingRejection.UnknownForum());
    }
    Forum forum = known.get();
    if (forum.closing().isPresent()) {
      return Optional.of(new MeetingRejection.ForumClosed());
    }
    if (forum.exercise() != plan.exercise()) {
      return Optional.of(new MeetingRejection.ExerciseDiffers());
    }
    return parties.stream()
        .filter(party -> !forum.parties().contains(party))
        .findFirst()
        .map(MeetingRejection.NotOfForum::new);
  }

  public static Optional<Rejection> establish(Setting setting, EstablishForum forum) {
    return checkParties(setting.roster(), forum.parties(), forum.release())
        .or(() -> takesPart(setting, forum.parties()));
  }

  /// @param forum that the author may know of
  public static Optional<Rejection> close(Setting setting, CloseForum close, Forum forum) {
    PartyId owner = forum.author().party();
    if (!owner.equals(setting.author().party())) {
      return Optional.of(new MeetingRejection.ForumOfAnother(owner));
    }
    return forum.closing().isPresent()
        ? Optional.of(new MeetingRejection.ForumClosed())
        : Optional.empty();
  }

  /// @param meeting that the author may know of
  public static Optional<Rejection> decide(Setting setting, Meeting meeting, OnMeeting content) {
    return switch (content) {
      case PostponeMeeting postpone -> ofThoseThere(setting, meeting).or(() -> isPlanned(meeting));
      case CancelMeeting cancel -> ofThoseThere(setting, meeting).or(() -> isPlanned(meeting));
      case HoldMeeting hold ->
          ofThoseThere(setting, meeting).or(() -> hold(setting, meeting, hold));
      case RecordStatement statement ->
          tookPlace(meeting).or(() -> statement(setting, meeting, statement));
      case ProposeMinutes propose -> ofThoseThere(setting, meeting).or(() -> isHeld(meeting));
      case SignMinutes sign ->
          ofThoseThere(setting, meeting)
              .or(() -> isHeld(meeting))
              .or(() -> answer(setting, meeting, sign.minutes()))
              .or(() -> anotherHand(setting, meeting));
      case RefuseMinutes refuse ->
          ofThoseThere(setting, meeting)
              .or(() -> isHeld(meeting))
              .or(() -> answer(setting, meeting, refuse.minutes()));
      case AnswerInvitation answer -> ofThoseThere(setting, meeting).or(() -> isPlanned(meeting));
      case ChangeMeetingRelease change ->
          ofReleasers(setting, meeting)
              .or(() -> checkParties(setting.roster(), List.of(), change.release()));
      case ProposeCommunique propose -> ofThoseThere(setting, meeting).or(() -> isHeld(meeting));
      case SignCommunique sign ->
          ofThoseThere(setting, meeting)
              .or(() -> isHeld(meeting))
              .or(() -> publish(setting, meeting, sign));
    };
  }

  /// What a source says of a meeting is its reporter's claim, and the reporter's to show.
  private static Optional<Rejection> ofReleasers(Setting setting, Meeting meeting) {
    return meeting.isReported()
        ? ownWord(setting, meeting.author().party())
        : ofThoseThere(setting, meeting);
  }

  private static Optional<Rejection> ofThoseThere(Setting setting, Meeting meeting) {
    return takesPart(setting, meeting.parties());
  }

  private static Optional<Rejection> isPlanned(Meeting meeting) {
    return meeting.state() instanceof MeetingState.Planned
        ? Optional.empty()
        : Optional.of(new MeetingRejection.MeetingNotPlanned());
  }

  private static Optional<Rejection> isHeld(Meeting meeting) {
    return meeting.state() instanceof MeetingState.Held
        ? Optional.empty()
        : Optional.of(new MeetingRejection.MeetingNotHeld());
  }

  static Optional<Rejection> tookPlace(Meeting meeting) {
    return meeting.tookPlace()
        ? Optional.empty()
        : Optional.of(new MeetingRejection.MeetingNotHeld());
  }

  /// The first says that it was held; each other party may add its own.
  private static Optional<Rejection> hold(Setting setting, Meeting meeting, HoldMeeting hold) {
    if (!(meeting.state() instanceof MeetingState.Held)
        && !(meeting.state() instanceof MeetingState.Planned)) {
      return Optional.of(new MeetingRejection.MeetingNotPlanned());
    }
    if (hold.during().from().isAfter(setting.facts().at())) {
      return Optional.of(new MeetingRejection.MeetingToCome(hold.during().from()));
    }
    return hold.attendees().stream()
        .flatMap(one -> attendee(setting, meeting, one, hold.during().from()).stream())
        .findFirst();
  }

  /// Who holds a post that does not decide is its party's own affair: another neither names the
  /// person, nor learns by trying whether he held it.
  private static Optional<Rejection> attendee(
      Setting setting, Meeting meeting, Attendee one, Instant when) {
    if (!meeting.takesPart(one.party())) {
      return Optional.of(new MeetingRejection.NotAtMeeting(one.party()));
    }
    return checkPost(setting.roster(), one.party(), one.post())
        .or(() -> one.person().flatMap(person -> checkHeld(setting, one, person, when)));
  }

  private static Optional<Rejection> checkHeld(
      Setting setting, Attendee one, PersonId person, Instant when) {
    Post post = setting.roster().getPost(one.post());
    boolean own = one.party().equals(setting.author().party());
    if (!own && !post.mandate().mayDecide()) {
      return Optional.of(new MeetingRejection.AttendeeTheirsToName(one.post()));
    }
    Roster roster = setting.roster();
    Optional<Merge> merged = roster.merges().find(person).filter(merge -> own);
    if (merged.isPresent()) {
      return merged.map(merge -> new PartyRejection.PersonMerged(person, merge.kept()));
    }
    boolean held =
        post.appointments().stream()
            .filter(appointment -> appointment.isInEffect(when))
            .map(Appointment::person)
            .anyMatch(
                holder -> holder.equals(person) || (own && roster.asOne(holder).equals(person)));
    return held
        ? Optional.empty()
        : Optional.of(new MeetingRejection.PostNotHeldThen(one.post(), person, when));
  }

  private static Optional<Rejection> statement(
      Setting setting, Meeting meeting, RecordStatement statement) {
    return checkWord(setting, meeting, statement.of(), statement.attributed())
        .or(() ->
            meeting.takesPart(statement.of())
                ? Optional.empty()
                : Optional.of(new MeetingRejection.NotAtMeeting(statement.of())));
  }

  /// A side's word is its own to sign; only who reported a meeting says what its source attributes
  /// to those who met.
  static Optional<Rejection> checkWord(
      Setting setting, Meeting meeting, PartyId of, boolean attributed) {
    if (!attributed) {
      return ownWord(setting, of);
    }
    boolean reporter =
        meeting.isReported() && meeting.author().party().equals(setting.author().party());
    return reporter ? Optional.empty() : Optional.of(new MeetingRejection.OnlyReporterAttributes());
  }

  static Optional<Rejection> ownWord(Setting setting, PartyId of) {
    return of.equals(setting.author().party())
        ? Optional.empty()
        : Optional.of(new MeetingRejection.WordOfAnother(of));
  }

  private static Optional<Rejection> answer(
      Setting setting, Meeting meeting, org.entente.kernel.Digest digest) {
    boolean latest =
        !meeting.minutes().isEmpty() && meeting.minutes().getLast().digest().equals(digest);
    if (!latest) {
      return Optional.of(new MeetingRejection.AnotherMinutes());
    }
    return meeting.minutes().getLast().isAnsweredBy(setting.author().party())
        ? Optional.of(new MeetingRejection.MinutesAnswered())
        : Optional.empty();
  }

  private static Optional<Rejection> publish(
      Setting setting, Meeting meeting, SignCommunique sign) {
    boolean latest =
        !meeting.communiques().isEmpty()
            && meeting.communiques().getLast().digest().equals(sign.communique());
    if (!latest) {
      return Optional.of(new MeetingRejection.AnotherCommunique());
    }
    Communique communique = meeting.communiques().getLast();
    if (communique.isSignedBy(setting.author().party())) {
      return Optional.of(new MeetingRejection.CommuniqueSigned());
    }
    return communique.signatures().stream()
        .filter(signature -> setting.roster().isOneHand(signature.by(), setting.author()))
        .findFirst()
        .map(signature -> new PartyRejection.SecondSignatureNeeded());
  }

  /// No person signs for two parties (docs/design/two-posts.md). A person is of one party and a
  /// party answers once, so this cannot happen; should it ever, it must not count as agreement.
  private static Optional<Rejection> anotherHand(Setting setting, Meeting meeting) {
    return meeting.minutes().getLast().answers().stream()
        .filter(Minutes.Answer::signed)
        .filter(answer -> setting.roster().isOneHand(answer.by(), setting.author()))
        .findFirst()
        .map(answer -> new PartyRejection.SecondSignatureNeeded());
  }
}
