package org.entente.sim.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.coordination.Conflict;
import org.entente.erasure.ErasureAct;
import org.entente.erasure.ErasureRequest;
import org.entente.kernel.Entry;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.notice.Notice;
import org.entente.notice.NoticeAct;
import org.entente.party.PartyAct;
import org.entente.sim.Chance;

/// What else may happen out of one party's sight: others' notices, persons, delegations, and texts
/// that they have erased.
final class HiddenMoves {
  private final Play play;
  private final Chance chance;
  private final Drafting drafting;
  private final StandingMoves standing;
  private final MeetingMoves meetings;
  private final DisputeMoves disputes;
  private final ResultMoves results;
  private final AttachmentMoves attachments;
  private final Predicate<SubjectId> hidden;

  HiddenMoves(Play play, Predicate<SubjectId> hidden) {
    this.play = play;
    this.chance = play.chance();
    this.drafting = new Drafting(play);
    this.standing = new StandingMoves(play);
    this.meetings = new MeetingMoves(play);
    this.disputes = new DisputeMoves(play);
    this.results = new ResultMoves(play);
    this.attachments = new AttachmentMoves(play);
    this.hidden = hidden;
  }

  boolean isHidden(Conflict conflict) {
    return hidden.test(conflict.newcomer().subject()) && hidden.test(conflict.earlier().subject());
  }

  /// Always accepted, and nobody but its party's affair.
  Signed filler() {
    PartyId party = play.anyParty();
    return play.by(
        org.entente.sim.Cast.actor(party, 0), new PartyAct.RegisterPerson(play.text("Name"), "Lt"));
  }

  Optional<Signed> next() {
    return new Agenda()
        .add(30, this::give)
        .maybe(20, () -> play.anyNotice().map(this::end))
        .maybe(20, standing::next)
        .maybe(25, meetings::next)
        .maybe(20, disputes::dispute)
        .maybe(25, results::next)
        .maybe(15, attachments::next)
        .add(10, this::filler)
        .add(10, this::delegate)
        .maybe(15, this::request)
        .maybe(15, this::confirm)
        .draw(chance);
  }

  private Signed give() {
    PartyId owner = play.anyParty();
    return play.by(play.anyOf(owner, "GiveNotice"), drafting.notice(owner));
  }

  private Signed end(Notice notice) {
    return play.by(
        play.anyOf(notice.owner(), "EndNotice"),
        new NoticeAct.EndNotice(notice.id(), play.text("Over")));
  }

  private Signed delegate() {
    PartyId party = play.anyParty();
    return play.by(
        org.entente.sim.Cast.actor(party, 0),
        new PartyAct.DelegateMandate(
            org.entente.sim.Cast.actor(party, 1).post(),
            List.of("TakePosition"),
            play.now().plusSeconds(3_600)));
  }

  /// Only texts of hidden acts: an erasure is seen wherever the text is.
  private Optional<Signed> request() {
    return chance
        .any(
            play.theatre().record().stream()
                .map(recorded -> recorded.entry())
                .filter(this::isSecret)
                .toList())
        .flatMap(entry ->
            chance.any(
                entry.digests().keySet().stream()
                    .filter(part -> part.startsWith("text:"))
                    .sorted()
                    .map(part -> new TextRef(entry.seq(), part))
                    .toList()))
        .map(text ->
            play.by(
                play.anyOf(play.state().texts().get(text), "RequestErasure"),
                new ErasureAct.RequestErasure(text.seq(), text.part(), play.text("Gone"))));
  }

  private boolean isSecret(Entry entry) {
    return hidden.test(new SubjectId(entry.act().id().value()));
  }

  private boolean isSecret(TextRef text) {
    return isSecret(play.theatre().record().get((int) text.seq() - 1).entry());
  }

  private Optional<Signed> confirm() {
    return chance
        .any(
            play.state().erasures().values().stream()
                .filter(one -> !one.confirmed() && isSecret(one.what()))
                .sorted(Comparator.comparing(ErasureRequest::id))
                .toList())
        .map(one ->
            play.by(
                play.anyOf(one.by().party(), "ConfirmErasure"),
                new ErasureAct.ConfirmErasure(one.id())));
  }
}
