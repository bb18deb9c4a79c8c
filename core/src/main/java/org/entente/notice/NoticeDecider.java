package org.entente.notice;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.notice.NoticeAct.AnswerImmediateAction;
import org.entente.notice.NoticeAct.AnswerNotice;
import org.entente.notice.NoticeAct.DeclareImmediateAction;
import org.entente.notice.NoticeAct.EndImmediateAction;
import org.entente.notice.NoticeAct.EndNotice;
import org.entente.notice.NoticeAct.GiveNotice;
import org.entente.notice.NoticeAct.ReportReceipt;
import org.entente.party.Author;
import org.entente.party.Authority;
import org.entente.party.PartyRejection;
import org.entente.party.Regime;
import org.entente.party.Roster;

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
    Optional<Rejection> unknown =
        give.release().grants().stream()
            .filter(grant -> !roster.hasParty(grant.party()))
            .findFirst()
            .map(grant -> new PartyRejection.UnknownParty(grant.party()));
    return unknown.or(() ->
        Authority.checkReach(
            roster,
            act,
            new Authority.Reach(
                facts.sectors(), facts.outsideSectors(), Optional.of(give.place().category()), 0)));
  }

  private static Regime regimeOf(Roster roster, Author author, GiveNotice give) {
    return roster
        .getCharter()
        .find(author.party())
        .orElseThrow()
        .regimeFor(give.place().category());
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
        entry.seq(),
        entry.at());
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
