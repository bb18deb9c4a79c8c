package org.entente.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The charter, posts, appointments and delegations (invariant 3).
final class RosterChecks {
  /// Which zones there are changes; what one looks like does not.
  private static final Pattern ZONE = Pattern.compile("[A-Za-z+-][A-Za-z0-9+_/:-]{0,63}");

  private RosterChecks() {}

  /// Entry 1, once it is replayed.
  static void checkCharter(World world, Entry entry, List<AuditEntry.Signer> signers, Inquiry q) {
    Roster.Charter charter = world.roster.getCharter();
    Map<String, Roster.Party> parties = charter.parties();
    List<String> hosts =
        parties.values().stream()
            .filter(party -> party.kind().equals("HOST_NATION"))
            .map(Roster.Party::id)
            .toList();
    q.require(Rule.CHARTER_FORM, hosts.equals(List.of(charter.host())), charter.host());
    parties
        .values()
        .forEach(party -> {
          checkNotAsked(party, q);
          checkAnswersTo(party, parties, q);
        });
    entry
        .content()
        .get("charter")
        .findText("zone")
        .ifPresent(zone -> q.require(Rule.CHARTER_FORM, ZONE.matcher(zone).matches(), zone));
    for (Roster.Post post : world.roster.posts.values()) {
      q.require(Rule.CHARTER_FORM, post.id().startsWith(post.party() + "."), post.id());
    }
    world.roster.partyOfPerson.forEach(
        (person, party) -> q.require(Rule.CHARTER_FORM, person.startsWith(party + "."), person));
    q.require(
        Rule.WRONG_THEATRE,
        charter.theatre().equals(entry.act().theatre()),
        entry.act().theatre(),
        charter.theatre());
    boolean founding =
        world
            .roster
            .findPost(entry.act().post())
            .map(post -> Author.findHeld(post, entry.act().person(), entry.at()).isPresent())
            .orElse(false);
    q.require(Rule.POST_NOT_HELD, founding, entry.act().person(), entry.act().post(), entry.at());
    Set<String> host = Chains.reachable(world.roster, charter.host(), entry.at());
    q.require(
        Rule.CHAIN_UNREACHABLE,
        host.contains("ApproveOperation")
            || host.containsAll(List.of("CreatePost", "AppointPerson", "ConfirmAppointment")),
        charter.host(),
        "ApproveOperation");
    checkSignatures(world.roster, signers, q);
  }

  private static void checkNotAsked(Roster.Party party, Inquiry q) {
    boolean asked =
        party.isHumanitarian()
            && (party.regime().equals("APPROVAL") || party.exceptions().containsValue("APPROVAL"));
    q.require(Rule.HUMANITARIAN_ASKED, !asked, party.id());
  }

  /// A force answers to a State of the theatre, or to none.
  private static void checkAnswersTo(
      Roster.Party party, Map<String, Roster.Party> parties, Inquiry q) {
    boolean answered =
        party
            .answersTo()
            .map(parties::get)
            .map(state -> state.isState() && party.kind().endsWith("_FORCE"))
            .orElse(party.answersTo().isEmpty());
    q.require(Rule.CHARTER_FORM, answered, party.id());
  }

  /// A party that joins: not there yet, no second host, with posts and persons of its own.
  private static void checkAdmission(Situation s, Inquiry q) {
    Doc terms = s.content().get("terms");
    Roster.Party party = Roster.party(terms);
    boolean known = s.roster().findParty(party.id()).isPresent();
    q.require(Rule.PARTY_TWICE, !known, party.id());
    q.require(Rule.CHARTER_FORM, !party.kind().equals("HOST_NATION"), party.id());
    checkNotAsked(party, q);
    checkAnswersTo(party, s.roster().getCharter().parties(), q);
    for (Doc founding : terms.items("founding")) {
      for (String member : List.of("post", "person")) {
        String id = founding.text(member);
        q.require(Rule.CHARTER_FORM, id.startsWith(party.id() + "."), id);
      }
    }
  }

