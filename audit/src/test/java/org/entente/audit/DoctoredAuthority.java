package org.entente.audit;

import static org.entente.audit.Drafts.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;

/// The charter, posts, mandates, delegations, keys (invariant 3).
final class DoctoredAuthority {
  private DoctoredAuthority() {}

  static void addTo(Cases cases) {
    addCharters(cases);
    addPosts(cases);
    addMandates(cases);
    addChanges(cases);
    addKeys(cases);
  }

  private static void addCharters(Cases cases) {
    cases.put(
        Rule.CHARTER_NOT_FIRST,
        t -> t.history.act("hn.chief", "AdoptCharter", "charter", Drafts.charter()));
    cases.build(
        Rule.CHARTER_FORM,
        () -> {
          Map<String, Object> charter = Drafts.charter();
          charter.put("host", "pf");
          return new Theatre(charter, false);
        });
    cases.build(Rule.CHARTER_UNSIGNED, () -> new Theatre(Drafts.charter(), true));
    cases.put(
        Rule.PARTY_TWICE,
        t ->
            t.history.act(
                "hn.chief", "AdmitParty", "terms", Drafts.party("un", "UN_MISSION", "APPROVAL")));
    cases.put(
        Rule.WRONG_THEATRE,
        t -> {
          t.history.headed("theatre", "elsewhere");
          DoctoredRecords.register(t);
        });
  }

