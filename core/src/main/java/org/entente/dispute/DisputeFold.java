package org.entente.dispute;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.dispute.DisputeAct.AcknowledgeDispute;
import org.entente.dispute.DisputeAct.AnswerDispute;
import org.entente.dispute.DisputeAct.ConsultOnDispute;
import org.entente.dispute.DisputeAct.EscalateDispute;
import org.entente.dispute.DisputeAct.OnDispute;
import org.entente.dispute.DisputeAct.ProposeSettlement;
import org.entente.dispute.DisputeAct.RaiseDispute;
import org.entente.dispute.DisputeAct.ReplyToEntry;
import org.entente.dispute.DisputeAct.ReportDispute;
import org.entente.dispute.DisputeAct.SignSettlement;
import org.entente.dispute.DisputeAct.SuspendCooperation;
import org.entente.dispute.DisputeAct.WithdrawDispute;
import org.entente.kernel.Entry;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.party.Author;

/// What accepted acts make of disputes and of cooperation.
public final class DisputeFold {
  private static final String TITLE = "content/title";
  private static final String TEXT = "content/text";
  private static final String REASON = "content/reason";

  private DisputeFold() {}

  public static Dispute raised(RaiseDispute raise, Author author, Entry entry, String reference) {
    Dispute.Item first = item(Dispute.ItemKind.RAISED, TEXT, raise.evidence(), author, entry);
    return new Dispute(
        idOf(entry),
        reference,
        author.party(),
        raise.against(),
        raise.exercise(),
        entry.text(TITLE),
        Optional.of(raise.answerBy()),
        Optional.empty(),
        Optional.empty(),
        List.of(first),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        raise.release(),
        author,
        entry.seq(),
        entry.at());
  }

  public static Dispute reported(
      ReportDispute report, Author author, Entry entry, String reference) {
    Dispute.Item first = item(Dispute.ItemKind.REPORTED, TEXT, Evidence.NONE, author, entry);
    Dispute.Reported source =
        new Dispute.Reported(
            entry.text("content/source/publication"),
            entry.text("content/source/saidBy"),
            report.source().date(),
            report.suspended());
    return new Dispute(
        idOf(entry),
        reference,
        report.between().getFirst(),
        report.between().getLast(),
        report.exercise(),
        entry.text(TITLE),
        Optional.empty(),
        Optional.of(source),
        Optional.empty(),
        List.of(first),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        report.release(),
        author,
        entry.seq(),
        entry.at());
  }

  private static SubjectId idOf(Entry entry) {
    return new SubjectId(entry.act().id().value());
  }

  private static Dispute.Item item(
      Dispute.ItemKind kind, String text, Evidence evidence, Author author, Entry entry) {
    return new Dispute.Item(
        idOf(entry), kind, entry.text(text), evidence, List.of(), author, entry.seq(), entry.at());
  }

  private static Dispute.Signature signature(Author author, Entry entry) {
    return new Dispute.Signature(author, entry.seq(), entry.at());
  }

  /// @param members parties of the forum it is taken to, if it is
  public static Dispute evolve(
      Dispute old, OnDispute content, List<PartyId> members, Author author, Entry entry) {
    return switch (content) {
      case AcknowledgeDispute acknowledge -> old.acknowledgedBy(signature(author, entry));
      case AnswerDispute answer ->
          old.with(item(Dispute.ItemKind.ANSWER, TEXT, answer.evidence(), author, entry));
      case ReplyToEntry reply ->
          old.with(
              reply.entry(),
              new Dispute.Reply(idOf(entry), entry.text(TEXT), author, entry.seq(), entry.at()));
      case ConsultOnDispute consult -> old.talkedAboutIn(consult.meeting());
      case EscalateDispute escalate ->
          old.with(item(Dispute.ItemKind.ESCALATION, REASON, Evidence.NONE, author, entry))
              .with(
                  new Dispute.Escalation(
                      escalate.forum(), members, author, entry.seq(), entry.at()));
      case ProposeSettlement propose -> old.with(settlement(old, propose, author, entry));
      case SignSettlement sign -> old.signedBy(signature(author, entry));
      case WithdrawDispute withdraw ->
          old.with(item(Dispute.ItemKind.WITHDRAWAL, REASON, Evidence.NONE, author, entry))
              .withdrawnBy(signature(author, entry));
    };
  }

  private static Dispute.Settlement settlement(
      Dispute old, ProposeSettlement propose, Author author, Entry entry) {
    List<Dispute.Line> articles =
        IntStream.range(0, propose.settlement().articles().size())
            .mapToObj(i -> SettlementText.PART + "/articles/" + i)
            .map(path -> new Dispute.Line(entry.text(path + "/fr"), entry.text(path + "/en")))
            .toList();
    return new Dispute.Settlement(
        old.settlements().size() + 1,
        entry.digestOf(SettlementText.PART),
        articles,
        List.of(),
        author,
        entry.seq(),
        entry.at());
  }

  public static Suspension suspended(
      SuspendCooperation suspend, Author author, Entry entry, String reference) {
    return new Suspension(
        idOf(entry),
        reference,
        author.party(),
        suspend.with(),
        suspend.exercise(),
        entry.text(REASON),
        List.of(),
        author,
        entry.seq(),
        entry.at());
  }

  public static Suspension resumed(Suspension old, Author author, Entry entry) {
    return old.with(
        new Suspension.Resumption(entry.text("content/words"), author, entry.seq(), entry.at()));
  }
}
