package org.entente.audit;

import java.util.List;

/// Something the entries say that the rules do not allow.
///
/// @param seq the entry
/// @param rule that it breaks
/// @param evidence what was found, for the rule's text
public record Finding(long seq, Rule rule, List<String> evidence) {
  public Finding {
    evidence = List.copyOf(evidence);
  }

  /// The invariant's number in docs/design/rules.md, 1 to 13.
  public int invariant() {
    return rule.invariant();
  }

  public String code() {
    return rule.name();
  }

  public String message() {
    return message(Language.ENGLISH);
  }

  public String message(Language language) {
    return language.text("rule." + rule.name(), evidence.toArray());
  }

  @Override
  public String toString() {
    return "entry " + seq + ", invariant " + invariant() + ", " + code() + ": " + message();
  }
}
