package org.entente.node.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.entente.kernel.Act;
import org.entente.kernel.Canonical;
import org.entente.kernel.Parts;
import org.entente.operation.OperationAct.TakePosition;

/// How many small acts one thread reads in a second: `java … ReadingSpeed`. Not a test: a figure
/// belongs to a machine.
final class ReadingSpeed {
  private static final int ACTS = 300_000;
  private static final int ROUNDS = 5;

  private ReadingSpeed() {}

  public static void main(String[] arguments) {
    Arbitrary values = new Arbitrary(1);
    Act act = values.act(TakePosition.class);
    byte[] whole = Canonical.write(act).getBytes(UTF_8);
    ActParts parts = WhatIsWrittenIsReadBackTest.asRead(Parts.split(act, values::salt), Map.of());
    for (int round = 0; round < ROUNDS; round++) {
      report("whole", () -> ActReader.readAct(whole));
      report("parts", () -> ActReader.readParts(parts));
    }
  }

  private static void report(String what, Runnable read) {
    long start = System.nanoTime();
    for (int i = 0; i < ACTS; i++) {
      read.run();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("{\"read\":\"%s\",\"actsPerSecond\":%.0f}%n", what, ACTS / seconds);
  }
}
