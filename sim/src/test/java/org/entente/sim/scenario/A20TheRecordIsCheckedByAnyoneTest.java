package org.entente.sim.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.audit.command.RulesCommand;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.ErasureId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.operation.OperationAct;
import org.entente.sim.Cast;
import org.entente.sim.export.ExportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file and the keys in it are enough to check what was agreed: the whole record, or the part a
/// party was released. One byte changed is found, and a text erased by two leaves the proof whole.
final class A20TheRecordIsCheckedByAnyoneTest {
  @TempDir Path folder;

  private final Story story = Story.begun();

  private SubjectId isPlayed() {
    SubjectId secret = story.patrol(Cast.REGION_OPS, 3);
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.hoursPass(11);
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.signs(
        Cast.REGION_OPS, new OperationAct.WithdrawOperation(secret, Text.of("Hidden reason")));
    story.signs(Cast.FORCE_OPS, new OperationAct.ReportDisengagement(id, Text.of("All in Gao")));
    story.signs(Cast.FORCE_OPS, new OperationAct.CloseOperation(id, Text.of("Road open")));
    return id;
  }

  private record Verdict(int status, String said) {}

  private Verdict verify(String export) throws Exception {
    Path file = Files.writeString(folder.resolve("record.jsonl"), export);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, UTF_8);
    String[] words = {RulesCommand.OPTION, "--lang", "en", file.toString()};
    int status = RulesCommand.run(words, out, out);
    return new Verdict(status, bytes.toString(UTF_8));
  }

  @Test
  void theWholeOfItWithItsRules() throws Exception {
    isPlayed();
    Verdict verdict = verify(ExportFile.whole(story.theatre));
    assertEquals(0, verdict.status, verdict.said);
    assertTrue(verdict.said.contains("verified, "), verdict.said);
    story.endsWithACleanAudit();
  }

  @Test
  void thePartThatAPartyWasGiven() throws Exception {
    isPlayed();
    String part = ExportFile.of(story.theatre, Cast.FORCE_OPS.audience());
    assertTrue(part.contains("Road open"));
    assertFalse(part.contains("Hidden reason"), "the other patrol was never shown to the force");
    Verdict verdict = verify(part);
    assertEquals(0, verdict.status, verdict.said);
    story.endsWithACleanAudit();
  }

  @Test
  void oneWordChangedIsFoundAndItsEntryNamed() throws Exception {
    isPlayed();
    String whole = ExportFile.whole(story.theatre);
    Verdict verdict = verify(whole.replace("All in Gao", "All in Goa"));
    assertEquals(1, verdict.status, verdict.said);
    long reported = story.theatre.state().seq() - 1;
    assertTrue(verdict.said.contains("entry " + reported), verdict.said);
    story.endsWithACleanAudit();
  }

  /// The names and texts of a party are its own to have erased, by two of its posts.
  @Test
  void anErasedTextLeavesTheProofWhole() throws Exception {
    TextRef purpose =
        story.operation(isPlayed()).latest().clauses().getFirst().text().orElseThrow();
    ErasureId asked =
        new ErasureId(
            story.signs(
                Cast.FORCE_OPS,
                new ErasureAct.RequestErasure(
                    purpose.seq(), purpose.part(), Text.of("Names a village"))));
    story.mayNot(Cast.FORCE_OPS, new ErasureAct.ConfirmErasure(asked));
    story.signs(Cast.FORCE_SECOND, new ErasureAct.ConfirmErasure(asked));
    String whole = ExportFile.whole(story.theatre);
    assertEquals(1, whole.split("Keep the road open", -1).length - 1, "the other patrol's");
    Verdict verdict = verify(whole);
    assertEquals(0, verdict.status, verdict.said);
    story.endsWithACleanAudit();
  }
}
