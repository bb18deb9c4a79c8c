package org.entente.theatre;

import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.Decision;
import org.entente.kernel.Facts;
import org.entente.kernel.SubjectId;
import org.entente.operation.Setting;
import org.entente.party.Author;
import org.entente.release.Level;
import org.entente.standing.Envelope;
import org.entente.standing.StandingAct;
import org.entente.standing.StandingAuthorisation;
import org.entente.standing.StandingDecider;
import org.entente.standing.StandingRejection;

/// Acts about standing authorisations, before and around their rules.
final class Standings {
  private Standings() {}

  /// An envelope takes up no ground: it is compared with the sectors alone. A use is compared as it
  /// would stand, with an open end, and with its envelope.
  static Optional<Probe> probe(TheatreState state, StandingAct content) {
    return switch (content) {
      case StandingAct.ProposeStandingAuthorisation propose ->
          Optional.of(ofEnvelope(propose.envelope()));
      case StandingAct.ApproveStandingAuthorisation approve ->
          envelope(state, approve.authorisation()).map(Standings::ofEnvelope);
      case StandingAct.GiveMovementNotice use ->
          Optional.of(
              Probe.ofPresence(use.place().volumes(), envelope(state, use.authorisation())));
      case StandingAct.RefuseStandingAuthorisation other -> Optional.empty();
      case StandingAct.SuspendStandingAuthorisation other -> Optional.empty();
      case StandingAct.ResumeStandingAuthorisation other -> Optional.empty();
      case StandingAct.WithdrawStandingAuthorisation other -> Optional.empty();
    };
  }

  private static Probe ofEnvelope(Envelope envelope) {
    return new Probe(envelope.volumes(), false, Optional.empty());
  }

  private static Optional<Envelope> envelope(TheatreState state, SubjectId id) {
    return state.standing().authorisations().find(id).map(StandingAuthorisation::envelope);
  }

  static Decision decide(
      TheatreState state, Act act, Author author, StandingAct content, Facts facts) {
    Setting setting =
        new Setting(
            state.roster(), state.plan(), state.coordination(), state.border(), act, author, facts);
    return switch (content) {
      case StandingAct.ProposeStandingAuthorisation propose ->
          StandingDecider.propose(setting, propose)
              .map(Decision::rejected)
              .orElse(Decision.ACCEPTED);
      case StandingAct.OnAuthorisation about -> decideOn(state, setting, about);
    };
  }

  private static Decision decideOn(
      TheatreState state, Setting setting, StandingAct.OnAuthorisation about) {
    Author author = setting.author();
    Optional<StandingAuthorisation> known =
        state
            .standing()
            .authorisations()
            .find(about.authorisation())
            .filter(one ->
                Knowledge.ofAuthorisation(state, one, author.audience(), setting.facts().at())
                    .reaches(Level.EXISTENCE));
    if (known.isEmpty()) {
      return Decision.rejected(new StandingRejection.UnknownStandingAuthorisation());
    }
    return StandingDecider.decide(
            setting,
            known.get(),
            about,
            subject ->
                Knowledge.ofSubject(state, subject, author.audience(), setting.facts().at())
                    .reaches(Level.AREA))
        .map(Decision::rejected)
        .orElse(Decision.ACCEPTED);
  }
}
