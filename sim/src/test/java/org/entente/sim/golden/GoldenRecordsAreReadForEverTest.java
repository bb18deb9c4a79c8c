package org.entente.sim.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.audit.command.RulesCommand;
import org.entente.kernel.Act;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.Part;
import org.entente.kernel.Parts;
import org.entente.ledger.MalformedException;
import org.entente.ledger.PartDigest;
import org.entente.ledger.export.ExportedEntry;
import org.entente.node.wire.ActParts;
import org.entente.node.wire.ActReader;
import org.entente.sim.Rules;
import org.entente.sim.history.Play;
import org.entente.sim.history.RandomHistory;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What was ever written is read, means what it meant, and keeps the rules. `-Dentente.golden=add`
/// writes the next file if the present ones lack something.
final class GoldenRecordsAreReadForEverTest {
  /// Long enough that the best of some has nearly everything.
  private static final int STEPS = 500;

  private static final int SEEDS = 80;

  @Test
  void everyActClauseAndOptionalMemberIsInSome() throws IOException, MalformedException {
    Set<String> missing = missing();
    if (!missing.isEmpty() && System.getProperty("entente.golden", "").equals("add")) {
      add();
      missing = missing();
    }
    assertEquals(
        Set.of(),
        missing,
        "in no golden file. Run this test with -Dentente.golden=add and commit the files it writes;"
            + " never change one that is there");
  }

  private static Set<String> missing() throws IOException {
    Coverage coverage = new Coverage();
    for (GoldenFile file : GoldenFile.all()) {
      for (ExportedEntry.Opened entry : file.read()) {
        coverage.add(entryOf(entry).act());
      }
    }
    return coverage.missing();
  }

  /// The history that leaves least missing, and what it leaves from another.
  private static void add() throws IOException, MalformedException {
    int before = Integer.MAX_VALUE;
    for (Set<String> left = missing(); !left.isEmpty() && left.size() < before; left = missing()) {
      before = left.size();
      GoldenFile.writeNext(best().theatre());
    }
  }

  private static Play best() throws IOException {
    List<Act> known = new ArrayList<>();
    for (GoldenFile file : GoldenFile.all()) {
      for (ExportedEntry.Opened entry : file.read()) {
        known.add(entryOf(entry).act());
      }
    }
    Play best = new RandomHistory(new Rules(), 1).run(STEPS);
    int least = missingWith(known, best);
    for (long seed = 2; seed <= SEEDS && least > 0; seed++) {
      Play play = new RandomHistory(new Rules(), seed).run(STEPS);
      int missing = missingWith(known, play);
      if (missing < least) {
        least = missing;
        best = play;
      }
    }
    return best;
  }

  private static int missingWith(List<Act> known, Play play) {
    Coverage coverage = new Coverage();
    known.forEach(coverage::add);
    play.theatre().record().forEach(recorded -> coverage.add(recorded.entry().act()));
    return coverage.missing().size();
  }

  @TestFactory
  List<DynamicTest> eachVerifiesAndKeepsTheRules() {
    return each(file -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream print = new PrintStream(out, true, UTF_8);
      int status =
          RulesCommand.run(new String[] {"--rules", file.record().toString()}, print, print);
      assertEquals(0, status, out.toString(UTF_8));
    });
  }

  @TestFactory
  List<DynamicTest> eachFoldsToTheStateItHad() {
    return each(file -> {
      TheatreState state = TheatreState.EMPTY;
      for (ExportedEntry.Opened entry : file.read()) {
        state = TheatreDecider.evolve(state, entryOf(entry));
      }
      assertEquals(file.expectedState(), FoldedState.tell(state));
    });
  }

  @TestFactory
  List<DynamicTest> whatIsReadIsWrittenInTheSameBytes() {
    return each(file -> {
      for (ExportedEntry.Opened entry : file.read()) {
        if (entry.parts().size() == entry.manifest().parts().size()) {
          assertSameBytes(entry);
        }
      }
    });
  }

  private static void assertSameBytes(ExportedEntry.Opened entry) {
    ActParts read = partsOf(entry);
    Map<String, byte[]> salts = new HashMap<>();
    entry.parts().forEach(part -> salts.put(part.name(), part.salt()));
    Parts written =
        split("act", ActReader.readParts(read), salts)
            .and(split("facts", ActReader.readFacts(read), salts));
    assertEquals(read.bodies().size(), written.list().size(), "parts of entry " + entry.seq());
    for (Part part : written.list()) {
      assertArrayEquals(
          read.bodies().get(part.name()),
          part.body().getBytes(UTF_8),
          "entry " + entry.seq() + ", " + part.name());
    }
  }

  /// Splits with the salts the parts had. Salts are asked for in the order in which parts are
  /// sealed, which a first splitting, with numbers for salts, tells.
  private static Parts split(String name, Object value, Map<String, byte[]> salts) {
    byte[] number = {0};
    Parts numbered =
        Parts.split(
            name,
            value,
            () -> {
              byte[] salt = new byte[Part.SALT_BYTES];
              salt[0] = number[0]++;
              return salt;
            });
    List<byte[]> inOrder =
        numbered.list().stream()
            .sorted(Comparator.comparingInt(part -> part.salt()[0] & 0xff))
            .map(part -> salts.getOrDefault(part.name(), part.salt()))
            .toList();
    java.util.Iterator<byte[]> next = inOrder.iterator();
    return Parts.split(name, value, next::next);
  }

  private static Entry entryOf(ExportedEntry.Opened entry) {
    ActParts parts = partsOf(entry);
    Act act = ActReader.readParts(parts);
    Facts facts = ActReader.readFacts(parts);
    Map<String, Digest> ofAct = new HashMap<>(parts.digests());
    ofAct.keySet().removeIf(Parts::isOfDesk);
    return new Entry(act, facts, ofAct);
  }

  private static ActParts partsOf(ExportedEntry.Opened entry) {
    Map<String, Digest> digests = new HashMap<>();
    for (PartDigest part : entry.manifest().parts()) {
      digests.put(part.name(), Digest.parse(part.digest().toString()));
    }
    Map<String, byte[]> bodies = new HashMap<>();
    entry.parts().forEach(part -> bodies.put(part.name(), part.body()));
    return new ActParts(digests, bodies);
  }

  private interface Check {
    void of(GoldenFile file) throws IOException;
  }

  private static List<DynamicTest> each(Check check) {
    List<GoldenFile> files = GoldenFile.all();
    assertFalse(files.isEmpty(), "no golden file: run with -Dentente.golden=add");
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(file.record().getFileName().toString(), () -> check.of(file)))
        .toList();
  }
}
