package org.entente.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.audit.command.RulesCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies beside an export is looked at by whoever has only the two files.
class AttachmentsBesideAnExportAreCheckedTest {
  /// `printf hello | sha256sum`.
  private static final String HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir private Path folder;
  private Path file;
  private Path archive;

  @BeforeEach
  void record() throws Exception {
    Theatre theatre = VerifyWithRulesTest.theatre();
    String report = DoctoredResults.file(theatre, "SITUATION", 0, History.obj());
    DoctoredAttachments.attach(theatre, "pf.chief", report, HELLO);
    String gone = DoctoredAttachments.attach(theatre, "pf.chief", report, "cd".repeat(32));
    DoctoredAttachments.withdraw(theatre, "pf.chief", gone);
    file = Exported.write(folder, theatre.history, "*", (entry, part) -> true);
    archive = file.resolveSibling(file.getFileName() + ".attachments.zip");
  }

  private void put(Map<String, String> files) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, String> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
  }

  private void says(int status, String words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    int found = RulesCommand.run(new String[] {"--lang", "en", file.toString()}, stream, stream);
    assertEquals(status, found, () -> out.toString(UTF_8));
    assertTrue(out.toString(UTF_8).contains(words), () -> out.toString(UTF_8));
  }

  @Test
  void allThereAndUnaltered() throws IOException {
    put(Map.of(HELLO + ".txt", "hello"));
    says(0, "Attachments: 1 given beside the export, all of them unaltered");
  }

  @Test
  void withoutTheFileTheRecordStillVerifiesAndSaysWhatWasNotChecked() {
    says(0, "the record names 1");
  }

  @Test
  void oneIsMissing() throws IOException {
    put(Map.of());
    says(1, "its attachment (" + HELLO + ") is missing");
  }

  @Test
  void oneByteIsAnother() throws IOException {
    put(Map.of(HELLO + ".txt", "hellO"));
    says(1, HELLO + ".txt of " + archive.getFileName() + " is not what its name says");
  }

  @Test
  void whatNoEntryNamesIsNotPassedOver() throws IOException {
    put(
        Map.of(
            HELLO + ".txt",
            "hello",
            "486ea46224d1bb4fb680f34f7c9ad96a8f24ec88be73ea8e5a6c65260e9cb8a7.txt",
            "world"));
    says(1, "is named by no entry given");
  }

  @Test
  void anArchiveThatIsNoneIsSaidToBeSo() throws IOException {
    Files.writeString(archive, "no archive");
    says(1, "cannot be read");
  }

  @Test
  void anArchiveWhoseEndIsCutIsNotCalledUnaltered() throws IOException {
    put(Map.of(HELLO + ".txt", "hello"));
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, java.util.Arrays.copyOf(whole, whole.length - 40));
    says(1, "cannot be read");
  }

  /// Some programs take the first, some the last.
  @Test
  void aNameThatStandsTwiceIsNotCalledUnaltered() throws IOException {
    put(
        new java.util.TreeMap<>(
            Map.of("a" + HELLO.substring(1) + ".txt", "hellO", HELLO + ".txt", "hello")));
    byte[] both = Files.readAllBytes(archive);
    byte[] other = ("a" + HELLO.substring(1)).getBytes(UTF_8);
    byte[] name = HELLO.getBytes(UTF_8);
    for (int at = 0; at + other.length <= both.length; at++) {
      if (java.util.Arrays.equals(both, at, at + other.length, other, 0, other.length)) {
        System.arraycopy(name, 0, both, at, name.length);
      }
    }
    Files.write(archive, both);
    says(1, "cannot be read");
  }
}
