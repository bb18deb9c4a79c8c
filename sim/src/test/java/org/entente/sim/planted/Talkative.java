package org.entente.sim.planted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.Decision;
import org.entente.kernel.Facts;
import org.entente.kernel.Name;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.release.Audience;
import org.entente.sim.Cast;
import org.entente.sim.Rules;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.view.EntryRelease;
import org.entente.view.OperationView;
import org.entente.view.PartyView;
import org.entente.view.Texts;
import org.entente.view.View;

/// Rules that tell a little of what was not released.
final class Talkative {
  private Talkative() {}

  /// A party's name says how many operations it leads, hidden ones too.
  static final class CountsWhatIsHidden extends Rules {
    @Override
    public Optional<View> view(
        TheatreState state, ObjectKey key, Audience audience, Instant at, Texts texts) {
      return super.view(state, key, audience, at, texts)
          .map(view -> view instanceof PartyView party ? counted(state, party) : view);
    }

    private static View counted(TheatreState state, PartyView party) {
      long led =
          state.operations().values().stream()
              .filter(one -> one.lead().value().equals(party.id()))
              .count();
      return new PartyView(
          party.id(),
          new Name(party.name().fr() + " " + led, party.name().en() + " " + led),
          party.partyKind(),
          party.regime(),
          party.rules(),
          party.contingents(),
          party.answersTo(),
          party.unreached());
    }
  }

  /// What exists but is not released is rejected otherwise than what does not exist.
  static final class TellsThatItIsThere extends Rules {
    @Override
    public Decision decide(TheatreState state, Act act, Facts facts) {
      Decision decision = super.decide(state, act, facts);
      boolean there =
          act.content() instanceof OperationAct.OnOperation about
              && state.operations().containsKey(about.operation());
      return there && decision.equals(Decision.rejected(new OperationRejection.UnknownSubject()))
          ? Decision.rejected(new OperationRejection.OperationOver())
          : decision;
    }
  }

  /// Every entry's header is in everybody's export.
  static final class ExportsEveryHeader extends Rules {
    @Override
    public EntryRelease.Parts release(TheatreState state, Act act, Audience audience, Instant at) {
      EntryRelease.Parts real = super.release(state, act, audience, at);
      return new EntryRelease.Parts(false, name -> name.equals("act") || real.shown().test(name));
    }
  }

  /// An operation nobody was told of is shown to all, without its content.
  static final class ShowsThatSomethingIsThere extends Rules {
    @Override
    public Optional<View> view(
        TheatreState state, ObjectKey key, Audience audience, Instant at, Texts texts) {
      Optional<View> real = super.view(state, key, audience, at, texts);
      Audience host = new Audience(state.roster().host(), Cast.PLANS.post());
      return key.kind() == ObjectKey.Kind.OPERATION && real.isEmpty()
          ? super.view(state, key, host, at, texts).map(ShowsThatSomethingIsThere::bare)
          : real;
    }

    private static View bare(View view) {
      OperationView full = (OperationView) view;
      return new PartyView(
          full.id(),
          new Name(full.reference(), full.reference()),
          PartyKind.STATE,
          Regime.INFORMATION,
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
