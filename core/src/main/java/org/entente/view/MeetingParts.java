package org.entente.view;

import java.time.Instant;
import org.entente.kernel.Act;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Commitment;
import org.entente.meeting.Forum;
import org.entente.meeting.Links;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.Schedule;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Which parts of entries about meetings, commitments and forums an audience is given.
///
/// The header of what begins one, or changes who may see it, holds the list of those who may read,
/// and stays with those inside.
final class MeetingParts {
  private MeetingParts() {}

  private static boolean isNotOverlaps(String name) {
    return !name.equals("facts:overlaps");
  }

  static EntryRelease.Parts of(
      TheatreState state, Act act, MeetingAct content, Audience audience, Instant at) {
    SubjectId own = new SubjectId(act.id().value());
    boolean author = state.roster().partyOf(act.post()).equals(audience.party());
    return switch (content) {
      case MeetingAct.PlanMeeting plan -> ofMeeting(state, own, true, audience, at);
      case MeetingAct.ReportMeeting report -> ofMeeting(state, own, true, audience, at);
      case MeetingAct.ChangeMeetingRelease change ->
          isInside(state.meetings().meetings().get(change.meeting()), audience)
              ? EntryRelease.Parts.of(MeetingParts::isNotOverlaps)
              : EntryRelease.Parts.NONE;
      case MeetingAct.OnMeeting about -> ofMeeting(state, about.meeting(), false, audience, at);
      case MeetingAct.MakeCommitment make ->
          ofCommitment(state, state.meetings().commitments().get(own), author, audience, at);
      case MeetingAct.OnCommitment about ->
          Knowledge.ofCommitment(
                      state.meetings().commitments().get(about.commitment()), audience, at)
                  .reaches(Level.FULL)
              ? EntryRelease.Parts.of(MeetingParts::isNotOverlaps)
              : EntryRelease.Parts.NONE;
      case MeetingAct.EstablishForum forum -> ofForum(state, own, true, audience, at);
      case MeetingAct.CloseForum close -> ofForum(state, close.forum(), false, audience, at);
    };
  }

  private static EntryRelease.Parts ofMeeting(
      TheatreState state, SubjectId id, boolean begins, Audience audience, Instant at) {
    Meeting meeting = state.meetings().meetings().get(id);
    Level level = Knowledge.ofMeeting(meeting, audience, at);
    if (isInside(meeting, audience) || (level.reaches(Level.FULL) && !begins)) {
      return EntryRelease.Parts.of(MeetingParts::isNotOverlaps);
    }
    return begins && level.reaches(Level.AREA)
        ? EntryRelease.Parts.of(name -> ofBegun(name, level))
        : EntryRelease.Parts.NONE;
  }

  private static boolean isInside(Meeting meeting, Audience audience) {
    PartyId party = audience.party();
    return meeting.takesPart(party) || meeting.author().party().equals(party);
  }

  private static boolean ofBegun(String name, Level level) {
    return switch (name) {
      case "facts", Schedule.PART, "text:schedule/place" -> true;
      case "text:content/title", "text:content/purpose" -> level.reaches(Level.SUMMARY);
      default -> name.startsWith("text:") && level.reaches(Level.FULL);
    };
  }

  private static EntryRelease.Parts ofCommitment(
      TheatreState state, Commitment one, boolean author, Audience audience, Instant at) {
    Level level = Knowledge.ofCommitment(one, audience, at);
    boolean links = author || (level.reaches(Level.FULL) && seesAll(state, one, audience, at));
    if (one.isSide(audience.party()) || author) {
      return EntryRelease.Parts.of(
          name -> isNotOverlaps(name) && (links || !name.equals(Links.PART)));
    }
    return level.reaches(Level.AREA)
        ? EntryRelease.Parts.of(name -> ofCommitment(name, level, links))
        : EntryRelease.Parts.NONE;
  }

  private static boolean ofCommitment(String name, Level level, boolean links) {
    return switch (name) {
      case "facts" -> true;
      case "text:content/text" -> level.reaches(Level.SUMMARY);
      case Links.PART -> links;
      default -> false;
    };
  }

  /// Links are one part: it is given to whom each of them may be named.
  private static boolean seesAll(
      TheatreState state, Commitment one, Audience audience, Instant at) {
    Links links = one.links();
    boolean plan = links.objective().isEmpty() || CommitmentViews.seesPlan(state, audience.party());
    boolean operation =
        links
            .operation()
            .map(id -> Knowledge.ofSubject(state, id, audience, at).reaches(Level.EXISTENCE))
            .orElse(true);
    boolean meeting =
        links
            .meeting()
            .map(state.meetings().meetings()::get)
            .map(found -> Knowledge.ofMeeting(found, audience, at).reaches(Level.EXISTENCE))
            .orElse(true);
    return plan && operation && meeting;
  }

  private static EntryRelease.Parts ofForum(
      TheatreState state, SubjectId id, boolean begins, Audience audience, Instant at) {
    Forum forum = state.meetings().forums().get(id);
    PartyId party = audience.party();
    boolean inside = forum.parties().contains(party) || forum.author().party().equals(party);
    Level level = Knowledge.ofForum(forum, audience, at);
    if (inside || (level.reaches(Level.FULL) && !begins)) {
      return EntryRelease.Parts.of(MeetingParts::isNotOverlaps);
    }
    return begins && level.reaches(Level.AREA)
        ? EntryRelease.Parts.of("facts"::equals)
        : EntryRelease.Parts.NONE;
  }
}
