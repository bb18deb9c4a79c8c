package org.entente.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Act;
import org.entente.kernel.Category;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.Rejection;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TrieMap;
import org.entente.notice.NoticeAct.AnswerImmediateAction;
import org.entente.notice.NoticeAct.AnswerNotice;
import org.entente.notice.NoticeAct.ChangeStandingMeasure;
import org.entente.notice.NoticeAct.DeclareImmediateAction;
import org.entente.notice.NoticeAct.EndImmediateAction;
import org.entente.notice.NoticeAct.EndNotice;
import org.entente.notice.NoticeAct.EstablishStandingMeasure;
import org.entente.notice.NoticeAct.GiveNotice;
import org.entente.notice.NoticeAct.ReportReceipt;
import org.entente.party.Author;
import org.entente.party.Authority;
import org.entente.party.PartyRejection;
import org.entente.party.Regime;
import org.entente.party.Roster;
import org.entente.release.Release;

/// Decides and folds acts about notices and immediate actions. Whether the author may know of the
/// subject has been checked before.
public final class NoticeDecider {
  private NoticeDecider() {}

  public static Optional<Rejection> give(
      Roster roster, Act act, Author author, GiveNotice give, Facts facts) {
    Regime regime = regimeOf(roster, author, give);
    if (regime == Regime.APPROVAL) {
      return Optional.of(new NoticeRejection.ApprovalAsked());
    }
    return checkGrants(roster, give.release())
        .or(() -> checkReach(roster, act, give.place(), facts));
  }

  private static Regime regimeOf(Roster roster, Author author, GiveNotice give) {
    return roster
        .getCharter()
        .find(author.party())
        .orElseThrow()
        .regimeFor(give.place().category());
  }

  /// Where a measure would be, whoever establishes it: the host anywhere, a party where it answers.
  ///
  /// @param owned sectors the author's party answers for
  public static Optional<Rejection> establish(
      Roster roster,
      Act act,
      Author author,
      EstablishStandingMeasure establish,
      Set<SectorId> owned,
      Facts facts) {
    if (roster.getCharter().isHumanitarian(author.party())) {
      return Optional.of(new NoticeRejection.HumanitarianGivesNotice());
    }
    return checkGrants(roster, establish.release())
        .or(() -> checkMeasure(roster, act, author, establish.place(), owned, facts));
  }

  /// Where a measure would be now.
  public static Optional<Rejection> change(
      Roster roster,
      Act act,
      Author author,
      Notice notice,
      ChangeStandingMeasure change,
      Set<SectorId> owned,
      Facts facts) {
    if (notice.measure().isEmpty()) {
      return Optional.of(new NoticeRejection.NoStandingMeasure());
    }
    Category is = notice.place().category();
    return end(author, notice)
        .or(() ->
            change.place().category() == is
                ? Optional.empty()
                : Optional.of(new NoticeRejection.AnotherKindOfMeasure(is)))
        .or(() -> checkMeasure(roster, act, author, change.place(), owned, facts));
  }

  private static Optional<Rejection> checkMeasure(
      Roster roster, Act act, Author author, Place place, Set<SectorId> owned, Facts facts) {
    Optional<Instant> end = Notice.endOf(place);
    if (end.isPresent() && !facts.at().isBefore(end.get())) {
      return Optional.of(new NoticeRejection.MeasureOver(end.get()));
    }
    List<SectorId> others =
        facts.sectors().stream().filter(sector -> !owned.contains(sector)).toList();
    boolean beyond = !others.isEmpty() || facts.outsideSectors();
    if (!roster.isHost(author.party()) && beyond) {
      return Optional.of(
          new NoticeRejection.MeasureBeyondOwnSectors(others, facts.outsideSectors()));
    }
    return checkReach(roster, act, place, facts);
  }

  private static Optional<Rejection> checkGrants(Roster roster, Release release) {
    return release.grants().stream()
        .filter(grant -> !roster.hasParty(grant.party()))
        .findFirst()
        .map(grant -> new PartyRejection.UnknownParty(grant.party()));
  }

  private static Optional<Rejection> checkReach(Roster roster, Act act, Place place, Facts facts) {
    return Authority.checkReach(
        roster,
        act,
        new Authority.Reach(
            facts.sectors(), facts.outsideSectors(), Optional.of(place.category()), 0));
  }

  /// Before one more is given or established. What was given under a standing authorisation has a
  /// limit of its own.
  public static Optional<Rejection> checkNumber(
      TrieMap<SubjectId, Notice> notices, Author author, Instant at) {
    if (notices.size() < Notice.MAX_AT_ONCE) {
      return Optional.empty();
    }
    long inEffect =
        notices.values().stream()
            .filter(notice -> notice.owner().equals(author.party()) && !notice.isUse())
            .filter(notice -> notice.isInEffect(at))
            .count();
    return inEffect < Notice.MAX_AT_ONCE
        ? Optional.empty()
        : Optional.of(new NoticeRejection.TooManyNotices(Notice.MAX_AT_ONCE));
  }