  private static void addPosts(Cases cases) {
    cases.put(
        Rule.POST_UNKNOWN,
        t -> t.history.act("zz.chief", "RegisterPerson", "name", new Words("x"), "rank", ""));
    cases.put(
        Rule.POST_NOT_HELD,
        t ->
            t.history.actBy(
                "pf.chief",
                "pf.second-person",
                "RegisterPerson",
                History.obj("name", new Words("x"), "rank", "")));
    cases.put(
        Rule.WATCH_MAY_NOT_CONCLUDE,
        t -> {
          String[] held =
              t.postAndPerson(Drafts.mandate(List.of("RegisterPerson", "ConfirmErasure")), "WATCH");
          register(t, held);
        });
    cases.put(Rule.NOT_OF_OWN_PARTY, t -> t.appoint("un.chief", "pf.second-person", "HOLDER"));
    cases.put(
        Rule.SECOND_SIGNATURE,
        t -> {
          String appointment = t.appoint("pf.third", "pf.second-person", "DEPUTY");
          t.history.act("pf.chief", "ConfirmAppointment", "appointment", appointment);
        });
    cases.put(
        Rule.APPOINTMENT_OVER,
        t -> {
          String appointment = t.appoint("pf.third", "pf.chief-person", "DEPUTY");
          t.history.act("pf.second", "ConfirmAppointment", "appointment", appointment);
          t.history.act("pf.second", "ConfirmAppointment", "appointment", appointment);
        });
    cases.put(
        Rule.HOST_ONLY,
        t -> t.history.act("pf.chief", "PublishMatrix", "matrix", History.obj("cells", List.of())));
    cases.put(
        Rule.LEAD_ONLY,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.approve(op);
          t.onTheDay();
          t.start("un.chief", op);
        });
  }

  private static void register(Theatre t, String[] held) {
    t.history.actBy(
        held[0], held[1], "RegisterPerson", History.obj("name", new Words("x"), "rank", ""));
  }

  private static void addMandates(Cases cases) {
    cases.put(
        Rule.ACT_NOT_IN_MANDATE,
        t -> register(t, t.postAndPerson(Drafts.mandate(List.of("ConfirmErasure")), "HOLDER")));
    cases.put(
        Rule.DELEGATION_NOT_IN_EFFECT,
        t -> {
          t.history.headed("under", History.uuid(98));
          DoctoredRecords.register(t);
        });
    cases.put(
        Rule.DELEGATION_TOO_WIDE,
        t -> {
          List<String> acts = List.of("DelegateMandate", "ConfirmErasure");
          String[] held = t.postAndPerson(Drafts.mandate(acts), "HOLDER");
          t.history.actBy(
              held[0],
              held[1],
              "DelegateMandate",
              History.obj(
                  "to", "pf.third",
                  "acts", List.of("ProposeOperation"),
                  "until", Theatre.DAY.toString()));
        });
    cases.put(Rule.MANDATE_AREA, t -> proposeUnder(t, "sectors", List.of(History.uuid(97))));
    cases.put(Rule.MANDATE_CATEGORY, t -> proposeUnder(t, "categories", List.of("MOVEMENT")));
    cases.put(Rule.MANDATE_SIZE, t -> proposeUnder(t, "maxPersonnel", 99));
  }

  private static void addChanges(Cases cases) {
    cases.put(
        Rule.LENT_TO_ONE,
        t -> {
          String[] held = t.postAndPerson(Drafts.mandate(List.of("ConfirmErasure")), "HOLDER");
          changeMandate(t, held[0], List.of("TakePosition"));
          t.history.act(
              "pf.chief",
              "DelegateMandate",
              "to",
              held[0],
              "acts",
              List.of("AppointPerson"),
              "until",
              Theatre.DAY.toString());
        });
    cases.put(
        Rule.MANDATE_WOULD_DECIDE,
        t -> {
          List<String> acts = List.of("RegisterPerson", "ConfirmErasure");
          String[] held = t.postAndPerson(Drafts.mandate(acts), "HOLDER");
          changeMandate(t, held[0], List.of("RegisterPerson", "ApproveOperation"));
        });
    cases.put(
        Rule.CHAIN_UNREACHABLE,
        t -> {
          changeMandate(t, "pf.third", List.of("ProposeOperation"));
          changeMandate(t, "pf.second", List.of("ProposeOperation"));
        });
    cases.put(
        Rule.PERSON_MERGED,
        t -> {
          String again = t.postAndPerson(Drafts.mandate(List.of("ConfirmErasure")), "HOLDER")[1];
          t.history.act("pf.chief", "MergePersons", "duplicate", again, "kept", "pf.third-person");
          t.history.act("pf.chief", "MergePersons", "duplicate", again, "kept", "pf.third-person");
        });
    cases.put(
        Rule.PERSON_NOT_MERGED,
        t -> t.history.act("pf.chief", "SeparatePersons", "duplicate", "pf.third-person"));
    cases.put(
        Rule.FILLED_BY_ONE_HAND,
        t -> {
          t.postAndPerson(Drafts.mandate(List.of("ConfirmErasure")), "HOLDER");
          t.history.act(
              "pf.third",
              "MergePersons",
              "duplicate",
              "pf.second-person",
              "kept",
              "pf.chief-person");
        });
    cases.put(
        Rule.RESET_TWICE,
        t -> {
          String reset =
              t.history.act("pf.chief", "RequestCredentialReset", "person", "pf.third-person");
          t.history.act("pf.second", "ConfirmCredentialReset", "reset", reset);
          t.history.act("pf.second", "ConfirmCredentialReset", "reset", reset);
        });
  }

  private static void changeMandate(Theatre t, String post, List<String> acts) {
    t.history.act("pf.chief", "ChangeMandate", "ofPost", post, "mandate", Drafts.mandate(acts));
  }

  /// A hundred people manoeuvre on the ground, by a post whose mandate has this limit.
  private static void proposeUnder(Theatre t, String limit, Object value) {
    Map<String, Object> mandate = Drafts.mandate(List.of("ProposeOperation", "ConfirmErasure"));
    mandate.put(limit, value);
    String[] held = t.postAndPerson(mandate, "HOLDER");
    t.history.fact("outsideSectors", true);
    t.history.actBy(
        held[0],
        held[1],
        "ProposeOperation",
        Drafts.proposal(
            "pf", "GROUND_MANOEUVRE", square(0, 0), Theatre.DAY, Theatre.DAY.plusSeconds(3600)));
  }

  private static void addKeys(Cases cases) {
    cases.put(Rule.SIGNED_BY_ANOTHER, t -> registerSignedBy(t, "pf.second", "pf.chief"));
    cases.put(Rule.WRONG_KEY, t -> registerSignedBy(t, "pf.chief", "pf.second"));
  }

  private static void registerSignedBy(Theatre t, String post, String keyOf) {
    DoctoredRecords.register(t);
    List<AuditEntry.Signer> signers = new ArrayList<>();
    signers.add(new AuditEntry.Signer(post, "node", "Ed25519", History.key(keyOf)));
    t.history.alter(entry -> new AuditEntry(entry.seq(), entry.parts(), entry.digests(), signers));
  }
}
