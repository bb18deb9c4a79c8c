package org.entente.ledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A verifier in another language, on the reference implementation of notes and trees, reads what
/// this module writes. Both cannot have made the same mistake.
class GoVerifierAgreesTest {
  private static final String TO_INSTALL =
      "apt-get install golang-go golang-golang-x-mod-dev (Debian), then run the tests again";

  /// Where Debian puts the sources of Go packages.
  private static final String GO_PATH = "/usr/share/gocode";

  @TempDir private static Path tools;
  @TempDir private Path folder;

  @BeforeAll
  static void build() throws Exception {
    Path source = Path.of("src/test/go/main.go").toAbsolutePath();
    if (!Files.isDirectory(Path.of(GO_PATH, "src/golang.org/x/mod/sumdb/tlog"))) {
      fail("No golang.org/x/mod: " + TO_INSTALL);
    }
    Run built = run("go", "build", "-o", verifier(), source.toString());
    assertEquals(0, built.status, built.output);
  }

  @Test
  void onARecordOfBothAlgorithms() throws Exception {
    SampleRecord record = new SampleRecord(17, 600);
    record.writeTo(folder);
    assertAgrees(record);
  }

  @Test
  void onWhatAPartyIsGiven() throws Exception {
    SampleRecord record = new SampleRecord(18, 40);
    record.writeTo(folder);
    Files.write(folder.resolve(LogSource.RECORD), record.partlyReleased());
    assertAgrees(record);
  }

  @Test
  void onSizesAtTheEdgesOfTiles() throws Exception {
    for (int size : List.of(1, 255, 256, 257, 65_536, 65_537)) {
      SampleRecord record = new SampleRecord(19, 0);
      for (int i = 0; i < size; i++) {
        record.add(new SampleRecord.Kept("never opened " + i, List.of()));
      }
      Path log = Files.createDirectory(folder.resolve("log" + size));
      record.writeTo(log);
      byte[] closed = record.export((seq, part) -> false, seq -> false);
      Files.write(log.resolve(LogSource.RECORD), closed);
      Run run = run(verifier(), log.toString());
      assertEquals(expected(record), run.output);
    }
  }

  @Test
  void butNotOnAWholeRecordThatLacksSomething() throws Exception {
    SampleRecord record = new SampleRecord(18, 40);
    record.writeTo(folder);
    assertLacks(record.export("*", (seq, part) -> true, seq -> seq != 7), "entry 7: closed");
    assertLacks(
        record.export("*", (seq, part) -> seq != 7 || !part.equals("act"), any -> true),
        "entry 7: no part act");
    Files.write(
        folder.resolve(LogSource.RECORD),
        record.export("*", (seq, part) -> !part.startsWith("text:"), any -> true));
    assertAgrees(record);
  }

  private void assertLacks(byte[] export, String said) throws Exception {
    Files.write(folder.resolve(LogSource.RECORD), export);
    Run run = run(verifier(), folder.toString());
    assertEquals(1, run.status, run.output);
    assertEquals(said, run.output.substring(0, Math.min(said.length(), run.output.length())));
  }

  /// Were it to agree with anything, its agreement would be worth nothing.
  @Test
  void butNotOnChangedBytes() throws Exception {
    new SampleRecord(20, 300).writeTo(folder);
    for (String file :
        List.of(
            "checkpoint",
            "record.jsonl",
            "tile/0/000",
            "tile/1/000.p/1",
            "tile/entries/001.p/44")) {
      Path path = folder.resolve(file);
      byte[] bytes = Files.readAllBytes(path);
      bytes[bytes.length / 2] ^= 1;
      Files.write(path, bytes);
      assertEquals(1, run(verifier(), folder.toString()).status, file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(path, bytes);
    }
    assertEquals(0, run(verifier(), folder.toString()).status);
  }

  private void assertAgrees(SampleRecord record) throws Exception {
    Run run = run(verifier(), folder.toString());
    assertEquals(expected(record), run.output);
    assertEquals(0, run.status);
  }

  private static String expected(SampleRecord record) throws Exception {
    var checkpoint = org.entente.ledger.Checkpoint.parse(record.checkpoint());
    String root = Base64.getEncoder().encodeToString(checkpoint.root().toBytes());
    return "OK " + checkpoint.size() + " " + root + "\n";
  }

  private static String verifier() {
    return tools.resolve("verifier").toString();
  }

  private record Run(int status, String output) {}

  private static Run run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GO111MODULE", "off");
    builder.environment().put("GOPATH", GO_PATH);
    builder.environment().put("GOFLAGS", "");
    builder.environment().put("GOCACHE", new File("target/go-cache").getAbsolutePath());
    Process process = start(builder);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(5, TimeUnit.MINUTES);
    return new Run(process.exitValue(), output);
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      return fail("Cannot run " + builder.command().getFirst() + ": " + TO_INSTALL, e);
    }
  }
}
