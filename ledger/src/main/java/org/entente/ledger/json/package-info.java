/// Canonical JSON, the subset of RFC 8785 without fractions: read strictly, written in its one
/// spelling.
///
/// Invariants: reading ends in a value or in {@link org.entente.ledger.MalformedException},
/// whatever the bytes; depth is bounded; what is read back is what was written.
///
/// Deliberately absent: white space, fractions, binding to classes, lenience of any kind.
@NullMarked
package org.entente.ledger.json;

import org.jspecify.annotations.NullMarked;
