package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.notice.NoticeAct;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;

/// Views of notices and immediate actions.
final class NoticeViews {
  private NoticeViews() {}

  static Optional<View> view(Viewing viewing, Notice notice) {
    Level level = Knowledge.ofNotice(viewing.state(), notice, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, notice, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, Notice notice, Level level) {
    boolean own = notice.owner().equals(viewing.audience().party());
    boolean area = level.reaches(Level.AREA);
    boolean summary = level.reaches(Level.SUMMARY);
    boolean full = level.reaches(Level.FULL);
    List<Conflict> conflicts = viewing.conflictsOf(List.of(notice.spaceTime()));
    return new NoticeView(
        notice.id().value(),
        notice.reference(),
        level,
        notice.owner(),
        notice.regime(),
        viewing.state().standing().uses().find(notice.id()),
        notice.exercise(),
        stateOf(viewing, notice),
        area ? Optional.of(notice.place().category()) : Optional.empty(),
        area ? notice.urgency() : Optional.empty(),
        area && notice.isShort(viewing.state().roster().getCharter().deadlines().noticeTimes()),
        notice.opensOnReading(viewing.audience(), viewing.at()),
        area ? notice.place().volumes() : List.of(),
        viewing.textIf(summary, notice.title()),
        viewing.textIf(full, notice.text()),
        own ? Optional.of(notice.release()) : Optional.empty(),
        Receipts.list(viewing, notice),
        own || (viewing.isHost() && full) ? replies(viewing, notice) : ownReply(viewing, notice),
        AttachmentViews.of(viewing, notice.id(), full),
        notice.ending().filter(end -> full).map(end -> ending(viewing, end)),
        notice.measure().isPresent(),
        notice
            .measure()
            .flatMap(Notice.Measure::changed)
            .filter(change -> full)
            .map(change -> changed(viewing, change)),
        viewing.throughHostCell(conflicts, own),
        viewing.protectedSite(conflicts, own),
        viewing.worstKnown(conflicts),
        area ? CrossingViews.of(viewing, notice, own || viewing.isHost()) : List.of(),
        notice.at());
  }

  private static String stateOf(Viewing viewing, Notice notice) {
    if (notice.ending().isPresent()) {
      return "ENDED";
    }
    return StandingViews.isHeld(viewing, notice) ? "HELD" : stateOf(notice, viewing.at());
  }

  private static String stateOf(Notice notice, Instant at) {
    if (!notice.isPast(at)) {
      return "NOTIFIED";
    }
    if (notice.measure().isPresent()) {
      return "MEASURE_EXPIRED";
    }
    return notice.isHumanitarian() ? "NOTICE_EXPIRED" : "OVERDUE";
  }

  /// Who answered tells to whom it was released, which is the notifier's own affair: the host is
  /// told only of a notice it is shown the whole of.
  private static List<NoticeView.Reply> replies(Viewing viewing, Notice notice) {
    return notice.replies().stream().map(reply -> reply(viewing, reply)).toList();
  }

  private static List<NoticeView.Reply> ownReply(Viewing viewing, Notice notice) {
    return notice.replies().stream()
        .filter(reply -> reply.party().equals(viewing.audience().party()))
        .map(reply -> reply(viewing, reply))
        .toList();
  }

  private static NoticeView.Reply reply(Viewing viewing, Notice.Reply reply) {
    return new NoticeView.Reply(
        reply.answer().name(),
        reply.reason().map(viewing::text),
        viewing.signed(reply.by(), reply.seq(), reply.at()));
  }

  private static NoticeView.Ending ending(Viewing viewing, Notice.Ending end) {
    return new NoticeView.Ending(viewing.text(end.reason()), end.at());
  }

  private static NoticeView.Changed changed(Viewing viewing, Notice.Change change) {
    return new NoticeView.Changed(
        viewing.text(change.reason()), viewing.signed(change.by(), change.seq(), change.at()));
  }

  static View view(Viewing viewing, ImmediateAction action) {
    Level level = Knowledge.ofImmediate(viewing.state(), action, viewing.audience());
    boolean own = action.owner().equals(viewing.audience().party());
    boolean full = level.reaches(Level.FULL);
    List<Conflict> conflicts = viewing.conflictsOf(List.of(action.spaceTime()));
    return new ImmediateActionView(
        action.id().value(),
        action.reference(),
        level,
        action.owner(),
        action.exercise(),
        action.kind(),
        stateOf(action),
        action.place().category(),
        action.place().volumes(),
        viewing.textIf(full, action.text()),
        full ? action.replies().stream().map(reply -> reply(viewing, reply)).toList() : List.of(),
        action.ending().filter(end -> full).map(end -> ending(viewing, end)),
        viewing.throughHostCell(conflicts, own),
        viewing.protectedSite(conflicts, own),
        viewing.worstKnown(conflicts),
        CrossingViews.of(viewing, action, own || viewing.isHost()),
        action.at());
  }

  private static String stateOf(ImmediateAction action) {
    if (action.ending().isPresent()) {
      return "ENDED";
    }
    return action.replies().isEmpty() ? "UNDER_WAY" : action.replies().getLast().answer().name();
  }

  private static NoticeView.Reply reply(Viewing viewing, ImmediateAction.Reply reply) {
    NoticeAct.ImmediateAnswer answer = reply.answer();
    return new NoticeView.Reply(
        answer.name(),
        Optional.of(viewing.text(reply.reason())),
        viewing.signed(reply.by(), reply.seq(), reply.at()));
  }
}
