/// The auditor: replays a record's entries plainly and checks again, from nothing but them, what
/// the rules of the theatre promise (`verify --rules`, and the oracle of the simulations).
///
/// Invariants: it shares no code with what decided the acts; it asks nobody but the entries; what
/// it could not see it says, and never reports as a finding.
///
/// Deliberately absent: speed beyond need, an index, repair. Whether bytes are the ones that were
/// signed and logged is the ledger's question.
@NullMarked
package org.entente.audit;

import org.jspecify.annotations.NullMarked;
