package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A nation that joins after the charter was adopted: its founder signs its terms, the host admits.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PartyIsAdmittedByBothTest {
  private static final String ADMISSIONS = "/api/admissions";
  private static final String SIGNATURES = "/api/admissions/signatures";
  private static final String OWN = "mon propre mot de passe";

  private final TestNode node = TestNode.demonstration();
  private final Client administrator = node.script("admin");
  private final Client host = node.script("mali.operations");

  @AfterAll
  void close() {
    node.close();
  }

  private String terms(String party, String kind, String word) {
    return """
    {"id":"%1$s","name":{"fr":"%3$s","en":"%3$s"},"kind":"%2$s","regime":"APPROVAL","rules":[],
     "contingents":[],"founding":[%4$s,%5$s]}\
    """
        .formatted(party, kind, word, founding(party + ".chef"), founding(party + ".greffe"));
  }

  private String founding(String id) {
    String key = administrator.post("/api/keys", "{\"post\":\"" + id + "\"}").body();
    return """
    {"post":"%1$s","title":{"fr":"Chef","en":"Chief"},"key":%2$s,"person":"%1$s",
     "personName":"Une personne","mandate":{"acts":["CreatePost","AppointPerson",
     "ConfirmAppointment","RegisterPerson","ProposeOperation"],"sectors":[],"categories":[]}}\
    """
        .formatted(id, key);
  }

  private Client.Reply draft(String terms) {
    return administrator.put(ADMISSIONS, "{\"terms\":" + terms + "}");
  }

  private Client founder(String login) {
    node.open(login, Optional.of(login), false);
    String change = "{\"current\":\"" + TestNode.PASSWORD + "\",\"password\":\"" + OWN + "\"}";
    assertEquals(200, node.browser(login).put("/api/session/password", change).status());
    return node.nobody().signIn(login, OWN);
  }

  private static String signature(String party, String digest) {
    return "{\"party\":\"%s\",\"digest\":\"%s\"}".formatted(party, digest);
  }

  private Client.Reply admit(Client by, String terms) {
    var session = by.get("/api/session").json();
    return by.post(
        "/api/acts",
        """
        {"id":"%s","theatre":"mali-2021","post":"%s","asOf":%d,
         "content":{"kind":"AdmitParty","terms":%s}}\
        """
            .formatted(
                UUID.randomUUID(),
                session.at("/posts/0/id").asString(),
                session.path("head").asLong(),
                terms));
  }

  private String digestOf(String party) {
    for (var item : administrator.get(ADMISSIONS).json().path("items")) {
      if (item.at("/terms/id").asString().equals(party)) {
        return item.path("digest").asString();
      }
    }
    throw new AssertionError(party);
  }

  @Test
  void onceItsFounderHasSignedAndTheHostThen() {
    String terms = terms("danemark", "PARTNER_FORCE", "Danemark");
    assertEquals(200, draft(terms).status());
    assertEquals("terms-unsigned", admit(host, terms).code());
    Client founder = founder("danemark.chef");
    assertEquals("[]", founder.get("/api/session").json().path("posts").toString());
    Client.Reply signed = founder.post(SIGNATURES, signature("danemark", digestOf("danemark")));
    assertTrue(signed.body().contains("\"signed\":true"), signed.toString());
    assertEquals("terms-signed", draft(terms).code());
    Client.Reply admitted = admit(host, terms);
    assertEquals(201, admitted.status(), admitted.toString());
    var session = founder.get("/api/session").json();
    assertEquals("danemark", session.at("/posts/0/party").asString());
    assertFalse(administrator.get(ADMISSIONS).body().contains("danemark"));
    assertEquals("party-in-charter", draft(terms).code());
  }

  @Test
  void whatTheFounderDidNotReadIsNotSignedAndNobodyElseSignsForIt() {
    draft(terms("estonie", "PARTNER_FORCE", "Estonie"));
    String read = digestOf("estonie");
    String other = terms("estonie", "PARTNER_FORCE", "Autre nom");
    draft(other);
    Client founder = founder("estonie.chef");
    assertEquals("terms-changed", founder.post(SIGNATURES, signature("estonie", read)).code());
    String now = digestOf("estonie");
    assertEquals("forbidden", host.post(SIGNATURES, signature("estonie", now)).code());
    assertEquals("terms-unsigned", admit(host, other).code());
    assertEquals(204, administrator.delete(ADMISSIONS + "/estonie").status());
    assertEquals(404, founder.post(SIGNATURES, signature("estonie", now)).status());
  }

  @Test
  void itIsTheHostsToAdmitAndNoSecondHost() {
    String terms = terms("grece", "PARTNER_FORCE", "Grèce");
    draft(terms);
    Client founder = founder("grece.chef");
    assertEquals(200, founder.post(SIGNATURES, signature("grece", digestOf("grece"))).status());
    Client.Reply by = admit(node.script("barkhane.plans"), terms);
    assertEquals(422, by.status(), by.toString());
    assertEquals("second-host-nation", draft(terms("autre", "HOST_NATION", "Autre")).code());
    assertEquals("forbidden", host.put(ADMISSIONS, "{\"terms\":" + terms + "}").code());
  }
}
