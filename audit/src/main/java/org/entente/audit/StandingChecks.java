package org.entente.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.audit.geometry.Ground;

/// Standing authorisations and their uses (invariants 1, 4, 6).
final class StandingChecks {
  private StandingChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "ProposeStandingAuthorisation" -> checkPropose(s, q);
      case "ApproveStandingAuthorisation" -> checkApprove(s, q);
      case "RefuseStandingAuthorisation" -> requireOpen(s, about(s), q);
      case "SuspendStandingAuthorisation", "WithdrawStandingAuthorisation" ->
          requireInForce(about(s), q);
      case "ResumeStandingAuthorisation" -> {
        requireInForce(about(s), q);
        requireNotProposer(s, about(s), q);
        q.require(Rule.LIFTED_UNSUSPENDED, about(s).suspended, about(s).id);
      }
      case "GiveMovementNotice" -> checkUse(s, about(s), q);
      default -> {}
    }
  }

  private static Standing about(Situation s) {
    return World.get(s.world().standing, s.content().text("authorisation"));
  }

  private static void checkPropose(Situation s, Inquiry q) {
    ProposalChecks.requireKnownAudience(s, q);
    Optional<Standing.Envelope> envelope = s.envelope();
    if (envelope.isEmpty()) {
      return;
    }
    Optional<Roster.Party> party = s.roster().findParty(s.author().party());
    for (String category : envelope.get().categories()) {
      q.require(Rule.CATEGORY_NOT_ALLOWED, ActKinds.CATEGORIES.contains(category), category);
      boolean asked = party.map(one -> one.regimeFor(category).equals("APPROVAL")).orElse(false);
      q.require(Rule.AUTHORISED_UNASKED, asked, s.author().party(), category);
    }
    checkReach(s, envelope.get(), q);
  }

  private static void checkReach(Situation s, Standing.Envelope envelope, Inquiry q) {
    AuthorityChecks.checkReach(s, envelope.categories(), envelope.personnel(), q);
  }

  private static void requireNotProposer(Situation s, Standing standing, Inquiry q) {
    boolean proposer = s.isOneHandWith(standing.author);
    q.require(Rule.PROPOSER_DECIDES, !proposer, s.entry().act().post(), s.entry().act().person());
  }

  private static void requireOpen(Situation s, Standing standing, Inquiry q) {
    requireNotProposer(s, standing, q);
    boolean open = standing.state == Standing.State.PROPOSED;
    q.require(Rule.DECIDED_CLOSED_VERSION, open, standing.id);
  }

  private static void checkApprove(Situation s, Inquiry q) {
    Standing standing = about(s);
    requireOpen(s, standing, q);
    boolean same = standing.digest.equals(s.content().text("envelope"));
    q.require(Rule.DECIDED_ANOTHER_VERSION, same, standing.id);
    boolean over = isOver(s, standing);
    q.require(
        Rule.VALIDITY_OUT_OF_CHARTER, !over, standing.envelope.validity().to(), s.entry().at());
    checkReach(s, standing.envelope, q);
  }

  private static boolean isOver(Situation s, Standing standing) {
    return standing.envelope.validity().to().map(end -> !s.entry().at().isBefore(end)).orElse(true);
  }

  private static void requireInForce(Standing standing, Inquiry q) {
    q.require(Rule.NOT_IN_FORCE, standing.state == Standing.State.IN_FORCE, standing.id);
  }

  private static void checkUse(Situation s, Standing standing, Inquiry q) {
    boolean authorised =
        standing.state == Standing.State.IN_FORCE
            && !standing.suspended
            && !isOver(s, standing)
            && standing.owner.equals(s.author().party());
    q.require(Rule.USE_UNAUTHORISED, authorised, s.author().party(), standing.id);
    long personnel = s.content().whole("personnel");
    Standing.Envelope envelope = standing.envelope;
    require(personnel <= envelope.personnel(), "personnel", standing, q);
    require(standing.underWay.size() < envelope.atOnce(), "number", standing, q);
    if (s.place().isEmpty()) {
      return;
    }
    Place place = s.place().get();
    require(envelope.categories().contains(place.category()), "category", standing, q);
    boolean inTime = place.volumes().stream().allMatch(envelope::allows);
    require(inTime, "validity", standing, q);
    AuthorityChecks.checkReach(s, Set.of(place.category()), personnel, q);
    checkSpace(s, standing, place, q);
    checkMet(s, place, q);
  }

  private static void require(boolean holds, String bound, Standing standing, Inquiry q) {
    q.require(Rule.USE_OUTSIDE_ENVELOPE, holds, standing.id, bound);
  }

  /// Where no corner lies outside and yet no one zone holds it all, the desk's answer is taken.
  private static void checkSpace(Situation s, Standing standing, Place place, Inquiry q) {
    boolean stated = s.entry().withinEnvelope().orElse(false);
    require(stated, "zones", standing, q);
    List<Volume> volumes = place.volumes().stream().map(Volume::whole).toList();
    boolean outside =
        volumes.stream().anyMatch(one -> one.ground().hasCornerOutside(grounds(standing, one)));
    boolean inside =
        volumes.stream()
            .allMatch(
                one -> grounds(standing, one).stream().anyMatch(one.ground()::isWithinOnePartOf));
    q.require(Rule.ENVELOPE_FACT_WRONG, stated ? !outside : !inside, stated);
  }

  private static List<Ground> grounds(Standing standing, Volume volume) {
    return standing.envelope.groundsFor(volume.band());
  }

  /// As planned, it meets nothing in force of another that would have to be settled first.
  private static void checkMet(Situation s, Place place, Inquiry q) {
    Live live = s.world().live;
    List<Met> met = Met.find(s.entry().act().id(), place.volumes(), live.all());
    for (Map.Entry<String, List<Met>> other : Met.byOther(met).entrySet()) {
      Footprint footprint = other.getValue().getFirst().other();
      String mine = s.author().party();
      int listed = live.degreeOf(mine, place, footprint, other.getValue());
      int degree = s.world().degreeMet(listed, mine, footprint.owner());
      boolean blocks = footprint.inForce() && degree >= Conflict.BLOCKING;
      q.require(Rule.USE_MEETS_OTHERS, !blocks, footprint.subject(), degree);
    }
  }
}
