/// The record's store: appends entries behind a fenced head, reads them back fast, and erases what
/// may be erased.
///
/// Invariants: an append either is durable as a whole or left nothing, and says which, or says that
/// it does not know; only the holder of the newest epoch appends; an entry is never changed.
///
/// Deliberately absent: acts, signatures and rules. An entry is bytes here, with the few fields by
/// which it is found.
@NullMarked
package org.entente.node.records;

import org.jspecify.annotations.NullMarked;
