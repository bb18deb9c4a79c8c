package org.entente.meeting;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Times;
import org.entente.kernel.Window;
import org.entente.release.Release;

/// Acts about meetings, minutes, commitments and forums.
public sealed interface MeetingAct extends Content {
  /// More parties than a theatre has are not at one table.
  int MAX_PARTIES = 50;

  /// What one sitting can go through.
  int MAX_AGENDA = 50;

  /// An act about a meeting already in the record.
  sealed interface OnMeeting extends MeetingAct {
    SubjectId meeting();
  }

  /// An act about a commitment already in the record.
  sealed interface OnCommitment extends MeetingAct {
    SubjectId commitment();
  }

  /// A party that takes part plans a meeting.
  ///
  /// @param participants the parties that take part, in the order of protocol, the author's too
  /// @param languages ISO 639 codes
  /// @param forum of which it is one sitting
  record PlanMeeting(
      Text title,
      boolean exercise,
      Schedule schedule,
      Text purpose,
      List<Text> agenda,
      List<Participant> participants,
      List<String> languages,
      boolean interpreter,
      Release release,
      Optional<SubjectId> forum)
      implements MeetingAct {
    public PlanMeeting {
      agenda = List.copyOf(agenda);
      participants = List.copyOf(participants);
      languages = List.copyOf(languages);
      Malformed.unless(agenda.size() <= MAX_AGENDA, "PlanMeeting", "has too long an agenda");
      checkParties(participants.stream().map(Participant::party).toList(), "PlanMeeting");
      checkLanguages(languages);
    }

    private static void checkLanguages(List<String> languages) {
      Malformed.unless(languages.size() <= MAX_AGENDA, "PlanMeeting", "has too many languages");
      Malformed.unless(
          languages.stream().allMatch(code -> code.matches("[a-z]{2,3}")),
          "PlanMeeting",
          "names no language");
    }
  }

  /// It is at another time or place; the earlier ones are kept.
  record PostponeMeeting(SubjectId meeting, Schedule schedule, Text reason) implements OnMeeting {}

  /// It does not take place.
  record CancelMeeting(SubjectId meeting, Text reason) implements OnMeeting {}

  /// It took place, and who was there as the author's party says. Each party may say it.
  ///
  /// @param during when it really was
  record HoldMeeting(SubjectId meeting, Window during, List<Attendee> attendees)
      implements OnMeeting {
    public HoldMeeting {
      attendees = List.copyOf(attendees);
      Malformed.unless(during.to().isPresent(), "HoldMeeting", "has no end");
      Malformed.unless(
          !attendees.isEmpty() && attendees.size() <= MAX_PARTIES * Participant.MAX_POSTS,
          "HoldMeeting",
          "attendees");
      Malformed.unless(
          new HashSet<>(attendees).size() == attendees.size(),
          "HoldMeeting",
          "names an attendee twice");
    }
  }

  /// A meeting known from a source alone: a claim, not minutes.
  ///
  /// @param parties said to have met
  record ReportMeeting(
      Text title,
      boolean exercise,
      Schedule schedule,
      Text purpose,
      List<PartyId> parties,
      List<Present> present,
      Source source,
      Release release)
      implements MeetingAct {
    public ReportMeeting {
      parties = List.copyOf(parties);
      present = List.copyOf(present);
      checkParties(parties, "ReportMeeting");
      Malformed.unless(
          present.size() <= MAX_PARTIES * Participant.MAX_POSTS,
          "ReportMeeting",
          "names too many people");
      List<PartyId> there = parties;
      Malformed.unless(
          present.stream().allMatch(one -> there.contains(one.party())),
          "ReportMeeting",
          "names somebody of a party that was not there");
    }
  }

  /// What a side said: its own claim, or attributed to it by the source of a reported meeting.
  record RecordStatement(SubjectId meeting, PartyId of, boolean attributed, Text text)
      implements OnMeeting {}

  /// A version of the minutes.
  record ProposeMinutes(SubjectId meeting, MinutesText minutes) implements OnMeeting {}

