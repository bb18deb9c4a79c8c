package org.entente.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What an audit came to.
///
/// @param entries seen, closed ones included
/// @param opened entries of which something was given
/// @param checks made
/// @param findings in order of entries
/// @param unseen how often each rule could not be judged, for what was not given
public record Report(
    long entries, long opened, long checks, List<Finding> findings, Map<Rule, Long> unseen) {
  public Report {
    findings = List.copyOf(findings);
    EnumMap<Rule, Long> copy = new EnumMap<>(Rule.class);
    copy.putAll(unseen);
    unseen = java.util.Collections.unmodifiableMap(copy);
  }

  public long unseenChecks() {
    return unseen.values().stream().mapToLong(Long::longValue).sum();
  }
}