  /// Two have signed: the host's post, and the first founding post of the party that joins, with
  /// the key that its terms name.
  static void checkAdmissionSigners(
      List<AuditEntry.Signer> signers, Entry entry, Roster.Post author, Inquiry q) {
    if (signers.isEmpty()) {
      return;
    }
    Doc terms = entry.content().get("terms");
    Doc founding = terms.items("founding").getFirst();
    Map<String, Roster.Key> keys =
        Map.of(
            author.id(), author.key(),
            founding.text("post"), Roster.Key.of(founding.get("key")));
    Set<String> signed = new HashSet<>();
    for (AuditEntry.Signer signer : signers) {
      Roster.Key key = keys.get(signer.post());
      boolean asked = key != null && signed.add(signer.post());
      q.require(Rule.SIGNED_BY_ANOTHER, asked, signer.post(), author.id());
      q.require(Rule.WRONG_KEY, key == null || AuthorityChecks.isKey(signer, key), signer.post());
    }
    boolean joined = signed.contains(founding.text("post"));
    q.require(Rule.CHARTER_UNSIGNED, joined, terms.text("id"));
    q.require(Rule.SIGNED_BY_ANOTHER, signed.contains(author.id()), "", author.id());
  }

  /// One of each party, with the key of its first founding post. A humanitarian party may sign and
  /// need not.
  private static void checkSignatures(Roster roster, List<AuditEntry.Signer> signers, Inquiry q) {
    if (signers.isEmpty()) {
      return;
    }
    Set<String> signed = new HashSet<>();
    for (AuditEntry.Signer signer : signers) {
      boolean own =
          roster
              .findPost(signer.post())
              .map(post -> AuthorityChecks.isKeyOf(signer, post))
              .orElse(false);
      q.require(Rule.WRONG_KEY, own, signer.post());
      q.require(Rule.SIGNED_BY_ANOTHER, signed.add(signer.post()), signer.post(), signer.post());
    }
    for (Roster.Party party : roster.getCharter().parties().values()) {
      boolean there = signed.contains(party.signer()) || party.isHumanitarian();
      q.require(Rule.CHARTER_UNSIGNED, there, party.id());
    }
  }