  public static Optional<Rejection> answer(
      Roster roster, Author author, Notice notice, AnswerNotice answer) {
    if (notice.ending().isPresent()) {
      return Optional.of(new NoticeRejection.NoticeEnded());
    }
    if (notice.owner().equals(author.party())) {
      return Optional.of(new NoticeRejection.OwnNotice());
    }
    boolean provided =
        roster.isHost(author.party())
            && notice.regime() == Regime.NOTIFICATION
            && !roster.getCharter().isHumanitarian(notice.owner());
    return answer.answer() == NoticeAct.Answer.OBJECTED && !provided
        ? Optional.of(new NoticeRejection.ObjectionNotProvided())
        : Optional.empty();
  }

  /// Receipt of what is over may be reported too; what the record says already may not.
  public static Optional<Rejection> receive(
      Author author, List<Notice> notices, ReportReceipt report) {
    if (notices.stream().anyMatch(notice -> notice.owner().equals(author.party()))) {
      return Optional.of(new NoticeRejection.OwnNotice());
    }
    if (notices.stream().map(Notice::owner).distinct().count() > 1) {
      return Optional.of(new NoticeRejection.SeveralNotifiers());
    }
    boolean recorded =
        notices.stream()
            .allMatch(notice ->
                notice
                    .findReceipt(author.post())
                    .map(receipt -> receipt.has(report.stage()))
                    .orElse(false));
    return recorded ? Optional.of(new NoticeRejection.ReceiptRecorded()) : Optional.empty();
  }

  public static Optional<Rejection> end(Author author, Notice notice) {
    if (!notice.owner().equals(author.party())) {
      return Optional.of(new NoticeRejection.NotifierOnly(notice.owner()));
    }
    return notice.ending().isPresent()
        ? Optional.of(new NoticeRejection.NoticeEnded())
        : Optional.empty();
  }

  public static Optional<Rejection> answer(Roster roster, Author author, ImmediateAction action) {
    if (!roster.isHost(author.party())) {
      return Optional.of(new PartyRejection.HostOnly(roster.host()));
    }
    return action.ending().isPresent()
        ? Optional.of(new NoticeRejection.ImmediateActionEnded())
        : Optional.empty();
  }

  public static Optional<Rejection> end(Author author, ImmediateAction action) {
    if (!action.owner().equals(author.party())) {
      return Optional.of(new NoticeRejection.DeclarerOnly(action.owner()));
    }
    return action.ending().isPresent()
        ? Optional.of(new NoticeRejection.ImmediateActionEnded())
        : Optional.empty();
  }

  public static Notice given(
      Roster roster, GiveNotice give, Author author, Entry entry, String reference) {
    return new Notice(
        new SubjectId(entry.act().id().value()),
        reference,
        author.party(),
        author,
        regimeOf(roster, author, give),
        give.exercise(),
        entry.text("content/title"),
        entry.text("content/text"),
        entry.digestOf(Place.PART),
        give.place(),
        give.release(),
        give.urgency(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        entry.seq(),
        entry.at());
  }

  /// The host may object in words to another's measure, as where it is to be notified.
  public static Notice established(
      Roster roster, EstablishStandingMeasure it, Author author, Entry entry, String reference) {
    return new Notice(
        new SubjectId(entry.act().id().value()),
        reference,
        author.party(),
        author,
        roster.isHost(author.party()) ? Regime.INFORMATION : Regime.NOTIFICATION,
        it.exercise(),
        entry.text("content/title"),
        entry.text("content/text"),
        entry.digestOf(Place.PART),
        it.place(),
        it.release(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(new Notice.Measure(Optional.empty())),
        entry.seq(),
        entry.at());
  }

  public static Notice changed(
      Notice notice, ChangeStandingMeasure change, Author author, Entry entry) {
    return notice.changed(
        entry.digestOf(Place.PART),
        change.place(),
        new Notice.Change(entry.text("content/reason"), author, entry.seq(), entry.at()));
  }

  public static ImmediateAction declared(
      DeclareImmediateAction declare, Author author, Entry entry, String reference) {
    return new ImmediateAction(
        new SubjectId(entry.act().id().value()),
        reference,
        author.party(),
        author,
        declare.exercise(),
        declare.reasonKind(),
        entry.text("content/text"),
        entry.digestOf(Place.PART),
        declare.place(),
        List.of(),
        Optional.empty(),
        entry.seq(),
        entry.at());
  }

  public static Notice answered(Notice notice, AnswerNotice answer, Author author, Entry entry) {
    return notice.replied(
        new Notice.Reply(
            author.party(),
            answer.answer(),
            answer.reason().map(text -> entry.text("content/reason")),
            author,
            entry.seq(),
            entry.at()));
  }

  public static Notice received(Notice notice, ReportReceipt report, Author author, Entry entry) {
    return notice.reached(report.stage(), new Receipt.Stamp(author, entry.seq(), entry.at()));
  }

  public static Notice ended(Notice notice, EndNotice end, Entry entry) {
    return notice.ended(new Notice.Ending(entry.text("content/reason"), entry.at()));
  }

  public static ImmediateAction answered(
      ImmediateAction action, AnswerImmediateAction answer, Author author, Entry entry) {
    return action.replied(
        new ImmediateAction.Reply(
            answer.answer(), entry.text("content/reason"), author, entry.seq(), entry.at()));
  }

  public static ImmediateAction ended(ImmediateAction action, EndImmediateAction end, Entry entry) {
    return action.ended(new Notice.Ending(entry.text("content/report"), entry.at()));
  }
}
