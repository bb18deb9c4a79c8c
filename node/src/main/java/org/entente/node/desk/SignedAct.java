package org.entente.node.desk;

import java.util.List;
import org.entente.kernel.Act;
import org.entente.kernel.Parts;
import org.entente.ledger.ActSignature;

/// An act split into its salted parts and signed: what a desk sequences.
///
/// @param signatures empty when this node keeps no key for the author: then it can be rejected by a
///   rule, but not accepted
record SignedAct(Act act, Parts parts, List<ActSignature> signatures) {
  SignedAct {
    signatures = List.copyOf(signatures);
  }
}
