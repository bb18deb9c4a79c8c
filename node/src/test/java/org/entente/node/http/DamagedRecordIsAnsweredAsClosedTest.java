package org.entente.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody with the database owner's rights has changed what is stored: whoever asks for the log
/// or signs is told that sending again does not help.
final class DamagedRecordIsAnsweredAsClosedTest {
  private static final String CHECKPOINT = "/api/log/checkpoint";

  @TempDir Path folder;
  private final Database database = TestPostgres.database();

  @Test
  void byTheLogAndToWhoeverSigns() throws Exception {
    adopt();
    try (Connection owner = database.connect(database.owner());
        Statement statement = owner.createStatement()) {
      statement.executeUpdate(
          "UPDATE entente.entry SET parts = set_byte(parts, 200, get_byte(parts, 200) # 1)");
    }
    try (TestNode node = TestNode.on(database, folder)) {
      Client.Reply log = node.script("admin").get(CHECKPOINT);
      assertEquals(503, log.status(), log.toString());
      assertEquals("record-closed", log.code());
      Client.Reply ready = node.nobody().get("/health/ready");
      assertEquals(503, ready.status());
      assertTrue(ready.body().contains("DAMAGED"), ready.body());
    }
  }

  /// A charter of the host alone, which is entry 1.
  private void adopt() {
    try (TestNode node = TestNode.on(database, folder)) {
      node.open("admin", Optional.empty(), true);
      node.open("hote.chef", Optional.of("hote.chef"), false);
      Client administrator = node.script("admin");
      String key = administrator.post("/api/keys", "{\"post\":\"hote.chef\"}").body();
      Client.Reply draft =
          administrator.put(
              "/api/charter/draft",
              """
              {"charter":{"theatre":"mali-2021","name":{"fr":"T","en":"T"},"host":"hote",
               "parties":[{"id":"hote","name":{"fr":"H","en":"H"},"kind":"HOST_NATION",
               "regime":"APPROVAL","rules":[],"contingents":[],"founding":[{"post":"hote.chef",
               "title":{"fr":"Chef","en":"Chief"},"key":%s,"person":"hote.chef",
               "personName":"Une personne","mandate":{"acts":["ApproveOperation"],"sectors":[],
               "categories":[]}}]}],"deadlines":{"positionHours":24,"arrangementHours":12,
               "decisionHours":48,"approvalValidityHours":720},"consultedLevel":"FULL",
               "articles":{"legalEffect":"a","retention":"b","erasure":"c","marking":"d",
               "exit":"e"}}}\
              """
                  .formatted(key));
      assertEquals(200, draft.status(), draft.toString());
      String change =
          "{\"current\":\"" + TestNode.PASSWORD + "\",\"password\":\"a password of my own\"}";
      node.browser("hote.chef").put("/api/session/password", change);
      Client founder = node.nobody().signIn("hote.chef", "a password of my own");
      Client.Reply signed = founder.post("/api/charter/signatures", "{\"party\":\"hote\"}");
      assertTrue(signed.json().path("adopted").asBoolean(), signed.toString());
    }
  }
}
