package org.entente.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.TheatreId;
import org.entente.kernel.ZoneName;
import org.entente.release.Level;

/// Entry 1 of the record, signed by every party: what all later acts are judged by.
///
/// @param host the party whose soil it is
/// @param consultedLevel what an operation's consulted parties are shown at least
/// @param zone of the theatre's local time; where the charter does not say, each reads in their own
public record Charter(
    TheatreId theatre,
    Name name,
    PartyId host,
    List<Terms> parties,
    Deadlines deadlines,
    Level consultedLevel,
    Articles articles,
    Optional<ZoneName> zone) {
  /// A theatre has a dozen parties; a hundred leaves room and bounds every loop over them.
  public static final int MAX_PARTIES = 100;

  /// Two suffice to fill every other post.
  public static final int MAX_FOUNDING = 5;

  /// One party's standing.
  ///
  /// @param regime what is asked of it by default
  /// @param rules exceptions by kind of activity
  /// @param founding the party's first posts, of which the first signs the charter; a second is
  ///   needed to confirm appointments to deciding posts
  /// @param answersTo the State among the parties that answers for this force, if one does
  public record Terms(
      PartyId id,
      Name name,
      PartyKind kind,
      Regime regime,
      List<RegimeRule> rules,
      List<Contingent> contingents,
      List<Founding> founding,
      Optional<PartyId> answersTo) {
    /// Of a party that answers to no other.
    public Terms(
        PartyId id,
        Name name,
        PartyKind kind,
        Regime regime,
        List<RegimeRule> rules,
        List<Contingent> contingents,
        List<Founding> founding) {
      this(id, name, kind, regime, rules, contingents, founding, Optional.empty());
    }

    public Terms {
      rules = List.copyOf(rules);
      contingents = List.copyOf(contingents);
      Malformed.unless(
          kind != PartyKind.HUMANITARIAN || !asksForApproval(regime, rules),
          "Charter",
          "asks a humanitarian party for approval");
      founding = List.copyOf(founding);
      Malformed.unless(
          !founding.isEmpty() && founding.size() <= MAX_FOUNDING,
          "Charter",
          "gives a party no founding post, or too many");
      String prefix = id.value() + ".";
      Malformed.unless(
          founding.stream()
              .allMatch(f ->
                  f.post().value().startsWith(prefix) && f.person().value().startsWith(prefix)),
          "Charter",
          "names a founding post or person of another party");
      Malformed.unless(
          founding.stream().map(Founding::post).distinct().count() == founding.size()
              && founding.stream().map(Founding::person).distinct().count() == founding.size(),
          "Charter",
          "names a founding post or person twice");
      Malformed.unless(
          answersTo.isEmpty()
              || kind == PartyKind.PARTNER_FORCE
              || kind == PartyKind.REGIONAL_FORCE,
          "Charter",
          "lets a party that is no force answer to a State");
    }

    private static boolean asksForApproval(Regime regime, List<RegimeRule> rules) {
      return regime == Regime.APPROVAL
          || rules.stream().anyMatch(rule -> rule.regime() == Regime.APPROVAL);
    }

    public Regime regimeFor(Category category) {
      return rules.stream()
          .filter(rule -> rule.category() == category)
          .map(RegimeRule::regime)
          .findFirst()
          .orElse(regime);
    }
  }

  /// How long each answer may take, in hours. Deadlines escalate; they decide nothing.
  ///
  /// @param notice how long beforehand humanitarian notice is given; `NoticeTimes.USUAL` if the
  ///   charter does not say
  public record Deadlines(
      int positionHours,
      int arrangementHours,
      int decisionHours,
      int approvalValidityHours,
      Optional<NoticeTimes> notice) {
    /// A year: longer is not a deadline.
    public static final int MAX_HOURS = 8_784;

    public Deadlines {
      for (int hours :
          new int[] {positionHours, arrangementHours, decisionHours, approvalValidityHours}) {
        Malformed.unless(hours >= 1 && hours <= MAX_HOURS, "Deadlines", "out of range");
      }
    }

    /// The usual times of notice.
    public Deadlines(
        int positionHours, int arrangementHours, int decisionHours, int approvalValidityHours) {
      this(positionHours, arrangementHours, decisionHours, approvalValidityHours, Optional.empty());
    }

    public NoticeTimes noticeTimes() {
      return notice.orElse(NoticeTimes.USUAL);
    }
  }

  /// How long beforehand humanitarian notice is given, in hours. A shorter one is accepted and
  /// marked: nothing is refused for being late.
  public record NoticeTimes(int leadHours, int emergencyLeadHours) {
    /// What the notification system for Yemen asked for: two days, one in an emergency.
    public static final NoticeTimes USUAL = new NoticeTimes(48, 24);

    public NoticeTimes {
      Malformed.unless(
          emergencyLeadHours >= 0
              && emergencyLeadHours <= leadHours
              && leadHours <= Deadlines.MAX_HOURS,
          "NoticeTimes",
          "out of range");
    }
  }

  /// What the parties agreed in words. Institutional text, not erasable.
  public record Articles(
      String legalEffect, String retention, String erasure, String marking, String exit) {}

  public Charter {
    parties = List.copyOf(parties);
    Malformed.unless(parties.size() <= MAX_PARTIES, "Charter", "has too many parties");
    Set<PartyId> ids = new HashSet<>();
    parties.forEach(
        terms -> Malformed.unless(ids.add(terms.id()), "Charter", "names a party twice"));
    PartyId theHost = host;
    long hosts = parties.stream().filter(terms -> terms.kind() == PartyKind.HOST_NATION).count();
    Malformed.unless(hosts == 1, "Charter", "has not exactly one host nation");
    Malformed.unless(
        parties.stream().anyMatch(t -> t.id().equals(theHost) && t.kind() == PartyKind.HOST_NATION),
        "Charter",
        "names a host that is not its host nation");
    List<Terms> all = parties;
    Malformed.unless(
        parties.stream()
            .flatMap(terms -> terms.answersTo().stream())
            .allMatch(state -> all.stream().anyMatch(t -> t.id().equals(state) && isState(t))),
        "Charter",
        "lets a force answer to what is no State");
  }

  private static boolean isState(Terms terms) {
    return terms.kind() == PartyKind.STATE || terms.kind() == PartyKind.HOST_NATION;
  }

  /// Whether it is a State, the host's or another, and not a force or a mission.
  public boolean isState(PartyId party) {
    return find(party).map(Charter::isState).orElse(false);
  }

  /// The State that answers for a party, or the party itself if none does.
  public PartyId stateOf(PartyId party) {
    return find(party).flatMap(Terms::answersTo).orElse(party);
  }

  /// A charter that names no zone.
  public Charter(
      TheatreId theatre,
      Name name,
      PartyId host,
      List<Terms> parties,
      Deadlines deadlines,
      Level consultedLevel,
      Articles articles) {
    this(theatre, name, host, parties, deadlines, consultedLevel, articles, Optional.empty());
  }

  /// The same with one party more; what the others agreed stands.
  Charter with(Terms newcomer) {
    List<Terms> all = new ArrayList<>(parties);
    all.add(newcomer);
    return new Charter(theatre, name, host, all, deadlines, consultedLevel, articles, zone);
  }

  public Optional<Terms> find(PartyId party) {
    return parties.stream().filter(terms -> terms.id().equals(party)).findFirst();
  }

  public boolean isHumanitarian(PartyId party) {
    return find(party).map(terms -> terms.kind() == PartyKind.HUMANITARIAN).orElse(false);
  }
}
