package org.entente.sim.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.notice.NoticeAct;
import org.entente.release.Grant;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// What could be done about notices and immediate actions.
final class NoticeMoves {
  private final Play play;
  private final Chance chance;
  private final Drafting drafting;

  NoticeMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
    this.drafting = new Drafting(play);
  }

  Optional<Signed> next() {
    return new Agenda()
        .add(30, this::give)
        .add(12, this::declare)
        .add(10, this::establish)
        .maybe(10, () -> anyMeasure().map(this::change))
        .maybe(20, () -> play.anyNotice().map(this::answer))
        .maybe(20, () -> play.anyNotice().map(this::receive))
        .maybe(12, () -> play.anyNotice().map(this::end))
        .maybe(14, () -> play.anyAction().map(this::answer))
        .maybe(12, () -> play.anyAction().map(this::end))
        .draw(chance);
  }

  private Signed give() {
    PartyId owner =
        chance.percent(85) ? chance.oneOf(Cast.AID, Cast.MISSION, Cast.STATE) : play.anyParty();
    return play.by(play.anyOf(owner, "GiveNotice"), drafting.notice(owner));
  }

  /// The host's, mostly; others' where they answer for the ground, and now and then beyond it.
  private Signed establish() {
    PartyId owner = chance.percent(50) ? Cast.HOST : play.anyParty();
    return play.by(play.anyOf(owner, "EstablishStandingMeasure"), drafting.measure(owner));
  }

  private Optional<Notice> anyMeasure() {
    return play.anyNotice().filter(one -> one.measure().isPresent() || chance.percent(10));
  }

  private Signed change(Notice notice) {
    PartyId party = chance.percent(85) ? notice.owner() : play.anyParty();
    return play.by(
        play.anyOf(party, "ChangeStandingMeasure"),
        new NoticeAct.ChangeStandingMeasure(
            notice.id(), drafting.moved(notice), play.text("Because")));
  }

  Signed declare() {
    return play.by(play.anybody(), drafting.immediate());
  }

  private Signed answer(Notice notice) {
    PartyId party = chance.percent(40) ? Cast.HOST : play.anyParty();
    boolean objects = chance.percent(40);
    return play.by(
        play.anyOf(party, "AnswerNotice"),
        new NoticeAct.AnswerNotice(
            notice.id(),
            objects ? NoticeAct.Answer.OBJECTED : NoticeAct.Answer.ACKNOWLEDGED,
            objects ? Optional.of(play.text("Because")) : Optional.empty()));
  }

  /// What its notifier made known, this one and perhaps others; now and then somebody else's too.
  private Signed receive(Notice notice) {
    PartyId party = chance.percent(85) ? recipientOf(notice) : play.anyParty();
    List<SubjectId> about = new ArrayList<>(List.of(notice.id()));
    play.anyNotice()
        .filter(other -> !other.id().equals(notice.id()))
        .filter(other -> other.owner().equals(notice.owner()) || chance.percent(15))
        .ifPresent(other -> about.add(other.id()));
    return play.by(
        play.anyOf(party, "ReportReceipt"),
        new NoticeAct.ReportReceipt(chance.any(NoticeAct.Stage.class), about));
  }

  private PartyId recipientOf(Notice notice) {
    List<PartyId> parties = notice.release().grants().stream().map(Grant::party).toList();
    return chance.any(parties).orElse(Cast.HOST);
  }

  private Signed end(Notice notice) {
    PartyId party = chance.percent(85) ? notice.owner() : play.anyParty();
    return play.by(
        play.anyOf(party, "EndNotice"), new NoticeAct.EndNotice(notice.id(), play.text("Over")));
  }

  private Signed answer(ImmediateAction action) {
    PartyId party = chance.percent(90) ? Cast.HOST : play.anyParty();
    return play.by(
        play.anyOf(party, "AnswerImmediateAction"),
        new NoticeAct.AnswerImmediateAction(
            action.id(), chance.any(NoticeAct.ImmediateAnswer.class), play.text("Word")));
  }

  private Signed end(ImmediateAction action) {
    PartyId party = chance.percent(85) ? action.owner() : play.anyParty();
    return play.by(
        play.anyOf(party, "EndImmediateAction"),
        new NoticeAct.EndImmediateAction(action.id(), play.text("All out")));
  }
}
