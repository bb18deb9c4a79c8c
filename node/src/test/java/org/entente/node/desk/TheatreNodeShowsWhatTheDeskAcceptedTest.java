package org.entente.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Entry;
import org.entente.kernel.ErasureId;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.TilePath;
import org.entente.ledger.export.ExportVerifier;
import org.entente.ledger.export.Verdict;
import org.entente.node.follow.Delta;
import org.entente.node.follow.Subscription;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.node.records.StoredEntry;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheatreNodeShowsWhatTheDeskAcceptedTest {
  private static final Audience FORCE = new Audience(Given.FORCE.party(), Given.FORCE.post());

  @TempDir Path folder;
  private final Database database = TestPostgres.database();
  private OpenNode open;

  @BeforeEach
  void open() throws Exception {
    open = OpenNode.adopted(database, folder);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void whoIsAnsweredReadsWhatHeWrote() throws Exception {
    Subscription push = open.node.views().subscribe(FORCE, Optional.empty());
    Delta before = push.next(Duration.ZERO).orElseThrow();
    Entry entry = open.accept(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    Delta delta = open.node.views().sync(FORCE, Optional.of(before.cursor()));
    assertEquals(1, delta.objects().size());
    String view = new String(delta.objects().getFirst(), UTF_8);
    assertTrue(view.contains("\"Patrouille\"") && view.contains(entry.act().id().value()), view);
    assertEquals(1, push.next(Duration.ofSeconds(30)).orElseThrow().objects().size());
    assertEquals(3, open.node.entries().list(FORCE, 1, 10).items().size());
    assertTrue(open.node.now().compareTo(entry.at()) >= 0);
  }

  @Test
  void anErasedTextIsGoneFromViewsAndFromTheStore() throws Exception {
    Entry entry = open.accept(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    TextRef title = entry.text("content/title");
    assertEquals(Text.of("Patrouille"), open.node.texts().read(title));
    erase(title);
    byte[] view =
        open.node
            .views()
            .find(FORCE, new ObjectKey(ObjectKey.Kind.OPERATION, entry.act().id().value()))
            .orElseThrow();
    assertTrue(new String(view, UTF_8).contains("\"title\":{\"erased\":true}"));
    Await.until("erased in the store", () -> !isStored(title));
    assertEquals(Text.ERASED, open.node.texts().read(title));
    open.close();
    open = new OpenNode(database, folder);
    assertTrue(open.node.deskState().decides());
    assertEquals(Text.ERASED, open.node.texts().read(title));
  }

  private void erase(TextRef text) {
    Entry request =
        open.accept(
            Given.act(
                Given.FORCE,
                new ErasureAct.RequestErasure(text.seq(), text.part(), Text.of("A name"))));
    open.accept(
        Given.act(
            Given.SECOND,
            new ErasureAct.ConfirmErasure(new ErasureId(request.act().id().value()))));
  }

  private boolean isStored(TextRef text) {
    List<StoredEntry> found = new ArrayList<>();
    open.records.read(Given.SAHEL, text.seq(), text.seq(), found::add);
    return found.getFirst().parts().stream().anyMatch(part -> part.name().equals(text.part()));
  }

  @Test
  void anErasureThatACrashCutOffIsDoneAtTheNextStart() throws Exception {
    Entry entry = open.accept(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    TextRef title = entry.text("content/title");
    open.close();
    try (TestDesk withoutEraser = TestDesk.open(database, folder.resolve("box"))) {
      Entry request =
          withoutEraser.accept(
              Given.act(
                  Given.FORCE,
                  new ErasureAct.RequestErasure(title.seq(), title.part(), Text.of("A name"))));
      withoutEraser.accept(
          Given.act(
              Given.SECOND,
              new ErasureAct.ConfirmErasure(new ErasureId(request.act().id().value()))));
    }
    open = new OpenNode(database, folder);
    Await.until("erased in the store", () -> !isStored(title));
  }

  @Test
  void exportsVerify() throws Exception {
    open.accept(Given.act(Given.FORCE, Given.patrol(Given.FORCE, 1, 1)));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    open.node.exports().writeWhole(whole);
    assertVerified(whole);
    ByteArrayOutputStream theirs = new ByteArrayOutputStream();
    open.node.exports().write(FORCE, theirs);
    assertVerified(theirs);
    assertTrue(open.node.proofs().find(3).isPresent());
    assertFalse(open.node.proofs().find(4).isPresent());
  }

  private static void assertVerified(ByteArrayOutputStream export) throws Exception {
    Verdict verdict =
        ExportVerifier.verify(
            new ByteArrayInputStream(export.toByteArray()), ExportVerifier.Options.DEFAULT);
    assertInstanceOf(Verdict.Verified.class, verdict, verdict::toString);
  }

  @Test
  void tilesAreServedAsFarAsThereAreAny() throws Exception {
    assertEquals(64, open.node.log().findTile(TilePath.tile(0, 0, 2)).orElseThrow().length);
    assertEquals(
        2,
        EntryBundle.decode(open.node.log().findTile(TilePath.entries(0, 2)).orElseThrow()).size());
    assertTrue(open.node.log().findTile(TilePath.tile(0, 0, 3)).isEmpty());
    assertTrue(open.node.log().findTile(TilePath.tile(1, 0, 1)).isEmpty());
    assertTrue(open.node.log().findTile(TilePath.tile(6, 0, 1)).isEmpty());
    assertTrue(open.node.log().findTile(TilePath.entries(1, 1)).isEmpty());
  }
}
