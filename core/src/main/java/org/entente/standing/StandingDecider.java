package org.entente.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.coordination.Coordination;
import org.entente.coordination.Degrees;
import org.entente.coordination.Footprint;
import org.entente.coordination.Planned;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Overlap;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.notice.Notice;
import org.entente.notice.Place;
import org.entente.operation.OperationRejection;
import org.entente.operation.Setting;
import org.entente.party.Author;
import org.entente.party.Authority;
import org.entente.party.Charter;
import org.entente.party.PartyRejection;
import org.entente.party.Regime;
import org.entente.release.Grant;
import org.entente.standing.StandingAct.ApproveStandingAuthorisation;
import org.entente.standing.StandingAct.GiveMovementNotice;
import org.entente.standing.StandingAct.OnAuthorisation;
import org.entente.standing.StandingAct.ProposeStandingAuthorisation;
import org.entente.standing.StandingAct.RefuseStandingAuthorisation;
import org.entente.standing.StandingAct.ResumeStandingAuthorisation;
import org.entente.standing.StandingAct.SuspendStandingAuthorisation;
import org.entente.standing.StandingAct.WithdrawStandingAuthorisation;

/// Decides and folds acts about standing authorisations. That the post may sign such an act, and
/// that the author may know of the authorisation, has been checked before.
public final class StandingDecider {
  /// What is not on the record yet has no digest, and its degree does not ask for one.
  private static final Digest NOT_YET = new Digest(0, 0, 0, 0);

  private StandingDecider() {}

  public static Optional<Rejection> propose(Setting setting, ProposeStandingAuthorisation propose) {
    Envelope envelope = propose.envelope();
    return checkRegime(setting, envelope.categories())
        .or(() -> checkGrants(setting, propose))
        .or(() -> checkReach(setting, envelope.categories(), envelope.ceiling().personnel()));
  }

  /// Where the charter asks for no approval there is nothing to authorise.
  private static Optional<Rejection> checkRegime(Setting setting, List<Category> categories) {
    Charter.Terms terms =
        setting.roster().getCharter().find(setting.author().party()).orElseThrow();
    return categories.stream()
        .map(terms::regimeFor)
        .filter(regime -> regime != Regime.APPROVAL)
        .findFirst()
        .map(regime -> new OperationRejection.ApprovalNotAsked(regime.name()));
  }

  private static Optional<Rejection> checkGrants(
      Setting setting, ProposeStandingAuthorisation propose) {
    return propose.release().grants().stream()
        .map(Grant::party)
        .filter(party -> !setting.roster().hasParty(party))
        .findFirst()
        .map(PartyRejection.UnknownParty::new);
  }

  private static Optional<Rejection> checkReach(
      Setting setting, List<Category> categories, int personnel) {
    return categories.stream()
        .flatMap(category ->
            Authority.checkReach(
                setting.roster(),
                setting.act(),
                new Authority.Reach(
                    setting.facts().sectors(),
                    setting.facts().outsideSectors(),
                    Optional.of(category),
                    personnel))
                .stream())
        .findFirst();
  }

  /// @param mayKnow whether the author may know where another live subject is
  public static Optional<Rejection> decide(
      Setting setting,
      StandingAuthorisation authorisation,
      OnAuthorisation content,
      java.util.function.Predicate<SubjectId> mayKnow) {
    return switch (content) {
      case ApproveStandingAuthorisation approve -> approve(setting, authorisation, approve);
      case RefuseStandingAuthorisation refuse -> checkOpen(setting, authorisation);
      case SuspendStandingAuthorisation suspend ->
          hostOnly(setting).or(() -> checkInForce(authorisation));
      case WithdrawStandingAuthorisation withdraw ->
          hostOnly(setting).or(() -> checkInForce(authorisation));
      case ResumeStandingAuthorisation resume -> resume(setting, authorisation);
      case GiveMovementNotice use -> use(setting, authorisation, use, mayKnow);
    };
  }

  private static Optional<Rejection> hostOnly(Setting setting) {
    return setting.authorIsHost()
        ? Optional.empty()
        : Optional.of(new PartyRejection.HostOnly(setting.roster().host()));
  }

