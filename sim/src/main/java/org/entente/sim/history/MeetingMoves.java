package org.entente.sim.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.meeting.Attendee;
import org.entente.meeting.CommuniqueText;
import org.entente.meeting.Forum;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingState;
import org.entente.meeting.MinutesText;
import org.entente.meeting.Participant;
import org.entente.meeting.Present;
import org.entente.meeting.Schedule;
import org.entente.meeting.Source;
import org.entente.meeting.Wording;
import org.entente.party.Post;
import org.entente.sim.Actor;
import org.entente.sim.Chance;

/// What could be done about meetings, their minutes and forums.
final class MeetingMoves {
  private final Play play;
  private final Chance chance;
  private final Drafting drafting;
  private final CommitmentMoves commitments;

  MeetingMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
    this.drafting = new Drafting(play);
    this.commitments = new CommitmentMoves(play);
  }

  Optional<Signed> next() {
    return new Agenda()
        .add(anyMeeting().isEmpty() ? 60 : 10, this::plan)
        .add(3, this::report)
        .maybe(50, () -> anyMeeting().map(this::about))
        .maybe(40, commitments::next)
        .add(anyForum().isEmpty() ? 12 : 2, this::establish)
        .maybe(3, () -> anyForum().map(this::close))
        .draw(chance);
  }

  Optional<Meeting> anyMeeting() {
    return chance.any(
        play.state().meetings().meetings().values().stream()
            .filter(one -> play.scope().subjects().test(one.id()))
            .sorted(Comparator.comparing(Meeting::id))
            .toList());
  }

  private Optional<Forum> anyForum() {
    return chance.any(
        play.state().meetings().forums().values().stream()
            .filter(one -> play.scope().subjects().test(one.id()))
            .sorted(Comparator.comparing(Forum::id))
            .toList());
  }

  /// Two of them or three, the author's first.
  private List<PartyId> parties() {
    List<PartyId> left = new ArrayList<>(play.scope().parties());
    List<PartyId> parties = new ArrayList<>();
    for (int i = chance.between(2, 3); i > 0 && !left.isEmpty(); i--) {
      PartyId party = chance.pick(left);
      left.remove(party);
      parties.add(party);
    }
    return parties;
  }

  Signed plan() {
    Optional<Forum> forum = chance.percent(40) ? anyForum() : Optional.empty();
    List<PartyId> parties =
        forum.filter(one -> chance.percent(85)).map(Forum::parties).orElseGet(this::parties);
    PartyId author = chance.percent(94) ? parties.getFirst() : play.anyParty();
    boolean exercise =
        forum.filter(one -> chance.percent(90)).map(Forum::exercise).orElse(chance.percent(50));
    Optional<SubjectId> sittingOf =
        forum.map(Forum::id).or(() -> ofNone(new SubjectId(chance.uuid())));
    return play.by(
        play.anyOf(author, "PlanMeeting"),
        new MeetingAct.PlanMeeting(
            play.text("Talks"),
            exercise,
            schedule(),
            play.text("Why"),
            List.of(play.text("Item")),
            parties.stream().map(this::participant).toList(),
            chance.percent(60) ? List.of("fr", "en") : List.of(),
            chance.percent(30),
            drafting.release(author),
            sittingOf));
  }

  private Optional<SubjectId> ofNone(SubjectId none) {
    return chance.percent(3) ? Optional.of(none) : Optional.empty();
  }

  private Participant participant(PartyId party) {
    PartyId of = chance.percent(96) ? party : play.anyParty();
    return new Participant(
        party, chance.percent(60) ? List.of(play.anyOf(of, "HoldMeeting").post()) : List.of());
  }

  private Schedule schedule() {
    Optional<GeoPoint> point =
        chance.percent(30) ? Optional.of(new GeoPoint(10_000_000, 150_000_000)) : Optional.empty();
    return new Schedule(window(chance.between(-2, 30)), play.text("Place"), point);
  }

  private Window window(int hoursFromNow) {
    Instant from = play.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(hoursFromNow));
    return Window.of(from, from.plus(Duration.ofHours(chance.between(1, 3))));
  }

  private Signed report() {
    List<PartyId> parties = parties();
    PartyId reporter = play.anyParty();
    return play.by(
        play.anyOf(reporter, "ReportMeeting"),
        new MeetingAct.ReportMeeting(
            play.text("Reported"),
            chance.percent(50),
            schedule(),
            play.text("Why"),
            parties,
            List.of(new Present(parties.getFirst(), play.text("Somebody"))),
            new Source(
                play.text("Paper"), play.text("Writer"), play.now().truncatedTo(ChronoUnit.DAYS)),
            drafting.release(reporter)));
  }

  private Signed about(Meeting one) {
    boolean planned = one.state() instanceof MeetingState.Planned;
    boolean held = one.state() instanceof MeetingState.Held;
    boolean written = !one.minutes().isEmpty();
    return new Agenda()
        .add(planned ? 8 : 1, () -> by(one, postpone(one)))
        .add(planned ? 5 : 1, () -> by(one, cancel(one)))
        .add(planned ? 40 : 5, () -> hold(one))
        .add(planned ? 1 : 20, () -> says(one))
        .add(held ? written ? 8 : 25 : 2, () -> by(one, minutes(one)))
        .add(written ? 40 : 1, () -> by(one, sign(one)))
        .add(written ? 8 : 1, () -> by(one, refuse(one)))
        .add(planned ? 8 : 1, () -> by(one, answer(one)))
        .add(5, () -> by(one, changeRelease(one)))
        .add(held ? one.communiques().isEmpty() ? 10 : 3 : 1, () -> by(one, communique(one)))
        .add(one.communiques().isEmpty() ? 1 : 12, () -> by(one, publish(one)))
        .draw(chance)
        .orElseThrow();
  }

  private Signed by(Meeting one, MeetingAct content) {
    return play.by(play.anyOf(anyOf(one), content.kind()), content);
  }

  private PartyId anyOf(Meeting one) {
    return chance.percent(94) ? chance.pick(one.parties()) : play.anyParty();
  }

  private MeetingAct postpone(Meeting one) {
    return new MeetingAct.PostponeMeeting(one.id(), schedule(), play.text("Later"));
  }

  private MeetingAct cancel(Meeting one) {
    return new MeetingAct.CancelMeeting(one.id(), play.text("Not"));
  }

  private MeetingAct changeRelease(Meeting one) {
    boolean asAsked = !one.widenings().isEmpty() && chance.percent(75);
    return new MeetingAct.ChangeMeetingRelease(
        one.id(),
        asAsked ? chance.pick(one.widenings()).release() : drafting.release(one.author().party()));
  }

  private Signed hold(Meeting one) {
    Actor author = play.anyOf(anyOf(one), "HoldMeeting");
    Window during = chance.percent(88) ? window(-chance.between(3, 4)) : window(5);
    List<Attendee> there = new ArrayList<>();
    there.add(attendee(author));
    if (chance.percent(50)) {
      Attendee other = clerk(one).orElseGet(() -> attendee(play.anyOf(anyOf(one), "HoldMeeting")));
      if (!there.contains(other)) {
        there.add(other);
      }
    }
    return play.by(author, new MeetingAct.HoldMeeting(one.id(), during, there));
  }

  /// A post of those who met that decides nothing, so that only its own party names who holds it.
  private Optional<Attendee> clerk(Meeting one) {
    return chance
        .any(
            play.state().roster().posts().values().stream()
                .filter(post -> one.takesPart(post.party()) && !post.mandate().mayDecide())
                .sorted(Comparator.comparing(Post::id))
                .toList())
        .filter(post -> chance.percent(50))
        .map(post ->
            new Attendee(
                post.party(),
                post.id(),
                Optional.of(play.anyOf(post.party(), "HoldMeeting").person())));
  }

  private Attendee attendee(Actor who) {
    PartyId party = chance.percent(97) ? who.party() : play.anyParty();
    return new Attendee(
        party, who.post(), chance.percent(75) ? Optional.of(who.person()) : Optional.empty());
  }

  private Signed says(Meeting one) {
    PartyId of = anyOf(one);
    boolean attributed = chance.percent(one.isReported() ? 60 : 6);
    PartyId author =
        attributed && chance.percent(80)
            ? one.author().party()
            : chance.percent(90) ? of : anyOf(one);
    return play.by(
        play.anyOf(author, "RecordStatement"),
        new MeetingAct.RecordStatement(one.id(), of, attributed, play.text("Said")));
  }

  private MeetingAct minutes(Meeting one) {
    return new MeetingAct.ProposeMinutes(
        one.id(), new MinutesText(List.of(wording("Said")), List.of(wording("Decided"))));
  }

  private Wording wording(String word) {
    return new Wording(play.text(word), play.text(word));
  }

  private Digest digest(Meeting one) {
    return one.minutes().isEmpty() || chance.percent(6)
        ? new Digest(1, 2, 3, chance.bits())
        : chance.percent(90) ? one.minutes().getLast().digest() : one.minutes().getFirst().digest();
  }

  private MeetingAct sign(Meeting one) {
    Optional<Text> reservation =
        chance.percent(30) ? Optional.of(play.text("But")) : Optional.empty();
    return new MeetingAct.SignMinutes(one.id(), digest(one), reservation);
  }

  private MeetingAct refuse(Meeting one) {
    return new MeetingAct.RefuseMinutes(one.id(), digest(one), play.text("No"));
  }

  private MeetingAct answer(Meeting one) {
    MeetingAct.InvitationAnswer answer = chance.pick(List.of(MeetingAct.InvitationAnswer.values()));
    return new MeetingAct.AnswerInvitation(
        one.id(),
        answer,
        chance.percent(40) ? Optional.of(play.text("Perhaps")) : Optional.empty());
  }

  private MeetingAct communique(Meeting one) {
    return new MeetingAct.ProposeCommunique(
        one.id(), new CommuniqueText(play.text("Dit"), play.text("Told")));
  }

  private MeetingAct publish(Meeting one) {
    Digest digest =
        one.communiques().isEmpty() || chance.percent(8)
            ? new Digest(1, 2, 3, chance.bits())
            : one.communiques().getLast().digest();
    return new MeetingAct.SignCommunique(one.id(), digest);
  }

  private Signed establish() {
    List<PartyId> parties = parties();
    PartyId author = chance.percent(94) ? parties.getFirst() : play.anyParty();
    return play.by(
        play.anyOf(author, "EstablishForum"),
        new MeetingAct.EstablishForum(
            new Name("Instance", "Forum"),
            chance.percent(50),
            parties,
            chance.between(1, 30),
            parties,
            drafting.release(author)));
  }

  private Signed close(Forum one) {
    PartyId author = chance.percent(70) ? one.author().party() : chance.pick(one.parties());
    return play.by(
        play.anyOf(author, "CloseForum"),
        new MeetingAct.CloseForum(one.id(), play.text("No more")));
  }
}
