package org.entente.sim.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.attachment.Attachment;
import org.entente.attachment.AttachmentAct;
import org.entente.attachment.FileType;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.operation.Operation;
import org.entente.sim.Chance;
import org.entente.theatre.TheatreState;

/// Files that could be laid beside something, and taken out of sight again. Here they have a digest
/// and no bytes: what has bytes is a node.
final class AttachmentMoves {
  private final Play play;
  private final Chance chance;

  AttachmentMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
  }

  Optional<Signed> next() {
    return new Agenda()
        .maybe(60, () -> chance.any(holders()).map(this::attach))
        .maybe(40, () -> chance.any(attachments()).map(this::withdraw))
        .draw(chance);
  }

  /// Something beside which a file may lie, and who has a part in it.
  private record Holder(SubjectId id, List<PartyId> parties) {}

  private List<Holder> holders() {
    TheatreState state = play.state();
    return Stream.of(
            state.operations().values().stream().map(AttachmentMoves::ofOperation),
            state.notices().values().stream()
                .map(one -> new Holder(one.id(), List.of(one.owner()))),
            state.meetings().meetings().values().stream()
                .map(one -> new Holder(one.id(), with(one.author().party(), one.parties()))),
            state.disputes().disputes().values().stream()
                .map(one -> new Holder(one.id(), List.of(one.raiser(), one.against()))),
            state.results().reports().values().stream()
                .map(one -> new Holder(one.id(), with(one.author().party(), one.asked()))),
            state.results().harms().values().stream()
                .map(one ->
                    new Holder(one.id(), with(one.author().party(), one.account().concerned()))),
            state.results().inquiries().values().stream()
                .map(one -> new Holder(one.id(), one.terms().parties())))
        .flatMap(all -> all)
        .filter(one -> play.scope().subjects().test(one.id()))
        .sorted(Comparator.comparing(Holder::id))
        .toList();
  }

  private static Holder ofOperation(Operation one) {
    return new Holder(one.id(), with(one.lead(), one.supporting()));
  }

  private static List<PartyId> with(PartyId first, Collection<PartyId> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private Signed attach(Holder holder) {
    PartyId party =
        chance.any(holder.parties()).filter(any -> chance.percent(85)).orElseGet(play::anyParty);
    return play.by(
        play.anyOf(party, "AttachFile"),
        new AttachmentAct.AttachFile(
            holder.id(),
            play.text("Photograph"),
            new Digest(chance.between(1, 1_000), 2, 3, chance.between(1, 1_000)),
            chance.between(1, 5_000_000),
            chance.any(FileType.class)));
  }

  private List<Attachment> attachments() {
    return play.state().attachments().all().values().stream()
        .filter(one -> play.scope().subjects().test(one.object()))
        .filter(one -> one.withdrawn().isEmpty() || chance.percent(30))
        .sorted(Comparator.comparing(Attachment::id))
        .toList();
  }

  private Signed withdraw(Attachment one) {
    PartyId party = chance.percent(75) ? one.author().party() : play.anyParty();
    SubjectId id = chance.percent(95) ? one.id() : new SubjectId(chance.uuid());
    return play.by(
        play.anyOf(party, "WithdrawAttachment"),
        new AttachmentAct.WithdrawAttachment(id, play.text("Shows a face")));
  }
}
