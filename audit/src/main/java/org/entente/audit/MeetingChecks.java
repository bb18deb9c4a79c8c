package org.entente.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Meetings, minutes, commitments and forums (invariants 2, 12, 13).
final class MeetingChecks {
  private MeetingChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "PlanMeeting" -> checkPlan(s, q);
      case "ReportMeeting" -> checkParties(s, s.content().texts("parties"), q);
      case "PostponeMeeting", "CancelMeeting", "AnswerInvitation" -> {
        requireThere(s, about(s), q);
        requireState(s, about(s).state == Encounter.State.PLANNED, q);
      }
      case "ChangeMeetingRelease" -> checkRelease(s, about(s), q);
      case "HoldMeeting" -> checkHold(s, about(s), q);
      case "RecordStatement" -> checkStatement(s, about(s), q);
      case "ProposeMinutes", "ProposeCommunique" -> checkMinutes(s, about(s), q);
      case "SignCommunique" -> checkCommunique(s, about(s), q);
      case "SignMinutes" -> {
        checkAnswer(s, about(s), q);
        boolean another = about(s).signed.stream().noneMatch(one -> s.isOneHandWith(one));
        q.require(Rule.SECOND_SIGNATURE, another, s.entry().act().post());
      }
      case "RefuseMinutes" -> checkAnswer(s, about(s), q);
      case "MakeCommitment" -> checkPromise(s, q);
      case "ClaimCommitmentKept", "ClaimCommitmentBroken" ->
          requireSide(s, MeetingReplay.promise(s).isSide(s.author().party()), q);
      case "AnswerClaim" -> checkClaim(s, MeetingReplay.promise(s), q);
      case "ReleaseCommitment" -> {
        Promise promise = MeetingReplay.promise(s);
        requireSide(s, promise.beneficiary.equals(s.author().party()), q);
        q.require(Rule.COMMITMENT_SETTLED, !promise.released, s.content().text("commitment"));
      }
      case "EstablishForum" -> {
        List<String> parties = s.content().texts("parties");
        checkParties(s, parties, q);
        requireIn(s, parties.contains(s.author().party()), s.author().party(), q);
        requireIn(s, parties.containsAll(s.content().texts("hosts")), "hosts", q);
      }
      case "CloseForum" -> {
        Series series = MeetingReplay.series(s);
        requireIn(s, series.owner.equals(s.author().party()), s.author().party(), q);
        q.require(Rule.FORUM_CLOSED, !series.closed, s.content().text("forum"));
      }
      default -> {}
    }
  }

  private static Encounter about(Situation s) {
    return MeetingReplay.about(s);
  }

  private static void checkParties(Situation s, List<String> parties, Inquiry q) {
    ProposalChecks.requireKnownAudience(s, q);
    for (String party : parties) {
      boolean known = s.roster().findParty(party).isPresent();
      q.require(Rule.UNKNOWN_SUBJECT, known, "party", party);
    }
  }

  private static void requireThere(Situation s, Encounter meeting, Inquiry q) {
    boolean there = meeting.parties.contains(s.author().party());
    q.require(Rule.NOT_AT_THE_MEETING, there, s.author().party(), meeting.id);
  }

  private static void checkRelease(Situation s, Encounter meeting, Inquiry q) {
    ProposalChecks.requireKnownAudience(s, q);
    if (meeting.state == Encounter.State.REPORTED) {
      boolean own = meeting.owner.equals(s.author().party());
      q.require(Rule.WORD_OF_ANOTHER, own, s.author().party(), meeting.owner);
    } else {
      requireThere(s, meeting, q);
    }
  }

  private static void requireState(Situation s, boolean fits, Inquiry q) {
    q.require(Rule.MEETING_STATE, fits, s.entry().kind(), s.content().text("meeting"));
  }

  private static void requireSide(Situation s, boolean holds, Inquiry q) {
    q.require(Rule.NOT_THAT_SIDE, holds, s.author().party(), s.content().text("commitment"));
  }

  private static void requireIn(Situation s, boolean holds, String party, Inquiry q) {
    q.require(Rule.NOT_OF_THE_FORUM, holds, party, s.entry().act().id());
  }

  private static void checkPlan(Situation s, Inquiry q) {
    List<String> parties = MeetingReplay.planned(s);
    checkParties(s, parties, q);
    boolean there = parties.contains(s.author().party());
    q.require(Rule.NOT_AT_THE_MEETING, there, s.author().party(), s.entry().act().id());
    for (Doc participant : s.content().items("participants")) {
      for (String post : participant.texts("posts")) {
        requireOwnPost(s, participant.text("party"), post, q);
      }
    }
    if (s.content().find("forum").isPresent()) {
      Series series = MeetingReplay.series(s);
      q.require(Rule.FORUM_CLOSED, !series.closed, s.content().text("forum"));
      parties.forEach(party -> requireIn(s, series.parties.contains(party), party, q));
      boolean same = series.exercise == s.content().truth("exercise");
      q.require(Rule.EXERCISE_CHANGED, same, s.entry().kind());
    }
  }

  private static void requireOwnPost(Situation s, String party, String post, Inquiry q) {
    boolean own = s.roster().findPost(post).map(found -> found.party().equals(party)).orElse(false);
    q.require(Rule.ATTENDEE_NOT_IN_POST, own, post, party);
  }

  /// Who was there held that post then, and nobody names another party's clerk.
  private static void checkHold(Situation s, Encounter meeting, Inquiry q) {
    requireThere(s, meeting, q);
    requireState(
        s, meeting.state == Encounter.State.PLANNED || meeting.state == Encounter.State.HELD, q);
    Instant from = s.content().get("during").instant("from");
    q.require(Rule.HELD_IN_THE_FUTURE, !from.isAfter(s.entry().at()), from);
    for (Doc attendee : s.content().items("attendees")) {
      String party = attendee.text("party");
      q.require(Rule.NOT_AT_THE_MEETING, meeting.parties.contains(party), party, meeting.id);
      requireOwnPost(s, party, attendee.text("post"), q);
      attendee.findText("person").ifPresent(person -> checkPerson(s, attendee, person, from, q));
    }
  }

  private static void checkPerson(
      Situation s, Doc attendee, String person, Instant from, Inquiry q) {
    Optional<Roster.Post> post = s.roster().findPost(attendee.text("post"));
    boolean own = attendee.text("party").equals(s.author().party());
    boolean held =
        post.stream()
            .flatMap(one -> one.appointments().stream())
            .filter(one -> one.holdsAt(from))
            .map(one -> one.person)
            .anyMatch(one -> one.equals(person) || (own && s.roster().asOne(one).equals(person)));
    q.require(Rule.ATTENDEE_NOT_IN_POST, held, attendee.text("post"), person);
    if (own) {
      MergeChecks.requireNotMerged(s, person, q);
    }
    boolean open = own || post.map(one -> one.mandate().decides()).orElse(false);
    q.require(Rule.ATTENDEE_NAMED_BY_ANOTHER, open, attendee.text("post"), s.author().party());
  }

  private static void checkStatement(Situation s, Encounter meeting, Inquiry q) {
    requireState(s, meeting.tookPlace(), q);
    String of = s.content().text("of");
    requireWord(s, of, Optional.of(meeting), q);
    q.require(Rule.NOT_AT_THE_MEETING, meeting.parties.contains(of), of, meeting.id);
  }

  /// A side's own word, or one that who reported a meeting says its source attributes to it.
  private static void requireWord(Situation s, String of, Optional<Encounter> meeting, Inquiry q) {
    boolean own = of.equals(s.author().party());
    boolean reporter =
        meeting
            .map(one ->
                one.state == Encounter.State.REPORTED && one.owner.equals(s.author().party()))
            .orElse(false);
    boolean fits = s.content().truth("attributed") ? reporter : own;
    q.require(Rule.WORD_OF_ANOTHER, fits, s.author().party(), of);
  }

  private static void checkMinutes(Situation s, Encounter meeting, Inquiry q) {
    requireThere(s, meeting, q);
    requireState(s, meeting.state == Encounter.State.HELD, q);
  }

  private static void checkAnswer(Situation s, Encounter meeting, Inquiry q) {
    checkMinutes(s, meeting, q);
    String digest = s.content().text("minutes");
    boolean latest = meeting.minutes.map(digest::equals).orElse(false);
    q.require(Rule.MINUTES_NOT_LATEST, latest, meeting.id, digest);
    boolean once = !meeting.answered.contains(s.author().party());
    q.require(Rule.MINUTES_ANSWERED, once, s.author().party(), meeting.id);
  }

  private static void checkCommunique(Situation s, Encounter meeting, Inquiry q) {
    checkMinutes(s, meeting, q);
    String digest = s.content().text("communique");
    boolean latest = meeting.communique.map(digest::equals).orElse(false);
    q.require(Rule.MINUTES_NOT_LATEST, latest, meeting.id, digest);
    boolean once =
        meeting.published.stream().noneMatch(one -> one.party().equals(s.author().party()));
    q.require(Rule.MINUTES_ANSWERED, once, s.author().party(), meeting.id);
    boolean another = meeting.published.stream().noneMatch(one -> s.isOneHandWith(one));
    q.require(Rule.SECOND_SIGNATURE, another || !once, s.entry().act().post());
  }

  private static void checkPromise(Situation s, Inquiry q) {
    String ower = s.content().text("ower");
    String beneficiary = s.content().text("beneficiary");
    checkParties(s, List.of(ower, beneficiary), q);
    q.require(Rule.FORM, !ower.equals(beneficiary), "beneficiary");
    Optional<Doc> links = s.entry().follow(s.content().get("links"));
    if (links.isEmpty()) {
      return;
    }
    links
        .get()
        .findText("operation")
        .ifPresent(id ->
            q.require(
                Rule.UNKNOWN_SUBJECT, s.world().findOperation(id).isPresent(), "operation", id));
    Optional<String> id = links.get().findText("meeting");
    Optional<Encounter> meeting = id.map(s.world().encounters::get);
    boolean known = id.isEmpty() || meeting.isPresent();
    if (!q.require(Rule.UNKNOWN_SUBJECT, known, "meeting", id.orElse(""))) {
      return;
    }
    requireWord(s, ower, meeting, q);
    meeting.ifPresent(one -> checkMadeThere(s, one, List.of(ower, beneficiary), q));
  }

  private static void checkMadeThere(
      Situation s, Encounter meeting, List<String> sides, Inquiry q) {
    q.require(Rule.MEETING_STATE, meeting.tookPlace(), s.entry().kind(), meeting.id);
    for (String side : sides) {
      q.require(Rule.NOT_AT_THE_MEETING, meeting.parties.contains(side), side, meeting.id);
    }
    boolean same = meeting.exercise == s.content().truth("exercise");
    q.require(Rule.EXERCISE_CHANGED, same, s.entry().kind());
  }

  private static void checkClaim(Situation s, Promise promise, Inquiry q) {
    String claim = s.content().text("claim");
    boolean contested = s.content().text("answer").equals("CONTESTED");
    q.require(Rule.FORM, !contested || s.content().find("version").isPresent(), "version");
    Optional<String> claimant = Optional.ofNullable(promise.claims.get(claim));
    boolean known = claimant.isPresent();
    if (q.require(Rule.UNKNOWN_SUBJECT, known, "claim", claim)) {
      String other = promise.otherThan(claimant.orElseThrow());
      requireSide(s, other.equals(s.author().party()), q);
      q.require(Rule.COMMITMENT_SETTLED, !promise.answered.contains(claim), claim);
    }
  }
}
