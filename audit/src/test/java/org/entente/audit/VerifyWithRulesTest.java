package org.entente.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.audit.Drafts.square;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import org.entente.audit.Theatre.Op;
import org.entente.audit.command.RulesCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyWithRulesTest {
  @TempDir private Path folder;

  private static boolean everything(AuditEntry entry, String part) {
    return true;
  }

  private record Answer(int status, String out) {}

  private static Answer run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    int status = RulesCommand.run(args, stream, stream);
    return new Answer(status, out.toString(UTF_8));
  }

  static Theatre theatre() {
    Theatre theatre = new Theatre(Drafts.charter(), true);
    theatre.history.alter(entry ->
        new AuditEntry(
            entry.seq(),
            entry.parts(),
            entry.digests(),
            List.of(signer("hn.chief"), signer("pf.chief"), signer("un.chief"))));
    return theatre;
  }

  private static AuditEntry.Signer signer(String post) {
    return new AuditEntry.Signer(post, "node", "Ed25519", History.key(post));
  }

  private static Theatre good() {
    Theatre theatre = theatre();
    Op earlier = theatre.propose("un.chief", square(0, 0));
    theatre.approve(earlier);
    Op later = theatre.propose("pf.chief", square(0, 0), earlier);
    theatre.approve(later);
    theatre.history.act(
        "un.chief", "AcknowledgeConflict", "conflict", Theatre.conflict(earlier, later));
    theatre.onTheDay();
    theatre.start(later);
    return theatre;
  }

  @Test
  void aGoodRecordHasNoFinding() throws Exception {
    Path file = Exported.write(folder, good().history, "*", VerifyWithRulesTest::everything);
    Answer english = run("--lang", "en", "--rules", file.toString());
    assertEquals(0, english.status, english.out);
    assertTrue(
        english.out.matches("(?s).*rules: 7 entries, [0-9]{3} checks, no finding\n"), english.out);
    assertTrue(english.out.startsWith("verified, 7 entries"), english.out);
    Answer french = run("--rules", "--lang", "fr", file.toString());
    assertTrue(french.out.contains("aucun constat"), french.out);
  }

  @Test
  void withoutTheOptionTheRulesAreNotLookedAt() throws Exception {
    Path file = Exported.write(folder, good().history, "*", VerifyWithRulesTest::everything);
    Answer answer = run("--lang", "en", file.toString());
    assertEquals(0, answer.status);
    assertFalse(answer.out.contains("rules:"), answer.out);
  }

  @Test
  void aStartWithoutApprovalIsNamedByItsEntry() throws Exception {
    Theatre theatre = theatre();
    Op op = theatre.propose("pf.chief", square(0, 0));
    theatre.onTheDay();
    theatre.start(op);
    Path file = Exported.write(folder, theatre.history, "*", VerifyWithRulesTest::everything);
    Answer answer = run("--lang", "fr", "--rules", file.toString());
    assertEquals(1, answer.status);
    assertTrue(answer.out.contains("écriture 3, invariant 1 : "), answer.out);
    assertTrue(answer.out.contains("[START_NOT_APPROVED]"), answer.out);
  }

  @Test
  void aRecordThatDoesNotVerifyIsNotJudged() throws Exception {
    Path file = Exported.write(folder, good().history, "*", VerifyWithRulesTest::everything);
    String text = Files.readString(file);
    Files.writeString(file, text.replace("GROUND_MANOEUVRE", "GROUND_MANOEUVRF"));
    Answer answer = run("--lang", "en", "--rules", file.toString());
    assertEquals(1, answer.status);
    assertTrue(answer.out.startsWith("NOT VERIFIED"), answer.out);
    assertFalse(answer.out.contains("rules:"), answer.out);
  }

  @Test
  void aKeyThatIsNotThePostsIsFoundThoughTheSignatureHolds() throws Exception {
    Theatre theatre = theatre();
    DoctoredRecords.register(theatre);
    theatre.history.alter(entry ->
        new AuditEntry(entry.seq(), entry.parts(), entry.digests(), List.of(signer("pf.second"))));
    Path file = Exported.write(folder, theatre.history, "*", VerifyWithRulesTest::everything);
    Answer answer = run("--lang", "en", "--rules", file.toString());
    assertEquals(1, answer.status, answer.out);
    assertTrue(answer.out.contains("WRONG_KEY"), answer.out);
  }

  @Test
  void aPartOfARecordIsJudgedAsFarAsItGoesAndSaysWhatItDoesNotShow() throws Exception {
    BiPredicate<AuditEntry, String> ofTheForce =
        (entry, part) -> !List.of(2L, 3L, 6L).contains(entry.seq()) && !part.contains("overlaps");
    Path file = Exported.write(folder, good().history, "pf", ofTheForce);
    Answer answer = run("--lang", "en", "--rules", file.toString());
    assertEquals(0, answer.status, answer.out);
    assertTrue(answer.out.contains("no finding"), answer.out);
    assertTrue(answer.out.contains("Of 7 entries something was given of 4."), answer.out);
    assertTrue(answer.out.contains("OVERLAP_MISSED"), answer.out);
    Answer french = run("--rules", "--lang", "fr", file.toString());
    String ended = "  2 fois : « … avait pris fin » [ACT_AFTER_END]\n";
    assertTrue(french.out.contains(ended), french.out);
    assertFalse(french.out.contains("{"), french.out);
  }

  @Test
  void aPartOfARecordStillShowsWhatNothingHiddenCanExcuse() throws Exception {
    Theatre theatre = theatre();
    Op op = theatre.propose("pf.chief", square(0, 0));
    theatre.approve(op);
    theatre.start(op);
    BiPredicate<AuditEntry, String> ofTheForce = (entry, part) -> !part.contains("overlaps");
    Path file = Exported.write(folder, theatre.history, "pf", ofTheForce);
    Answer answer = run("--lang", "en", "--rules", file.toString());
    assertEquals(1, answer.status, answer.out);
    assertTrue(answer.out.contains("START_OUTSIDE_WINDOW"), answer.out);
  }

  @Test
  void aPartMissingFromWhatCallsItselfTheWholeIsFound() throws Exception {
    BiPredicate<AuditEntry, String> all = (entry, part) -> !part.equals("silence");
    Path file = Exported.write(folder, good().history, "*", all);
    Answer answer = run("--lang", "en", "--rules", file.toString());
    assertEquals(1, answer.status, answer.out);
    assertTrue(answer.out.contains("the part silence is missing"), answer.out);
    assertTrue(answer.out.startsWith("NOT VERIFIED: entry "), answer.out);
  }
}
