package org.entente.view;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.attachment.AttachmentAct;
import org.entente.border.BorderAct;
import org.entente.border.Neighbour;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Act;
import org.entente.kernel.Bug;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Crossings;
import org.entente.kernel.MarginOverlaps;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.meeting.MeetingAct;
import org.entente.notice.NoticeAct;
import org.entente.operation.ClauseKind;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRelease;
import org.entente.operation.Shift;
import org.entente.party.PartyAct;
import org.entente.plan.PlanAct;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;
import org.entente.theatre.ClauseLevels;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Which parts of an entry an audience is given: in its export, in the list of entries, in a proof.
///
/// An entry of which nothing is released is given by its leaf alone, for even its number of parts
/// would tell something. The desk's `facts:overlaps`, `facts:margins` and `facts:crossings` show
/// where others are and never leave but with the whole record.
public final class EntryRelease {
  private static final String HEADER = "act";

  private EntryRelease() {}

  /// Which part names are released.
  ///
  /// @param none nothing at all is: the leaf alone
  public record Parts(boolean none, Predicate<String> shown) {
    /// The desk's facts that show where others are.
    static final Set<String> SECRET = Set.of("facts:overlaps", MarginOverlaps.PART, Crossings.PART);

    static final Parts NONE = new Parts(true, name -> false);

    static Parts of(Predicate<String> shown) {
      return new Parts(false, shown);
    }
  }

  /// What of the entry of this act the audience is given.
  ///
  /// @param state the state now: what is released now is given, of old entries too
  public static Parts parts(TheatreState state, Act act, Audience audience, Instant at) {
    boolean own = state.roster().partyOf(act.post()).equals(audience.party());
    return switch (act.content()) {
      case PartyAct.AdmitParty admit ->
          ofParty(admit, own || admit.terms().id().equals(audience.party()));
      case PartyAct content -> ofParty(content, own);
      case PlanAct content -> ResultParts.of(state, act, content, audience, at);
      case CoordinationAct content -> ofCoordination(state, content, audience, at);
      case BorderAct content -> own ? allButOverlaps() : ofBorder(state, content, audience, at);
      case NoticeAct content -> ofNotice(state, act, content, audience, at);
      case OperationAct content -> ofOperation(state, act, content, audience, at);
      case StandingAct content -> ofStanding(state, act, content, audience, at, own);
      case MeetingAct content -> MeetingParts.of(state, act, content, audience, at);
      case DisputeAct content -> DisputeParts.of(state, act, content, audience, at);
      case ResultAct content -> ResultParts.of(state, act, content, audience, at);
      case AttachmentAct content -> ofAttachment(state, content, audience, at, own);
      case ErasureAct content -> own ? allButOverlaps() : Parts.NONE;
      default -> throw new Bug("no release for " + act.content().kind());
    };
  }

  /// A file is released with its object; its author's party keeps what it wrote.
  private static Parts ofAttachment(
      TheatreState state, AttachmentAct content, Audience audience, Instant at, boolean own) {
    SubjectId object =
        switch (content) {
          case AttachmentAct.AttachFile file -> file.object();
          case AttachmentAct.OnAttachment about ->
              state.attachments().all().get(about.attachment()).object();
        };
    return own || Knowledge.ofHolder(state, object, audience, at).reaches(Level.FULL)
        ? allButOverlaps()
        : Parts.NONE;
  }

  private static Parts allButOverlaps() {
    return Parts.of(name -> !Parts.SECRET.contains(name));
  }

  /// Posts, their mandates and their keys are known to all, or nobody could check a signature;
  /// persons are not.
  private static Parts ofParty(PartyAct content, boolean own) {
    boolean open =
        content instanceof PartyAct.AdoptCharter
            || content instanceof PartyAct.AdmitParty
            || content instanceof PartyAct.CreatePost
            || content instanceof PartyAct.ChangeMandate;
    if (own) {
      return allButOverlaps();
    }
    return open ? Parts.of(name -> name.equals(HEADER) || name.equals("facts")) : Parts.NONE;
  }

  private static Parts ofCoordination(
      TheatreState state, CoordinationAct content, Audience audience, Instant at) {
    Optional<ConflictId> about =
        switch (content) {
          case CoordinationAct.PublishMatrix publish -> Optional.empty();
          case CoordinationAct.EstablishSector sector -> Optional.empty();
          case CoordinationAct.DeclareReach reach -> Optional.empty();
          case CoordinationAct.AcknowledgeConflict ack -> Optional.of(ack.conflict());
          case CoordinationAct.ProposeArrangement propose -> Optional.of(propose.conflict());
          case CoordinationAct.SignArrangement sign ->
              Optional.of(state.coordination().arrangements().get(sign.arrangement()).conflict());
          case CoordinationAct.SettleConflict settle -> Optional.of(settle.conflict());
          case CoordinationAct.EndorseSettlement endorse -> Optional.of(endorse.conflict());
        };
    if (about.isEmpty()) {
      return allButOverlaps();
    }
    Conflict conflict = state.coordination().conflicts().get(about.get());
    boolean party = conflict.involves(audience.party()) || state.roster().isHost(audience.party());
    return party && Knowledge.ofConflict(state, conflict, audience, at)
        ? allButOverlaps()
        : Parts.NONE;
  }

