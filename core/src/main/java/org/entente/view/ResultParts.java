package org.entente.view;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.plan.MeasurementEvidence;
import org.entente.plan.PlanAct;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.result.About;
import org.entente.result.CivilianHarm;
import org.entente.result.Inquired;
import org.entente.result.Inquiry;
import org.entente.result.Report;
import org.entente.result.ResultAct;
import org.entente.result.Results;
import org.entente.result.Spot;
import org.entente.result.Toll;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Which parts of entries about the plan, reports, civilian harm and inquiries an audience is
/// given.
///
/// The header of what begins one holds the list of those who may read, and stays with those inside.
final class ResultParts {
  private static final String REGISTER = "text:content/register";

  private ResultParts() {}

  private static boolean isOpen(String name) {
    return !EntryRelease.Parts.SECRET.contains(name);
  }

  private static EntryRelease.Parts allBut(boolean given, String part) {
    return EntryRelease.Parts.of(name -> isOpen(name) && (given || !name.equals(part)));
  }

  private static EntryRelease.Parts whole(boolean given) {
    return given ? EntryRelease.Parts.of(ResultParts::isOpen) : EntryRelease.Parts.NONE;
  }

  /// To a humanitarian party there is no plan.
  static EntryRelease.Parts of(
      TheatreState state, Act act, PlanAct content, Audience audience, Instant at) {
    if (!CommitmentViews.seesPlan(state, audience.party())) {
      return whole(isOwn(state, act, audience));
    }
    return content instanceof PlanAct.RecordMeasurement measured
        ? allBut(
            isOwn(state, act, audience)
                || PlanViews.seesEvidence(state, measured.evidence().report(), audience, at),
            MeasurementEvidence.PART)
        : whole(true);
  }

  private static boolean isOwn(TheatreState state, Act act, Audience audience) {
    return state.roster().partyOf(act.post()).equals(audience.party());
  }

  static EntryRelease.Parts of(
      TheatreState state, Act act, ResultAct content, Audience audience, Instant at) {
    Results results = state.results();
    SubjectId own = new SubjectId(act.id().value());
    return switch (content) {
      case ResultAct.FileReport file -> filed(state, results.reports().get(own), audience, at);
      case ResultAct.OnReport about ->
          whole(
              Knowledge.ofReport(results.reports().get(about.report()), audience, at)
                  .reaches(Level.FULL));
      case ResultAct.RecordCivilianHarm harm ->
          recorded(state, results.harms().get(own), audience, at);
      case ResultAct.OnHarm about ->
          whole(
              Knowledge.ofHarm(results.harms().get(about.harm()), audience, at)
                  .reaches(Level.FULL));
      case ResultAct.OpenInquiry open -> opened(state, results.inquiries().get(own), audience, at);
      case ResultAct.OnInquiry about ->
          whole(
              Knowledge.ofInquiry(results.inquiries().get(about.inquiry()), audience, at)
                  .reaches(Level.FULL));
    };
  }

  private static EntryRelease.Parts filed(
      TheatreState state, Report one, Audience audience, Instant at) {
    Level level = Knowledge.ofReport(one, audience, at);
    boolean own = one.author().party().equals(audience.party());
    boolean about = own || (level.reaches(Level.FULL) && seesAll(state, one.about(), audience, at));
    if (one.isInside(audience.party())) {
      return allBut(about, About.PART);
    }
    return level.reaches(Level.AREA)
        ? EntryRelease.Parts.of(name -> ofFiled(name, level, about))
        : EntryRelease.Parts.NONE;
  }

  private static boolean ofFiled(String name, Level level, boolean about) {
    return switch (name) {
      case "facts" -> true;
      case About.PART -> about;
      case "text:content/title" -> level.reaches(Level.SUMMARY);
      default -> name.startsWith("text:") && level.reaches(Level.FULL);
    };
  }

  /// What it is about is one part: it is given to whom each of it may be named.
  private static boolean seesAll(TheatreState state, About about, Audience audience, Instant at) {
    boolean plan = about.objective().isEmpty() || CommitmentViews.seesPlan(state, audience.party());
    boolean operation =
        about
            .operation()
            .map(id -> Knowledge.ofSubject(state, id, audience, at).reaches(Level.EXISTENCE))
            .orElse(true);
    return plan && operation;
  }

  /// Where the victims' names are kept is for those alone who opened the file.
  private static EntryRelease.Parts recorded(
      TheatreState state, CivilianHarm one, Audience audience, Instant at) {
    Level level = Knowledge.ofHarm(one, audience, at);
    PartyId party = audience.party();
    boolean own = one.author().party().equals(party);
    boolean about =
        own || (level.reaches(Level.FULL) && seesAll(state, one.account().about(), audience, at));
    if (one.isInside(party)) {
      return EntryRelease.Parts.of(name ->
          isOpen(name) && (own || !name.equals(REGISTER)) && (about || !name.equals(About.PART)));
    }
    return level.reaches(Level.AREA)
        ? EntryRelease.Parts.of(name -> ofRecorded(name, level, about))
        : EntryRelease.Parts.NONE;
  }

  private static boolean ofRecorded(String name, Level level, boolean about) {
    return switch (name) {
      case "facts", Spot.PART, "text:spot/place" -> true;
      case Toll.PART -> level.reaches(Level.SUMMARY);
      case About.PART -> about;
      case REGISTER -> false;
      default -> name.startsWith("text:") && level.reaches(Level.FULL);
    };
  }

  private static EntryRelease.Parts opened(
      TheatreState state, Inquiry one, Audience audience, Instant at) {
    Level level = Knowledge.ofInquiry(one, audience, at);
    boolean own = one.author().party().equals(audience.party());
    boolean inquired =
        own || (level.reaches(Level.FULL) && seesAll(state, one.terms().inquired(), audience, at));
    if (one.terms().parties().contains(audience.party())) {
      return allBut(inquired, Inquired.PART);
    }
    return level.reaches(Level.AREA)
        ? EntryRelease.Parts.of(name -> ofOpened(name, level, inquired))
        : EntryRelease.Parts.NONE;
  }

  private static boolean ofOpened(String name, Level level, boolean inquired) {
    return switch (name) {
      case "facts" -> true;
      case Inquired.PART -> inquired;
      case "text:content/title" -> level.reaches(Level.SUMMARY);
      default -> name.startsWith("text:") && level.reaches(Level.FULL);
    };
  }

  private static boolean seesAll(
      TheatreState state, Inquired inquired, Audience audience, Instant at) {
    boolean report = PlanViews.seesEvidence(state, inquired.report(), audience, at);
    Optional<CivilianHarm> harm = inquired.harm().map(state.results().harms()::get);
    return report
        && harm.map(one -> Knowledge.ofHarm(one, audience, at).reaches(Level.EXISTENCE))
            .orElse(true);
  }
}
