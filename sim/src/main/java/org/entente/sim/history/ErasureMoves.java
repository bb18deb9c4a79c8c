package org.entente.sim.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.erasure.ErasureAct;
import org.entente.erasure.ErasureRequest;
import org.entente.kernel.ErasureId;
import org.entente.kernel.PartyId;
import org.entente.kernel.TextRef;
import org.entente.sim.Chance;

/// Texts that somebody wants gone.
final class ErasureMoves {
  private final Play play;
  private final Chance chance;

  ErasureMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
  }

  Optional<Signed> next() {
    return new Agenda().maybe(40, this::request).maybe(60, this::confirm).draw(chance);
  }

  Optional<Signed> request() {
    List<TextRef> all =
        play.state().texts().keys().stream()
            .sorted(Comparator.comparingLong(TextRef::seq).thenComparing(TextRef::part))
            .toList();
    return chance.any(all).map(this::request);
  }

  private Signed request(TextRef what) {
    PartyId owner = play.state().texts().get(what);
    PartyId party = chance.percent(85) ? owner : play.anyParty();
    return play.by(
        play.anyOf(party, "RequestErasure"),
        new ErasureAct.RequestErasure(what.seq(), what.part(), play.text("Not to be kept")));
  }

  private Optional<Signed> confirm() {
    List<ErasureRequest> all =
        play.state().erasures().values().stream()
            .filter(one -> !one.confirmed() || chance.percent(20))
            .sorted(Comparator.comparing(ErasureRequest::id))
            .toList();
    return chance
        .any(all)
        .map(one -> {
          PartyId party = chance.percent(90) ? one.by().party() : play.anyParty();
          ErasureId id = chance.percent(95) ? one.id() : new ErasureId(chance.uuid());
          return play.by(play.anyOf(party, "ConfirmErasure"), new ErasureAct.ConfirmErasure(id));
        });
  }
}