  /// Who decides is not who proposed: different post and different person, delegates included.
  private static Optional<Rejection> notProposer(
      Setting setting, StandingAuthorisation authorisation) {
    return setting.roster().isOneHand(authorisation.author(), setting.author())
        ? Optional.of(new OperationRejection.ProposerMayNotDecide())
        : Optional.empty();
  }

  private static Optional<Rejection> checkOpen(
      Setting setting, StandingAuthorisation authorisation) {
    return hostOnly(setting)
        .or(() -> notProposer(setting, authorisation))
        .or(() ->
            authorisation.state() instanceof StandingState.Proposed
                ? Optional.empty()
                : Optional.of(new StandingRejection.AuthorisationDecided()));
  }

  private static Optional<Rejection> approve(
      Setting setting, StandingAuthorisation authorisation, ApproveStandingAuthorisation approve) {
    Envelope envelope = authorisation.envelope();
    return checkOpen(setting, authorisation)
        .or(() ->
            approve.envelope().equals(authorisation.digest())
                ? Optional.empty()
                : Optional.of(new StandingRejection.AnotherEnvelope()))
        .or(() -> notOver(authorisation, setting.facts().at()))
        .or(() -> checkReach(setting, envelope.categories(), envelope.ceiling().personnel()));
  }

  private static Optional<Rejection> notOver(StandingAuthorisation authorisation, Instant at) {
    return authorisation
        .envelope()
        .validity()
        .to()
        .filter(end -> !at.isBefore(end))
        .map(StandingRejection.AuthorisationOver::new);
  }

  private static Optional<Rejection> checkInForce(StandingAuthorisation authorisation) {
    return authorisation.state() instanceof StandingState.InForce
        ? Optional.empty()
        : Optional.of(new StandingRejection.AuthorisationNotInForce());
  }

  private static Optional<Rejection> resume(Setting setting, StandingAuthorisation authorisation) {
    return hostOnly(setting)
        .or(() -> notProposer(setting, authorisation))
        .or(() -> checkInForce(authorisation))
        .or(() ->
            authorisation.suspension().isPresent()
                ? Optional.empty()
                : Optional.of(new OperationRejection.NotSuspended()));
  }

  private static Optional<Rejection> use(
      Setting setting,
      StandingAuthorisation authorisation,
      GiveMovementNotice use,
      java.util.function.Predicate<SubjectId> mayKnow) {
    Place place = use.place();
    return beneficiaryOnly(setting, authorisation)
        .or(() -> checkInForce(authorisation))
        .or(() ->
            authorisation
                .suspension()
                .map(since -> new StandingRejection.AuthorisationSuspended(since.at())))
        .or(() -> notOver(authorisation, setting.facts().at()))
        .or(() -> bound(setting, authorisation, use).map(StandingRejection.OutsideEnvelope::new))
        .or(() -> checkReach(setting, List.of(place.category()), use.personnel()))
        .or(() ->
            setting
                .border()
                .unconsented(
                    authorisation.id(), authorisation.digest(), setting.facts().crossing()))
        .or(() -> checkMet(setting, place, mayKnow));
  }

  private static Optional<Rejection> beneficiaryOnly(
      Setting setting, StandingAuthorisation authorisation) {
    return authorisation.owner().equals(setting.author().party())
        ? Optional.empty()
        : Optional.of(new StandingRejection.BeneficiaryOnly(authorisation.owner()));
  }

  /// The first bound of the envelope that the use leaves. Whether it keeps within the zones is a
  /// fact of geometry; one the desk did not state does not count as kept.
  private static Optional<Bound> bound(
      Setting setting, StandingAuthorisation authorisation, GiveMovementNotice use) {
    Envelope envelope = authorisation.envelope();
    if (!envelope.categories().contains(use.place().category())) {
      return Optional.of(Bound.KIND);
    }
    boolean inTime = use.place().volumes().stream().allMatch(envelope::allows);
    if (!inTime) {
      return Optional.of(Bound.TIME);
    }
    if (use.personnel() > envelope.ceiling().personnel()) {
      return Optional.of(Bound.SIZE);
    }
    if (authorisation.underWay().size() >= envelope.ceiling().atOnce()) {
      return Optional.of(Bound.NUMBER);
    }
    return setting.facts().withinEnvelope().orElse(false)
        ? Optional.empty()
        : Optional.of(Bound.SPACE_AND_ALTITUDE);
  }

