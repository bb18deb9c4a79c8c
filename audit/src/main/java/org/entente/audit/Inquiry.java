package org.entente.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects what the checks find at the entry being looked at.
final class Inquiry {
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Rule, Long> unseen = new EnumMap<>(Rule.class);
  private long seq;
  private long checks;
  private boolean partial;

  void turnTo(long entry) {
    seq = entry;
  }

  /// From here on something was missing: absence proves nothing any more.
  void losePart() {
    partial = true;
  }

  boolean isPartial() {
    return partial;
  }

  /// Reports a finding unless the rule holds, or says that it could not be judged.
  ///
  /// @return whether it holds
  boolean require(Rule rule, boolean holds, Object... evidence) {
    boolean judged =
        switch (rule.basis()) {
          case ENTRY -> true;
          case EVIDENCE -> !partial || holds;
          case RECORD -> !partial;
        };
    if (!judged) {
      unseen.merge(rule, 1L, Long::sum);
      return holds;
    }
    checks++;
    if (!holds) {
      findings.add(new Finding(seq, rule, Arrays.stream(evidence).map(String::valueOf).toList()));
    }
    return holds;
  }

  List<Finding> findings() {
    return findings;
  }

  Map<Rule, Long> unseen() {
    return unseen;
  }

  long checks() {
    return checks;
  }
}