  /// Where the soil ends is for all. What is said of a crossing is for who says it, the host, the
  /// voice of that country, and those whose crossing it is, as far as they see the whole.
  private static Parts ofBorder(
      TheatreState state, BorderAct content, Audience audience, Instant at) {
    return switch (content) {
      case BorderAct.DrawSoil draw -> allButOverlaps();
      case BorderAct.OnCrossing about -> {
        boolean voice =
            state
                .border()
                .soil()
                .flatMap(soil -> soil.find(about.neighbour()))
                .flatMap(Neighbour::party)
                .map(audience.party()::equals)
                .orElse(false);
        boolean told =
            voice
                || state.roster().isHost(audience.party())
                || isOfCrossing(state, about.subject(), audience, at);
        yield told ? allButOverlaps() : Parts.NONE;
      }
    };
  }

  private static boolean isOfCrossing(
      TheatreState state, SubjectId id, Audience audience, Instant at) {
    boolean takesPart =
        state
            .operations()
            .find(id)
            .map(operation -> operation.isAuthor(audience.party()))
            .orElse(false);
    return (takesPart && Knowledge.ofSubject(state, id, audience, at).reaches(Level.FULL))
        || isOwner(state, id, audience)
        || state
            .standing()
            .authorisations()
            .find(id)
            .map(one -> one.owner().equals(audience.party()))
            .orElse(false);
  }

  private static Parts ofNotice(
      TheatreState state, Act act, NoticeAct content, Audience audience, Instant at) {
    SubjectId id =
        switch (content) {
          case NoticeAct.ReportReceipt report -> report.notices().getFirst();
          case NoticeAct.GiveNotice give -> new SubjectId(act.id().value());
          case NoticeAct.EstablishStandingMeasure establish -> new SubjectId(act.id().value());
          case NoticeAct.ChangeStandingMeasure change -> change.measure();
          case NoticeAct.DeclareImmediateAction declare -> new SubjectId(act.id().value());
          case NoticeAct.AnswerNotice answer -> answer.notice();
          case NoticeAct.EndNotice end -> end.notice();
          case NoticeAct.AnswerImmediateAction answer -> answer.action();
          case NoticeAct.EndImmediateAction end -> end.action();
        };
    Level level = Knowledge.ofSubject(state, id, audience, at);
    PartyId author = state.roster().partyOf(act.post());
    if (author.equals(audience.party())) {
      return allButOverlaps();
    }
    boolean creates =
        content instanceof NoticeAct.GiveNotice
            || content instanceof NoticeAct.EstablishStandingMeasure
            || content instanceof NoticeAct.ChangeStandingMeasure
            || content instanceof NoticeAct.DeclareImmediateAction;
    if (content instanceof NoticeAct.ReportReceipt) {
      return isOwner(state, id, audience) ? allButOverlaps() : Parts.NONE;
    }
    if (!creates) {
      return isTold(state, id, audience, level) ? allButOverlaps() : Parts.NONE;
    }
    return level.reaches(Level.AREA) ? Parts.of(name -> ofCreatedNotice(name, level)) : Parts.NONE;
  }

  /// Answers and endings are for the owner and the host, as far as they are shown the whole.
  private static boolean isTold(TheatreState state, SubjectId id, Audience audience, Level level) {
    return isOwner(state, id, audience)
        || (state.roster().isHost(audience.party()) && level.reaches(Level.FULL));
  }

  private static boolean isOwner(TheatreState state, SubjectId id, Audience audience) {
    return state
        .notices()
        .find(id)
        .map(notice -> notice.owner())
        .or(() -> state.immediateActions().find(id).map(action -> action.owner()))
        .map(audience.party()::equals)
        .orElse(false);
  }

  /// The header holds the list of those who may read, which is the notifier's own.
  private static boolean ofCreatedNotice(String name, Level level) {
    return switch (name) {
      case "facts", "clause:space-time" -> true;
      case "text:content/title" -> level.reaches(Level.SUMMARY);
      case "text:content/text", "text:content/reason" -> level.reaches(Level.FULL);
      default -> false;
    };
  }

  /// What the beneficiary asked for and the host decided is theirs; of the envelope and of a use
  /// others are given what their level shows.
  private static Parts ofStanding(
      TheatreState state,
      Act act,
      StandingAct content,
      Audience audience,
      Instant at,
      boolean own) {
    SubjectId id =
        switch (content) {
          case StandingAct.ProposeStandingAuthorisation propose -> new SubjectId(act.id().value());
          case StandingAct.OnAuthorisation about -> about.authorisation();
        };
    Level level =
        Knowledge.ofAuthorisation(state, state.standing().authorisations().get(id), audience, at);
    boolean inside =
        own
            || state.roster().isHost(audience.party())
            || state.standing().authorisations().get(id).owner().equals(audience.party());
    if (inside) {
      return allButOverlaps();
    }
    boolean shown =
        content instanceof StandingAct.ProposeStandingAuthorisation
            || content instanceof StandingAct.GiveMovementNotice;
    return shown && level.reaches(Level.AREA)
        ? Parts.of(name -> ofEnvelopeOrUse(name, content, level))
        : Parts.NONE;
  }

