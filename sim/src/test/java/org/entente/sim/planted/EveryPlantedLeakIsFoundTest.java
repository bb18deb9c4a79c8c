package org.entente.sim.planted;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.entente.sim.Rules;
import org.entente.sim.history.Twins;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each of these tells a party something of what was not released to it: comparing two theatres
/// that differ in nothing else must notice.
final class EveryPlantedLeakIsFoundTest {
  private static final int STEPS = 45;

  /// A leak shows in nearly every pair in which something is hidden.
  private static final long BOUND = 30;

  private record Leak(String name, Rules rules, String where) {}

  private static final List<Leak> LEAKS =
      List.of(
          new Leak("a count counts what is hidden", new Talkative.CountsWhatIsHidden(), "views"),
          new Leak(
              "a hidden operation's reference is shown",
              new Talkative.ShowsThatSomethingIsThere(),
              "views"),
          new Leak(
              "a rejection tells that something is there",
              new Talkative.TellsThatItIsThere(),
              "answer"),
          new Leak("an export has every header", new Talkative.ExportsEveryHeader(), "export"));

  @TestFactory
  List<DynamicTest> eachIsFound() {
    return LEAKS.stream()
        .map(leak -> DynamicTest.dynamicTest(leak.name(), () -> mustBeFound(leak)))
        .toList();
  }

  private static void mustBeFound(Leak leak) {
    for (long seed = 1; seed <= BOUND; seed++) {
      List<String> differences = new Twins(leak.rules(), seed).run(STEPS);
      if (differences.stream().anyMatch(one -> one.contains(", " + leak.where()))) {
        System.out.println("planted: " + leak.name() + ", found by pair " + seed);
        return;
      }
    }
    fail("not found in " + BOUND + " pairs");
  }
}
