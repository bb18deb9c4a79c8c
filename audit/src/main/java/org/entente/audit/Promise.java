package org.entente.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A commitment and what the sides said of it.
final class Promise {
  final String ower;
  final String beneficiary;

  /// Of each claim, whose it is.
  final Map<String, String> claims = new HashMap<>();

  final Set<String> answered = new HashSet<>();
  boolean released;

  Promise(String ower, String beneficiary) {
    this.ower = ower;
    this.beneficiary = beneficiary;
  }

  boolean isSide(String party) {
    return ower.equals(party) || beneficiary.equals(party);
  }

  String otherThan(String party) {
    return ower.equals(party) ? beneficiary : ower;
  }
}
