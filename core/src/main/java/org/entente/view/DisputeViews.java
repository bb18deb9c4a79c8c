package org.entente.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.dispute.Dispute;
import org.entente.dispute.Suspension;
import org.entente.kernel.SubjectId;
import org.entente.operation.Operation;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Views of disputes and of suspensions of cooperation.
final class DisputeViews {
  private DisputeViews() {}

  static Optional<View> view(Viewing viewing, Dispute one) {
    Level level = Knowledge.ofDispute(one, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, one, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, Dispute one, Level level) {
    boolean inside =
        one.isSide(viewing.audience().party())
            || one.author().party().equals(viewing.audience().party());
    boolean summary = level.reaches(Level.SUMMARY);
    boolean full = level.reaches(Level.FULL);
    return new DisputeView(
        one.id().value(),
        one.reference(),
        level,
        one.raiser(),
        one.exercise(),
        stateOf(one),
        summary && one.isLate(viewing.at()),
        summary ? Optional.of(one.against()) : Optional.empty(),
        viewing.textIf(summary, one.title()),
        one.answerBy().filter(due -> summary),
        one.reported().filter(source -> full).map(source -> reported(viewing, source)),
        one.acknowledged().filter(ack -> full).map(ack -> signed(viewing, ack)),
        full ? one.items().stream().map(item -> item(viewing, item)).toList() : List.of(),
        full ? one.meetings().stream().filter(id -> viewing.knowsEvidence(id)).toList() : List.of(),
        one.escalation()
            .filter(taken -> summary)
            .map(Dispute.Escalation::forum)
            .filter(id -> knowsForum(viewing, id)),
        full
            ? one.settlements().stream().map(terms -> settlement(viewing, one, terms)).toList()
            : List.of(),
        AttachmentViews.of(viewing, one.id(), full),
        inside ? Optional.of(one.release()) : Optional.empty(),
        full ? Optional.of(viewing.signed(one.author(), one.seq(), one.at())) : Optional.empty(),
        one.at());
  }

  private static boolean knowsForum(Viewing viewing, SubjectId id) {
    return Knowledge.ofForum(
            viewing.state().meetings().forums().get(id), viewing.audience(), viewing.at())
        .reaches(Level.EXISTENCE);
  }

  private static String stateOf(Dispute one) {
    if (one.settled().isPresent()) {
      return "SETTLED";
    }
    if (one.withdrawn().isPresent()) {
      return "WITHDRAWN";
    }
    if (one.reported().isPresent()) {
      return "REPORTED";
    }
    if (one.escalation().isPresent()) {
      return "ESCALATED";
    }
    if (!one.meetings().isEmpty()) {
      return "IN_CONSULTATION";
    }
    if (one.isAnswered()) {
      return "ANSWERED";
    }
    return one.acknowledged().isPresent() ? "ACKNOWLEDGED" : "RAISED";
  }

  private static DisputeView.Reported reported(Viewing viewing, Dispute.Reported source) {
    return new DisputeView.Reported(
        viewing.text(source.publication()),
        viewing.text(source.saidBy()),
        source.date(),
        source.suspended());
  }

  private static Signed signed(Viewing viewing, Dispute.Signature signature) {
    return viewing.signed(signature.by(), signature.seq(), signature.at());
  }

  private static DisputeView.Item item(Viewing viewing, Dispute.Item item) {
    return new DisputeView.Item(
        item.id(),
        item.kind().name(),
        viewing.text(item.text()),
        item.evidence().subjects().stream().filter(viewing::knowsEvidence).toList(),
        item.replies().stream()
            .map(reply ->
                new DisputeView.Reply(
                    reply.id(),
                    viewing.text(reply.text()),
                    viewing.signed(reply.by(), reply.seq(), reply.at())))
            .toList(),
        viewing.signed(item.by(), item.seq(), item.at()));
  }

  private static DisputeView.Settlement settlement(
      Viewing viewing, Dispute one, Dispute.Settlement terms) {
    return new DisputeView.Settlement(
        terms.number(),
        terms.digest(),
        terms.articles().stream()
            .map(line -> new DisputeView.Article(viewing.text(line.fr()), viewing.text(line.en())))
            .toList(),
        one.settled().map(terms::equals).orElse(false),
        terms.signatures().stream().map(signature -> signed(viewing, signature)).toList(),
        viewing.signed(terms.by(), terms.seq(), terms.at()));
  }

  static Optional<View> view(Viewing viewing, Suspension one) {
    Level level = Knowledge.ofSuspension(viewing.state(), one, viewing.audience());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, one, level.reaches(Level.FULL)))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, Suspension one, boolean full) {
    Optional<Instant> resumed = one.ended().map(Suspension.Resumption::at);
    return new SuspensionView(
        one.id().value(),
        one.reference(),
        one.by(),
        one.with(),
        one.exercise(),
        resumed.isPresent() ? "RESUMED" : "SUSPENDED",
        viewing.textIf(full, one.reason()),
        one.resumptions().stream().map(word -> resumption(viewing, word, full)).toList(),
        resumed,
        full ? Optional.of(viewing.signed(one.author(), one.seq(), one.at())) : Optional.empty(),
        one.at());
  }

  private static SuspensionView.Resumption resumption(
      Viewing viewing, Suspension.Resumption word, boolean full) {
    return new SuspensionView.Resumption(
        word.by().party(),
        viewing.textIf(full, word.words()),
        full ? Optional.of(viewing.signed(word.by(), word.seq(), word.at())) : Optional.empty(),
        word.at());
  }

  /// The suspensions that hold an operation, the first one first; for whoever is shown with whom it
  /// is.
  static List<OperationView.Held> holding(Viewing viewing, Operation operation) {
    TheatreState state = viewing.state();
    return state.disputes().suspensions().values().stream()
        .filter(
            one -> Knowledge.ofSuspension(state, one, viewing.audience()).reaches(Level.EXISTENCE))
        .sorted(Comparator.comparingLong(Suspension::seq))
        .flatMap(one ->
            one
                .holdOn(state.roster().getCharter(), operation)
                .map(hold -> new OperationView.Held(one.id(), one.by(), one.with(), hold, one.at()))
                .stream())
        .toList();
  }

  /// When it may look different though nothing is written: an answer becomes late, and what is
  /// pointed at may open.
  static List<Instant> changes(TheatreState state, Dispute one) {
    List<Instant> instants = new ArrayList<>(one.release().openingsAfter(Instant.MIN));
    one.answerBy().ifPresent(instants::add);
    Stream.concat(
            one.items().stream().flatMap(item -> item.evidence().subjects().stream()),
            one.meetings().stream())
        .forEach(id -> instants.addAll(openings(state, id)));
    one.escalation()
        .map(taken -> state.meetings().forums().get(taken.forum()))
        .ifPresent(forum -> instants.addAll(forum.release().openingsAfter(Instant.MIN)));
    return instants;
  }

  private static List<Instant> openings(TheatreState state, SubjectId id) {
    return Stream.of(
            state.operations().find(id).map(Operation::release),
            state.notices().find(id).map(notice -> notice.release()),
            state.meetings().meetings().find(id).map(meeting -> meeting.terms().release()),
            state.meetings().commitments().find(id).map(promise -> promise.release()))
        .flatMap(Optional::stream)
        .flatMap(release -> release.openingsAfter(Instant.MIN).stream())
        .toList();
  }
}
