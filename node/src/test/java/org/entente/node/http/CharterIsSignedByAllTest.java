package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CharterIsSignedByAllTest {
  private static final String DRAFT = "/api/charter/draft";
  private static final String SIGNATURES = "/api/charter/signatures";
  private static final String OWN = "mon propre mot de passe";

  private final TestNode node = new TestNode();
  private final Client administrator = node.script(node.newAdministrator());

  @AfterEach
  void close() {
    node.close();
  }

  /// Signed in with a password that the founder chose after somebody else had opened the account.
  private Client founder(String party) {
    String login = open(party);
    String change = "{\"current\":\"" + TestNode.PASSWORD + "\",\"password\":\"" + OWN + "\"}";
    Client.Reply changed = node.browser(login).put("/api/session/password", change);
    assertEquals(200, changed.status(), changed.toString());
    return node.nobody().signIn(login, OWN);
  }

  private String open(String party) {
    String login = party + ".chef";
    node.open(login, Optional.of(login), false);
    return login;
  }

  private String key(String post) {
    return administrator.post("/api/keys", "{\"post\":\"" + post + "\"}").body();
  }

  private String terms(String party, String kind) {
    String chief = party + ".chef";
    return """
    {"id":"%s","name":{"fr":"%s","en":"%s"},"kind":"%s","regime":"APPROVAL","rules":[],
     "contingents":[],"founding":[{"post":"%s","title":{"fr":"Chef","en":"Chief"},"key":%s,
     "person":"%s","personName":"Une personne","mandate":{"acts":["CreatePost","ApproveOperation"],"sectors":[],
     "categories":[]}}]}\
    """
        .formatted(party, party, party, kind, chief, key(chief), chief);
  }

  private String draft(String theatre) {
    return """
    {"charter":{"theatre":"%s","name":{"fr":"T","en":"T"},"host":"hote","parties":[%s,%s],
     "deadlines":{"positionHours":24,"arrangementHours":12,"decisionHours":48,
     "approvalValidityHours":720},"consultedLevel":"FULL","articles":{"legalEffect":"a",
     "retention":"b","erasure":"c","marking":"d","exit":"e"}}}\
    """
        .formatted(theatre, terms("hote", "HOST_NATION"), terms("ami", "PARTNER_FORCE"));
  }

  @Test
  void theLastSignatureMakesEntryOne() {
    Client.Reply put = administrator.put(DRAFT, draft("mali-2021"));
    assertEquals(200, put.status(), put.toString());
    Client.Reply first = founder("hote").post(SIGNATURES, "{\"party\":\"hote\"}");
    assertEquals("[\"ami\"]", first.json().path("missing").toString());
    assertFalse(first.json().path("adopted").asBoolean());
    Client ally = founder("ami");
    Client.Reply last = ally.post(SIGNATURES, "{\"party\":\"ami\"}");
    assertTrue(last.json().path("adopted").asBoolean(), last.toString());
    assertEquals(1, ally.get("/api/session").json().path("head").asLong());
    assertEquals("ami", ally.get("/api/session").json().at("/posts/0/party").asString());
    assertEquals("charter-already-adopted", administrator.put(DRAFT, draft("mali-2021")).code());
    assertEquals(422, administrator.delete(DRAFT).status());
    assertEquals(200, ally.post(SIGNATURES, "{\"party\":\"ami\"}").status());
  }

  @Test
  void aSignedDraftDoesNotChangeButCanBeTakenBack() {
    administrator.put(DRAFT, draft("mali-2021"));
    founder("hote").post(SIGNATURES, "{\"party\":\"hote\"}");
    assertEquals("charter-signed", administrator.put(DRAFT, draft("mali-2021")).code());
    assertEquals(204, administrator.delete(DRAFT).status());
    assertEquals(404, administrator.get(DRAFT).status());
    Client.Reply again = administrator.put(DRAFT, draft("mali-2021"));
    assertEquals("[]", again.json().path("signed").toString());
  }

  @Test
  void onlyThePartysOwnFounderSignsAndWhatHeHasRead() {
    Client host = founder("hote");
    assertEquals(404, host.post(SIGNATURES, "{\"party\":\"hote\"}").status());
    administrator.put(DRAFT, draft("mali-2021"));
    assertEquals("forbidden", host.post(SIGNATURES, "{\"party\":\"ami\"}").code());
    assertEquals("forbidden", host.post(SIGNATURES, "{\"party\":\"nobody\"}").code());
    assertEquals("forbidden", administrator.post(SIGNATURES, "{\"party\":\"hote\"}").code());
    String other = "{\"party\":\"hote\",\"digest\":\"" + "0".repeat(64) + "\"}";
    assertEquals("charter-changed", host.post(SIGNATURES, other).code());
    String read = host.get(DRAFT).json().path("digest").asString();
    String body = "{\"party\":\"hote\",\"digest\":\"" + read + "\"}";
    assertEquals(200, host.post(SIGNATURES, body).status());
  }

  @Test
  void whoSetAFoundersPasswordCouldNotSignForTheParty() {
    administrator.put(DRAFT, draft("mali-2021"));
    String login = open("hote");
    String body = "{\"party\":\"hote\"}";
    assertEquals("own-credential-needed", node.browser(login).post(SIGNATURES, body).code());
    assertEquals("own-credential-needed", node.script(login).post(SIGNATURES, body).code());
    String signed = administrator.get(DRAFT).json().path("signed").toString();
    assertEquals("[]", signed);
  }

  @Test
  void aDraftForAnotherTheatreIsRejected() {
    assertEquals("wrong-theatre", administrator.put(DRAFT, draft("ailleurs")).code());
  }

  @Test
  void aZoneThatThereIsNotIsRejected() {
    assertEquals("unknown-zone", put("Atlantis/Poseidon").code());
    assertEquals("unknown-zone", put("GMT+1").code());
    for (String zone : new String[] {"Africa/Bamako", "Z", "+01:00"}) {
      assertEquals(zone, put(zone).json().at("/charter/zone").asString());
    }
  }

  private Client.Reply put(String zone) {
    String level = "\"consultedLevel\"";
    return administrator.put(
        DRAFT, draft("mali-2021").replace(level, "\"zone\":\"" + zone + "\"," + level));
  }

  @Test
  void aPostsKeyIsTheSameEachTimeItIsAskedFor() {
    assertEquals(key("hote.chef"), key("hote.chef"));
  }
}
