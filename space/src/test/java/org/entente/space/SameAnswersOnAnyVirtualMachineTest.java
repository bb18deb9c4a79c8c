package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compilers and collectors must not change a byte of an answer: areas, bands and hours included.
class SameAnswersOnAnyVirtualMachineTest {
  private static final int LON = -40_000_000;
  private static final int LAT = 145_000_000;
  private static final long SEED = 71;

  /// In a virtual machine of its own.
  public static void main(String[] args) throws Exception {
    System.out.println(digest());
  }

  private static String digest() throws Exception {
    Random random = new Random(SEED);
    PackedIndex<Integer> index = new PackedIndex<>(Runnable::run, 64);
    for (int i = 0; i < 150; i++) {
      index.insert(i, Samples.anyVolumes(random, LON, LAT));
    }
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    int drawn = 0;
    for (int i = 0; i < 12; i++) {
      for (Hit<Integer> hit : index.query(Samples.anyVolumes(random, LON, LAT))) {
        boolean draw = drawn < 60 && hit.overlap() instanceof Overlap.Shared;
        drawn += draw ? 1 : 0;
        String area = draw ? ((Overlap.Shared) hit.overlap()).area().toString() : "";
        sha256.update((hit + area + "\n").getBytes(StandardCharsets.UTF_8));
      }
      List<Volume> plan = Samples.anyVolumes(random, LON, LAT);
      WaysOut<Integer> ways =
          new WaysOut<>(index.snapshot(), key -> key % 9 == 0, WaysOut.Limits.onTheGround(0));
      sha256.update(ways.ofAll(plan).toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /// Interpreted only, compiled once, compiled before use, other collectors, other object layout.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xint -XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1 -XX:+UseParallelGC",
        "-XX:-TieredCompilation -XX:+UseCompactObjectHeaders",
        "-XX:+UseZGC -XX:UseAVX=0"
      })
  void withTheFlags(String flags) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags.split(" ", -1)));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            SameAnswersOnAnyVirtualMachineTest.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertEquals(digest(), printed.strip());
  }

  @Test
  void andTwiceInOneMachine() throws Exception {
    assertEquals(digest(), digest());
  }
}
