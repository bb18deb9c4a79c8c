/// The export file: a whole record, or what of it one party may see, written and checked line by
/// line in memory that does not grow with it.
///
/// Invariants: a line has one spelling; every changed byte is found, and the entry named if the
/// byte lies in an entry's line; a part may be missing anywhere and nothing else changes; checking
/// never asks anybody but the file (or the folder or server the file lies in).
///
/// Deliberately absent: deciding what an audience may see, which is release's; and what acts mean,
/// which is the auditor's.
@NullMarked
package org.entente.ledger.export;

import org.jspecify.annotations.NullMarked;
