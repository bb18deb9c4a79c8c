package org.entente.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Act;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.Facts;
import org.entente.kernel.Rejection;
import org.entente.kernel.SectorId;

/// Whether a post may sign an act at an instant: it is held by the person, its mandate (or a
/// delegation) names the act, and the watch only conducts.
///
/// Restraint needs no mandate: any holder of any post of a party may pause, object or report. Only
/// the host's word on an approval does, though suspending it restrains: invariant 3. Words that
/// bind nobody need none either.
public final class Authority {
  /// What a watch keeper may sign besides restraint: conduct, receipts and notices.
  static final Set<String> WATCH_ACTS =
      Set.of(
          "StartOperation",
          "AcknowledgeConflict",
          "DeclareReach",
          "SuspendApproval",
          "AnswerImmediateAction",
          "AnswerNotice",
          "GiveNotice",
          "GiveMovementNotice",
          "SuspendStandingAuthorisation",
          "ResumePart");

  private Authority() {}

  /// Whether a watch keeper may sign this kind of act, besides restraint.
  public static boolean isForTheWatch(String act) {
    return WATCH_ACTS.contains(act);
  }

  /// What an act reaches, for the limits of a mandate.
  public record Reach(
      List<SectorId> sectors, boolean outsideSectors, Optional<Category> category, int personnel) {
    public static final Reach NONE = new Reach(List.of(), false, Optional.empty(), 0);
  }

  /// The first rule of form that the act breaks, whatever it is about.
  public static Optional<Rejection> check(Roster roster, Act act, Facts facts) {
    Charter charter = roster.getCharter();
    if (!charter.theatre().equals(act.theatre())) {
      return Optional.of(new PartyRejection.WrongTheatre(act.theatre()));
    }
    if (act.asOf() >= facts.seq()) {
      return Optional.of(new PartyRejection.AsOfInTheFuture(act.asOf(), facts.seq() - 1));
    }
    boolean restraint = act.content() instanceof Content.Restraint;
    if (facts.clockDiverged() && !restraint) {
      return Optional.of(new PartyRejection.ClockDiverged(facts.at()));
    }
    return checkPost(roster, act, facts.at(), restraint);
  }

  private static Optional<Rejection> checkPost(
      Roster roster, Act act, Instant at, boolean restraint) {
    Optional<Post> post = roster.posts().find(act.post());
    if (post.isEmpty()) {
      return Optional.of(new PartyRejection.UnknownPost(act.post()));
    }
    Optional<Appointment> held = post.get().heldBy(act.person(), at);
    if (held.isEmpty()) {
      return Optional.of(new PartyRejection.PostNotHeld(act.post(), act.person(), at));
    }
    String kind = act.content().kind();
    boolean free = restraint || act.content() instanceof Content.Speech;
    if (free && !Mandate.DECIDING_ACTS.contains(kind)) {
      return Optional.empty();
    }
    if (held.get().capacity() == Capacity.WATCH && !WATCH_ACTS.contains(kind)) {
      return Optional.of(new PartyRejection.WatchMayNotConclude(act.post(), kind));
    }
    return checkMandate(roster, act, post.get(), at);
  }

  private static Optional<Rejection> checkMandate(Roster roster, Act act, Post post, Instant at) {
    String kind = act.content().kind();
    if (act.under().isEmpty()) {
      return post.mandate().acts().contains(kind)
          ? Optional.empty()
          : Optional.of(new PartyRejection.ActNotInMandate(post.id(), kind));
    }
    Optional<Delegation> delegation = roster.delegations().find(act.under().get());
    if (delegation.isEmpty() || !delegation.get().to().equals(post.id())) {
      return Optional.of(new PartyRejection.UnknownDelegation());
    }
    if (!delegation.get().isInEffect(at)) {
      return Optional.of(new PartyRejection.DelegationNotInEffect(delegation.get().id(), at));
    }
    boolean lent =
        delegation.get().acts().contains(kind)
            && roster.getPost(delegation.get().from()).mandate().acts().contains(kind);
    return lent
        ? checkFilling(post, kind)
        : Optional.of(new PartyRejection.ActNotInMandate(post.id(), kind));
  }

  /// Whether a post may be lent such an act: one that binds only where two filled the post. Asked
  /// when it is lent and when it is used: a mandate may have been cut in between, and the post then
  /// filled by one.
  static Optional<Rejection> checkFilling(Post borrower, String kind) {
    return Mandate.isDeciding(kind) && !borrower.mandate().mayDecide()
        ? Optional.of(new PartyRejection.NotFilledByTwo(borrower.id(), kind))
        : Optional.empty();
  }

  /// The first limit of area, kind or size that `reach` passes.
  public static Optional<Rejection> checkReach(Roster roster, Act act, Reach reach) {
    Mandate mandate =
        act.under()
            .flatMap(id -> roster.delegations().find(id))
            .map(delegation -> roster.getPost(delegation.from()).mandate())
            .orElseGet(() -> roster.getPost(act.post()).mandate());
    boolean anywhere = mandate.sectors().isEmpty();
    boolean inside = !reach.outsideSectors() && mandate.sectors().containsAll(reach.sectors());
    if (!anywhere && !inside) {
      return Optional.of(new PartyRejection.OutsideMandateArea(act.post()));
    }
    if (!mandate.categories().isEmpty()
        && reach.category().isPresent()
        && !mandate.categories().contains(reach.category().get())) {
      return Optional.of(
          new PartyRejection.KindNotInMandate(act.post(), reach.category().get().name()));
    }
    return mandate
        .maxPersonnel()
        .filter(max -> reach.personnel() > max)
        .map(max -> new PartyRejection.TooLargeForMandate(act.post(), reach.personnel(), max));
  }

  /// Whether a mandate reaches as far as that, by area, kind and size.
  static boolean covers(Mandate mandate, Reach reach) {
    boolean area =
        mandate.sectors().isEmpty()
            || (!reach.outsideSectors() && mandate.sectors().containsAll(reach.sectors()));
    boolean kind =
        mandate.categories().isEmpty()
            || reach.category().map(mandate.categories()::contains).orElse(true);
    boolean size = mandate.maxPersonnel().map(max -> reach.personnel() <= max).orElse(true);
    return area && kind && size;
  }

  /// Who the accepted act's author is. Only after `check` found nothing.
  public static Author authorOf(Roster roster, Act act) {
    Post post = roster.getPost(act.post());
    Optional<Delegation> delegation =
        act.under()
            .flatMap(id -> roster.delegations().find(id))
            .filter(lent -> lent.to().equals(post.id()));
    return new Author(
        post.party(),
        post.contingent(),
        post.id(),
        act.person(),
        delegation.map(Delegation::from),
        delegation.map(Delegation::signedBy));
  }
}
