package org.entente.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.coordination.Sector;
import org.entente.kernel.Category;
import org.entente.kernel.PartyId;
import org.entente.kernel.SectorId;
import org.entente.party.Authority;
import org.entente.party.Chain;
import org.entente.party.Post;
import org.entente.party.Regime;
import org.entente.party.Roster;
import org.entente.release.Audience;
import org.entente.theatre.TheatreState;

/// "Who must sign this?": the chain of an activity from its proposal to its start, or of one kind
/// of act, with its gaps.
///
/// Of other parties it tells what the record tells everybody: which posts there are, what their
/// mandates say, and who holds those that decide. Who holds the others is their own affair, and so
/// is whether anybody does.
public final class WhoSigns {
  private WhoSigns() {}

  /// What is asked.
  ///
  /// @param party that would lead or notify
  /// @param act one kind of act; without it the whole chain
  /// @param sectors that the activity touches, by which other parties are asked too
  /// @param supporting parties that would take part
  public record Question(
      PartyId party,
      Optional<String> act,
      Optional<Category> category,
      List<SectorId> sectors,
      boolean outsideSectors,
      List<PartyId> supporting,
      int personnel) {
    public Question {
      sectors = List.copyOf(sectors);
      supporting = List.copyOf(supporting);
    }

    Authority.Reach reach() {
      return new Authority.Reach(sectors, outsideSectors, category, personnel);
    }
  }

  /// The answer for this reader.
  public static WhoSignsView answer(
      TheatreState state, Question question, Audience reader, Instant at, Texts texts) {
    return new Answering(state, question, reader, at, texts).answer();
  }

  private record Answering(
      TheatreState state, Question question, Audience reader, Instant at, Texts texts) {
    WhoSignsView answer() {
      Optional<Regime> regime =
          question.category.map(category ->
              roster().getCharter().find(question.party).orElseThrow().regimeFor(category));
      List<WhoSignsView.Step> steps =
          question.act.map(this::stepsOf).orElseGet(() -> chain(regime.orElse(Regime.APPROVAL)));
      return new WhoSignsView(question.party, question.category, regime, steps);
    }

    private Roster roster() {
      return state.roster();
    }

    private List<WhoSignsView.Step> chain(Regime regime) {
      List<WhoSignsView.Step> steps = new ArrayList<>();
      switch (regime) {
        case APPROVAL -> {
          steps.add(reaching("ProposeOperation", question.party));
          asked().forEach(party -> steps.add(plain("TakePosition", party)));
          steps.add(approval());
          steps.add(plain("SignConditions", question.party));
          steps.add(plain("StartOperation", question.party));
        }
        case NOTIFICATION -> {
          steps.add(reaching("GiveNotice", question.party));
          steps.add(plain("AnswerNotice", roster().host()));
        }
        case INFORMATION -> steps.add(reaching("GiveNotice", question.party));
      }
      if (question.party.equals(reader.party())) {
        Chain.PAIRS.forEach(pair -> steps.add(pair(pair)));
      }
      return steps;
    }

    /// One kind of act, by whomever the charter gives it to.
    private List<WhoSignsView.Step> stepsOf(String act) {
      Optional<Chain.Pair> pair =
          Chain.PAIRS.stream()
              .filter(two -> two.first().equals(act) || two.second().equals(act))
              .findFirst();
      if (pair.isPresent() && question.party.equals(reader.party())) {
        return List.of(pair(pair.get()));
      }
      return List.of(
          switch (act) {
            case "ApproveOperation" -> approval();
            case "ProposeOperation", "ReviseOperation", "GiveNotice", "EstablishStandingMeasure" ->
                reaching(act, question.party);
            default -> plain(act, question.party);
          });
    }

    /// Those who take part and those whose sectors it touches; who is asked besides, because of
    /// what it meets, nobody is told in advance.
    private Set<PartyId> asked() {
      Set<PartyId> parties = new LinkedHashSet<>(question.supporting);
      for (SectorId id : question.sectors) {
        state.coordination().sectors().find(id).map(Sector::owner).ifPresent(parties::add);
      }
      parties.removeIf(party ->
          party.equals(question.party)
              || roster().isHost(party)
              || !roster().hasParty(party)
              || roster().getCharter().isHumanitarian(party));
      return parties;
    }

    private WhoSignsView.Step plain(String act, PartyId party) {
      return step(act, party, Optional.empty(), link(act, party, false));
    }

    private WhoSignsView.Step reaching(String act, PartyId party) {
      return step(act, party, Optional.empty(), link(act, party, true));
    }

    private Chain.Link link(String act, PartyId party, boolean reaching) {
      return Chain.link(
          roster(), party, act, reaching ? Optional.of(question.reach()) : Optional.empty(), at);
    }

    /// Who approves is not who proposed, by post and by person. Who of the host proposes is the
    /// host's own affair.
    private WhoSignsView.Step approval() {
      PartyId host = roster().host();
      Chain.Link link = link("ApproveOperation", host, true);
      boolean alone =
          question.party.equals(host)
              && reader.party().equals(host)
              && link.gap().isEmpty()
              && !Chain.isApart(link("ProposeOperation", host, true).able(), link.able());
      boolean proposes = alone && link("ProposeOperation", host, true).gap().isEmpty();
      return step(
          "ApproveOperation",
          host,
          Optional.empty(),
          proposes ? link.because(Chain.Gap.ONLY_THE_PROPOSER) : link);
    }

    private WhoSignsView.Step pair(Chain.Pair pair) {
      Chain.Link first = link(pair.first(), question.party, false);
      Chain.Link second = Chain.second(roster(), question.party, pair, at);
      Chain.Link both = first.gap().or(second::gap).map(first::because).orElse(first);
      return step(pair.first(), question.party, Optional.of(pair.second()), both);
    }

    private WhoSignsView.Step step(
        String act, PartyId party, Optional<String> second, Chain.Link link) {
      boolean own = party.equals(reader.party());
      boolean allKnown = own || link.posts().stream().allMatch(post -> post.mandate().mayDecide());
      boolean ofMandates =
          link.gap()
              .map(gap -> gap == Chain.Gap.NO_POST || gap == Chain.Gap.OUT_OF_REACH)
              .orElse(false);
      return new WhoSignsView.Step(
          act,
          party,
          second,
          link.posts().stream().map(post -> signing(post, own, link)).toList(),
          link.gap().filter(gap -> allKnown || ofMandates));
    }

    private WhoSignsView.Signing signing(Post post, boolean own, Chain.Link link) {
      boolean deciding = post.mandate().mayDecide();
      boolean known = own || deciding;
      return new WhoSignsView.Signing(
          post.id(),
          post.title(),
          deciding,
          known,
          known
              ? link.able().stream()
                  .filter(one -> one.post().equals(post.id()))
                  .map(one -> new WhoSignsView.Holder(one.person(), name(one), one.capacity()))
                  .toList()
              : List.of());
    }

    private org.entente.kernel.Text name(Chain.Signatory one) {
      Viewing viewing = new Viewing(state, reader, at, texts, Optional.empty());
      return viewing.nameOf(one.person());
    }
  }
}
