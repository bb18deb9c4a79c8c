package org.entente.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who signed, with which key, holding which post, under which mandate (invariant 3).
final class AuthorityChecks {
  private AuthorityChecks() {}

  /// Whether the act's post may sign such an act at all.
  static void check(World world, Entry entry, Roster.Post post, Inquiry q) {
    Entry.Act act = entry.act();
    ActKinds.Kind kind = ActKinds.find(act.kind()).orElseThrow();
    String theatre = world.roster.getCharter().theatre();
    q.require(Rule.WRONG_THEATRE, theatre.equals(act.theatre()), act.theatre(), theatre);
    q.require(Rule.AS_OF_AHEAD, act.asOf() < entry.seq(), act.asOf());
    q.require(Rule.CLOCK_DIVERGED, !entry.clockDiverged() || kind.needsNoClock(), act.kind());
    Optional<Roster.Appointment> held = Author.findHeld(post, act.person(), entry.at());
    q.require(Rule.POST_NOT_HELD, held.isPresent(), act.person(), post.id(), entry.at());
    if (!kind.needsNoMandate()) {
      boolean onWatch = held.map(appointment -> appointment.watch).orElse(false);
      q.require(Rule.WATCH_MAY_NOT_CONCLUDE, !onWatch || kind.forWatch(), post.id(), act.kind());
      checkMandate(world.roster, act, post, entry.at(), q);
    }
    boolean host = !kind.hostOnly() || world.roster.isHost(post.party());
    q.require(Rule.HOST_ONLY, host, act.kind(), post.party());
    boolean asked = kind.neverHumanitarian() && world.roster.isHumanitarian(post.party());
    q.require(Rule.HUMANITARIAN_SIGNS, !asked, act.kind(), post.party());
  }

  private static void checkMandate(
      Roster roster, Entry.Act act, Roster.Post post, Instant at, Inquiry q) {
    if (act.under().isEmpty()) {
      boolean listed = post.mandate().acts().contains(act.kind());
      q.require(Rule.ACT_NOT_IN_MANDATE, listed, act.kind(), post.id());
      return;
    }
    Optional<Roster.Delegation> lent = Author.delegation(roster, act);
    boolean inEffect = lent.map(one -> !one.revoked && at.isBefore(one.until)).orElse(false);
    q.require(Rule.DELEGATION_NOT_IN_EFFECT, inEffect, act.under().get(), post.id());
    if (lent.isPresent()) {
      boolean lenderMay =
          roster
              .findPost(lent.get().from)
              .map(from -> from.mandate().acts().contains(act.kind()))
              .orElse(false);
      boolean may = lenderMay && lent.get().acts.contains(act.kind());
      q.require(Rule.ACT_NOT_IN_MANDATE, may, act.kind(), post.id());
      q.require(Rule.LENT_TO_ONE, post.mandate().mayBorrow(act.kind()), post.id(), act.kind());
    }
  }

  static void checkSigners(
      List<AuditEntry.Signer> signers, Entry.Act act, Roster.Post post, Inquiry q) {
    if (signers.isEmpty()) {
      return;
    }
    AuditEntry.Signer signer = signers.getFirst();
    boolean own = signers.size() == 1 && signer.post().equals(act.post());
    q.require(Rule.SIGNED_BY_ANOTHER, own, signer.post(), act.post());
    q.require(Rule.WRONG_KEY, isKeyOf(signer, post), post.id());
  }

  static boolean isKeyOf(AuditEntry.Signer signer, Roster.Post post) {
    return isKey(signer, post.key());
  }

  static boolean isKey(AuditEntry.Signer signer, Roster.Key key) {
    return key.algorithm().equals(signer.algorithm())
        && key.spki().equals(signer.publicKey())
        && key.custody().equalsIgnoreCase(signer.custody());
  }

  /// The limits of the mandate by area, kind and size.
  static void checkReach(Situation s, Inquiry q) {
    if (!s.entry()
        .is(
            "ProposeOperation",
            "ReviseOperation",
            "ApproveOperation",
            "GiveNotice",
            "EstablishStandingMeasure",
            "ChangeStandingMeasure")) {
      return;
    }
    Optional<Version> latest = s.operation().map(Operation::latest);
    Optional<Place> place = s.place().or(() -> latest.flatMap(version -> version.place));
    Optional<Version.Forces> forces =
        s.forces().or(() -> latest.flatMap(version -> version.forces));
    checkReach(
        s,
        place.map(where -> Set.of(where.category())).orElse(Set.of()),
        forces.map(Version.Forces::personnel).orElse(0L),
        q);
  }

  /// As far as this: sectors as the desk found them, kinds of activity, people.
  static void checkReach(Situation s, Set<String> categories, long personnel, Inquiry q) {
    Roster.Mandate mandate = s.author().mandate();
    boolean inside =
        !s.entry().outsideSectors() && mandate.sectors().containsAll(s.entry().sectors());
    q.require(Rule.MANDATE_AREA, mandate.sectors().isEmpty() || inside, s.entry().act().post());
    boolean kind = mandate.categories().isEmpty() || mandate.categories().containsAll(categories);
    q.require(Rule.MANDATE_CATEGORY, kind, s.entry().act().post(), String.join(" ", categories));
    boolean small = mandate.maxPersonnel().map(max -> personnel <= max).orElse(true);
    q.require(Rule.MANDATE_SIZE, small, s.entry().act().post(), personnel);
  }
}