  /// Whose each founding person's name is, by part.
  static Map<String, String> ownersOfNames(Entry entry) {
    Map<String, String> owners = new HashMap<>();
    List<Doc> founded =
        entry.is("AdmitParty")
            ? List.of(entry.content().get("terms"))
            : entry.content().get("charter").items("parties");
    for (Doc terms : founded) {
      for (Doc founding : terms.items("founding")) {
        founding
            .get("personName")
            .asReference()
            .ifPresent(name -> owners.put(name.part(), terms.text("id")));
      }
    }
    return owners;
  }

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "AdmitParty" -> checkAdmission(s, q);
      case "CreatePost" -> checkCreatePost(s, q);
      case "ChangeMandate" -> checkMandate(s, q);
      case "AppointPerson" -> checkAppoint(s, q);
      case "RequestCredentialReset" -> requireOwnPerson(s, s.content().text("person"), q);
      case "ConfirmCredentialReset" -> checkReset(s, q);
      case "ConfirmAppointment" -> checkConfirm(s, q);
      case "MergePersons" -> MergeChecks.checkMerge(s, q);
      case "SeparatePersons" -> MergeChecks.checkSeparate(s, q);
      case "EndAppointment" -> checkEnd(s, q);
      case "DelegateMandate" -> checkDelegate(s, q);
      case "RevokeDelegation" -> {
        String lender = World.get(s.roster().delegations, s.content().text("delegation")).from;
        boolean own = lender.equals(s.entry().act().post());
        q.require(Rule.NOT_OF_OWN_PARTY, own, lender);
      }
      default -> {}
    }
  }

  private static void checkCreatePost(Situation s, Inquiry q) {
    Set<String> contingents =
        s.roster().findParty(s.author().party()).map(Roster.Party::contingents).orElse(Set.of());
    boolean own = s.content().findText("contingent").map(contingents::contains).orElse(true);
    q.require(Rule.NOT_OF_OWN_PARTY, own, s.content().findText("contingent").orElse(""));
  }

  private static void checkAppoint(Situation s, Inquiry q) {
    requireOwnPost(s, s.content().text("toPost"), q);
    requireOwnPerson(s, s.content().text("appointee"), q);
    MergeChecks.requireNotMerged(s, s.content().text("appointee"), q);
  }

  static void requireOwnPerson(Situation s, String person, Inquiry q) {
    boolean own = s.author().party().equals(s.roster().partyOfPerson.get(person));
    q.require(Rule.NOT_OF_OWN_PARTY, own, person);
  }

  /// It gives no word that binds, and leaves somebody to sign what somebody could sign.
  private static void checkMandate(Situation s, Inquiry q) {
    String id = s.content().text("ofPost");
    requireOwnPost(s, id, q);
    Roster.Post post = s.roster().findPost(id).orElseThrow();
    Roster.Mandate another = Roster.Mandate.of(s.content().get("mandate"));
    Set<String> more = another.decidesBeyond(post.mandate());
    q.require(Rule.MANDATE_WOULD_DECIDE, more.isEmpty(), id, more);
    Instant at = s.entry().at();
    Set<String> lost = Chains.reachable(s.roster(), post.party(), at);
    lost.removeAll(Chains.reachableWith(s.roster(), post.under(another), at));
    q.require(Rule.CHAIN_UNREACHABLE, lost.isEmpty(), post.party(), lost);
  }

  private static void checkReset(Situation s, Inquiry q) {
    String id = s.content().text("reset");
    Roster.Reset reset = World.get(s.roster().resets, id);
    boolean own = reset.by.party().equals(s.author().party());
    q.require(Rule.NOT_OF_OWN_PARTY, own, id);
    q.require(Rule.RESET_TWICE, !reset.confirmed, id);
    Entry.Act act = s.entry().act();
    boolean another = !s.isOneHandWith(reset.by) && !s.isSignedBy(reset.person);
    q.require(Rule.SECOND_SIGNATURE, another, act.post(), act.person());
  }

  private static void requireOwnPost(Situation s, String post, Inquiry q) {
    boolean own =
        s.roster().findPost(post).map(one -> one.party().equals(s.author().party())).orElse(false);
    q.require(Rule.NOT_OF_OWN_PARTY, own, post);
  }

  private static void checkConfirm(Situation s, Inquiry q) {
    String id = s.content().text("appointment");
    Roster.Post post = s.roster().findPostOfAppointment(id).orElseThrow();
    Roster.Appointment appointment = Roster.findAppointment(post, id).orElseThrow();
    requireOwnPost(s, post.id(), q);
    q.require(Rule.APPOINTMENT_OVER, !appointment.confirmed, id);
    Entry.Act act = s.entry().act();
    boolean another = !s.isOneHandWith(appointment.by) && !s.isSignedBy(appointment.person);
    q.require(Rule.SECOND_SIGNATURE, another, act.post(), act.person());
    MergeChecks.requireNotMerged(s, appointment.person, q);
  }

  private static void checkEnd(Situation s, Inquiry q) {
    Roster.Post post = s.roster().findPost(s.content().text("ofPost")).orElseThrow();
    String id = s.content().text("appointment");
    requireOwnPost(s, post.id(), q);
    boolean lasting = Roster.findAppointment(post, id).orElseThrow().ended.isEmpty();
    q.require(Rule.APPOINTMENT_OVER, lasting, id);
  }

  private static void checkDelegate(Situation s, Inquiry q) {
    String to = s.content().text("to");
    requireOwnPost(s, to, q);
    Roster.Mandate borrower =
        s.roster().findPost(to).map(Roster.Post::mandate).orElse(Roster.Mandate.NONE);
    for (String act : s.content().texts("acts")) {
      q.require(Rule.LENT_TO_ONE, borrower.mayBorrow(act), to, act);
    }
    Roster.Post from = s.roster().findPost(s.entry().act().post()).orElseThrow();
    boolean own = from.mandate().acts().containsAll(s.content().texts("acts"));
    boolean lasts = s.content().instant("until").isAfter(s.entry().at());
    q.require(Rule.DELEGATION_TOO_WIDE, own && lasts, from.id());
  }
}