  /// Of an envelope everything but its ceiling is shown with its area, and the two are one part:
  /// only who sees all of it is given that.
  private static boolean ofEnvelopeOrUse(String name, StandingAct content, Level level) {
    boolean use = content instanceof StandingAct.GiveMovementNotice;
    return switch (name) {
      case "facts", "clause:space-time" -> true;
      case "text:content/title" -> level.reaches(Level.SUMMARY);
      case "text:content/text" -> use && level.reaches(Level.SUMMARY);
      case "envelope", "text:content/conditions" -> level.reaches(Level.FULL);
      default -> false;
    };
  }

  private static Parts ofOperation(
      TheatreState state, Act act, OperationAct content, Audience audience, Instant at) {
    SubjectId id =
        switch (content) {
          case OperationAct.ProposeOperation propose -> new SubjectId(act.id().value());
          case OperationAct.OnOperation about -> about.operation();
        };
    Operation operation = state.operations().get(id);
    Level level = Knowledge.ofOperation(state, operation, audience, at);
    if (!level.reaches(Level.AREA)) {
      return Parts.NONE;
    }
    boolean author = operation.isAuthor(audience.party()) && level.reaches(Level.FULL);
    boolean host = state.roster().isHost(audience.party());
    return switch (content) {
      case OperationAct.RemarkOnClause remark ->
          ofRemark(state, act, operation, remark, audience, level);
      case OperationAct.ProposeOperation propose ->
          Parts.of(name -> ofVersion(operation, name, level, audience, author || host));
      case OperationAct.ReviseOperation revise ->
          Parts.of(name -> ofVersion(operation, name, level, audience, author || host));
      case OperationAct.ShiftWithinMargins shift ->
          author || host
              ? allButOverlaps()
              : Parts.of(name -> name.equals("facts") || name.equals(Shift.PART));
      case OperationAct.OnOperation about ->
          ofDecisionOrConduct(
              state, act, audience, author && isTold(state, act, about, audience, at), host);
    };
  }

  /// A remark is its author's and those parties' for whom it is, as far as they see the clause.
  private static Parts ofRemark(
      TheatreState state,
      Act act,
      Operation operation,
      OperationAct.RemarkOnClause remark,
      Audience audience,
      Level level) {
    boolean own = state.roster().partyOf(act.post()).equals(audience.party());
    boolean chosen =
        own || remark.recipients().isEmpty() || remark.recipients().contains(audience.party());
    boolean wrote = act.post().equals(audience.post());
    boolean sees =
        level.reaches(Level.FULL)
            && !OperationRelease.isWithheld(operation, remark.clause(), audience);
    return wrote || (chosen && sees) ? allButOverlaps() : Parts.NONE;
  }

  private static boolean ofVersion(
      Operation operation, String name, Level level, Audience audience, boolean inside) {
    if (name.equals("facts")) {
      return true;
    }
    if (name.equals(HEADER)) {
      return inside;
    }
    if (name.equals("text:content/title")) {
      return level.reaches(Level.SUMMARY);
    }
    for (ClauseKind kind : ClauseKind.values()) {
      String part = kind.partName();
      if (name.equals(part) || name.equals("text:" + part + "/text")) {
        boolean withheld = operation.withheld().contains(kind);
        boolean may = !withheld || operation.isAuthor(audience.party());
        return may && level.reaches(ClauseLevels.of(kind));
      }
    }
    return false;
  }

  /// A position is read, as in the view of the operation, by authors who may know that its party is
  /// consulted; whom the host added, by the host alone.
  private static boolean isTold(
      TheatreState state,
      Act act,
      OperationAct.OnOperation content,
      Audience audience,
      Instant at) {
    return switch (content) {
      case OperationAct.AddConsulted add -> false;
      case OperationAct.TakePosition position ->
          OperationViews.consultedBy(state, content.operation(), audience, at)
              .contains(state.roster().partyOf(act.post()));
      default -> true;
    };
  }

  /// Decisions and conduct are for those who take part and the host; of what the host was aware,
  /// for the host alone; a party's own word, also for itself.
  private static Parts ofDecisionOrConduct(
      TheatreState state, Act act, Audience audience, boolean author, boolean host) {
    boolean own = state.roster().partyOf(act.post()).equals(audience.party());
    if (own || host) {
      return allButOverlaps();
    }
    return author
        ? Parts.of(name -> name.equals(HEADER) || name.equals("facts") || name.startsWith("text:"))
        : Parts.NONE;
  }
}