  /// A party signs exactly this version.
  record SignMinutes(SubjectId meeting, Digest minutes, Optional<Text> reservation)
      implements OnMeeting {}

  /// A party does not sign this version.
  record RefuseMinutes(SubjectId meeting, Digest minutes, Text reason) implements OnMeeting {}

  /// What a post says to an invitation.
  enum InvitationAnswer {
    ACCEPTED,
    TENTATIVE,
    DECLINED
  }

  /// A post of a party that takes part says whether it will come.
  record AnswerInvitation(SubjectId meeting, InvitationAnswer answer, Optional<Text> words)
      implements OnMeeting {}

  /// Who else may see it changes. Narrower acts at once; wider waits until every party that takes
  /// part, or of a reported meeting its reporter, has signed the same.
  record ChangeMeetingRelease(SubjectId meeting, Release release) implements OnMeeting {}

  /// A text for the press. It is public once every party signed it, and not before.
  record ProposeCommunique(SubjectId meeting, CommuniqueText communique) implements OnMeeting {}

  /// A party lets exactly this text be made public.
  record SignCommunique(SubjectId meeting, Digest communique) implements OnMeeting {}

  /// A party promises something, or is said to have by the source of a reported meeting.
  record MakeCommitment(
      PartyId ower,
      PartyId beneficiary,
      boolean attributed,
      boolean exercise,
      Text text,
      Instant due,
      Links links,
      Release release)
      implements MeetingAct {
    public MakeCommitment {
      Malformed.unless(!ower.equals(beneficiary), "MakeCommitment", "is owed to its ower");
      Malformed.unless(
          Times.isWholeMillis(due), "MakeCommitment", "is due at less than a millisecond");
    }
  }

  /// A side says that it was kept.
  record ClaimCommitmentKept(SubjectId commitment, Text evidence)
      implements OnCommitment, Content.Speech {}

  /// A side says that it was broken.
  record ClaimCommitmentBroken(SubjectId commitment, Text evidence)
      implements OnCommitment, Content.Speech {}

  /// What the other side says to a claim.
  enum ClaimAnswer {
    CONFIRMED,
    CONTESTED
  }

  /// The other side answers a claim, and gives its own version if it contests it.
  record AnswerClaim(
      SubjectId commitment, SubjectId claim, ClaimAnswer answer, Optional<Text> version)
      implements OnCommitment {
    public AnswerClaim {
      Malformed.unless(
          answer == ClaimAnswer.CONFIRMED || version.isPresent(),
          "AnswerClaim",
          "contests without a version of its own");
    }
  }

  /// The beneficiary asks no more for it.
  record ReleaseCommitment(SubjectId commitment, Text reason) implements OnCommitment {}

  /// A standing series of meetings.
  ///
  /// @param rhythmDays from one sitting to the next
  /// @param hosts the parties that host it in turn
  record EstablishForum(
      Name title,
      boolean exercise,
      List<PartyId> parties,
      int rhythmDays,
      List<PartyId> hosts,
      Release release)
      implements MeetingAct {
    /// What sits more rarely than once in two years has no rhythm.
    public static final int MAX_RHYTHM_DAYS = 731;

    public EstablishForum {
      parties = List.copyOf(parties);
      hosts = List.copyOf(hosts);
      checkParties(parties, "EstablishForum");
      Malformed.unless(
          rhythmDays >= 1 && rhythmDays <= MAX_RHYTHM_DAYS, "EstablishForum", "rhythm");
      Malformed.unless(
          !hosts.isEmpty() && hosts.size() <= MAX_PARTIES && parties.containsAll(hosts),
          "EstablishForum",
          "is hosted by a party that is not of it");
    }
  }

  /// It sits no more.
  record CloseForum(SubjectId forum, Text reason) implements MeetingAct {}

  private static void checkParties(List<PartyId> parties, String what) {
    Malformed.unless(parties.size() >= 2 && parties.size() <= MAX_PARTIES, what, "parties");
    Malformed.unless(new HashSet<>(parties).size() == parties.size(), what, "names a party twice");
  }
}