  /// What stands in the way is in force and met, in the planned window, at a blocking degree by the
  /// matrix of this moment. What is only proposed is not: whoever decides on it must name the use.
  private static Optional<Rejection> checkMet(
      Setting setting, Place place, java.util.function.Predicate<SubjectId> mayKnow) {
    List<SubjectId> met = listMet(setting, place);
    if (met.isEmpty()) {
      return Optional.empty();
    }
    List<SubjectId> known = met.stream().filter(mayKnow).toList();
    return Optional.of(new StandingRejection.UseMeetsOthers(known, known.size() < met.size()));
  }

  private static List<SubjectId> listMet(Setting setting, Place place) {
    Coordination coordination = setting.coordination();
    Footprint planned = planned(setting.author(), place);
    Map<Digest, List<Overlap>> byOther = new LinkedHashMap<>();
    for (Overlap overlap : setting.facts().overlaps().list()) {
      Planned.of(coordination, place.volumes().get(overlap.mine()), overlap)
          .ifPresent(
              one -> byOther.computeIfAbsent(one.other(), other -> new ArrayList<>()).add(one));
    }
    return byOther.entrySet().stream()
        .flatMap(met ->
            coordination
                .footprints()
                .find(met.getKey())
                .filter(Footprint::inForce)
                .filter(
                    other -> degree(setting, planned, other, met.getValue()) >= Conflict.BLOCKING)
                .map(Footprint::subject)
                .stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static int degree(
      Setting setting, Footprint planned, Footprint other, List<Overlap> overlaps) {
    Coordination coordination = setting.coordination();
    int listed = coordination.degreeOf(planned, other, overlaps);
    return other.owner().equals(planned.owner())
        ? listed
        : new Degrees(coordination, setting.roster(), setting.facts().at())
            .ofMet(listed, other.owner());
  }

  private static Footprint planned(Author author, Place place) {
    return new Footprint(
        new SubjectId("00000000-0000-4000-8000-000000000000"),
        SubjectKind.NOTICE,
        author.party(),
        NOT_YET,
        place.category(),
        place.volumes(),
        true,
        true,
        0);
  }

  public static StandingAuthorisation proposed(
      ProposeStandingAuthorisation propose, Author author, Entry entry, String reference) {
    return new StandingAuthorisation(
        new SubjectId(entry.act().id().value()),
        reference,
        author.party(),
        author,
        propose.exercise(),
        entry.text("content/title"),
        entry.text("content/conditions"),
        entry.digestOf(Envelope.PART),
        propose.envelope(),
        propose.release(),
        new StandingState.Proposed(),
        Optional.empty(),
        List.of(),
        entry.seq(),
        entry.at());
  }

  /// What becomes of the authorisation; a use is folded as the notice it is.
  public static StandingAuthorisation evolve(
      StandingAuthorisation old, OnAuthorisation content, Author author, Entry entry) {
    return switch (content) {
      case ApproveStandingAuthorisation approve ->
          old.in(new StandingState.InForce(author, entry.seq(), entry.at()));
      case RefuseStandingAuthorisation refuse ->
          old.in(new StandingState.Refused(author, entry.text("content/reason"), entry.at()));
      case WithdrawStandingAuthorisation withdraw ->
          old.in(new StandingState.Withdrawn(author, entry.text("content/reason"), entry.at()));
      case SuspendStandingAuthorisation suspend ->
          old.suspended(
              Optional.of(
                  new StandingAuthorisation.Suspension(
                      author, entry.text("content/reason"), entry.seq(), entry.at())));
      case ResumeStandingAuthorisation resume -> old.suspended(Optional.empty());
      case GiveMovementNotice use -> old;
    };
  }

  /// The use as a notice of the approval regime, released as its authorisation is; its one line is
  /// both title and text.
  public static Notice used(
      StandingAuthorisation authorisation,
      GiveMovementNotice use,
      Author author,
      Entry entry,
      String reference) {
    return new Notice(
        new SubjectId(entry.act().id().value()),
        reference,
        author.party(),
        author,
        Regime.APPROVAL,
        authorisation.exercise(),
        entry.text("content/text"),
        entry.text("content/text"),
        entry.digestOf(Place.PART),
        use.place(),
        authorisation.release(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        entry.seq(),
        entry.at());
  }
}
