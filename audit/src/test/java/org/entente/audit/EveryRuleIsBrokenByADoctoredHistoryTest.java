package org.entente.audit;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// For each rule a history that keeps all rules but, in its last entry, that one.
class EveryRuleIsBrokenByADoctoredHistoryTest {
  /// A doctored history.
  ///
  /// @param also other rules that cannot but be broken with it
  record Doctored(Supplier<Theatre> theatre, Set<Rule> also) {}

  /// Collects them.
  static final class Cases {
    final Map<Rule, Doctored> all = new EnumMap<>(Rule.class);

    void put(Rule rule, Consumer<Theatre> acts, Rule... also) {
      build(
          rule,
          () -> {
            Theatre theatre = new Theatre();
            acts.accept(theatre);
            return theatre;
          },
          also);
    }

    void build(Rule rule, Supplier<Theatre> theatre, Rule... also) {
      all.put(rule, new Doctored(theatre, Set.of(also)));
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void isFound(Rule rule) {
    Cases cases = new Cases();
    DoctoredRecords.addTo(cases);
    DoctoredAuthority.addTo(cases);
    DoctoredDecisions.addTo(cases);
    DoctoredCoordination.addTo(cases);
    DoctoredConduct.addTo(cases);
    DoctoredStanding.addTo(cases);
    DoctoredBorder.addTo(cases);
    DoctoredMargins.addTo(cases);
    DoctoredMeetings.addTo(cases);
    DoctoredDisputes.addTo(cases);
    DoctoredResults.addTo(cases);
    DoctoredAttachments.addTo(cases);
    Doctored doctored = cases.all.get(rule);
    assertNotNull(doctored, "no history breaks " + rule);
    Set<Rule> expected = new HashSet<>(doctored.also());
    expected.add(rule);
    doctored.theatre().get().finds(expected.toArray(new Rule[0]));
  }
}
