/// Entries, hashes, the Merkle tree over them, tiles, signed checkpoints: the formats of
/// `docs/design/entry-format.md`, written and checked.
///
/// Invariants: every text form has exactly one spelling (a parser accepts only what the writer
/// writes); a parser fed with anything at all either answers or throws {@link
/// org.entente.ledger.MalformedException}; every value is immutable, except the hasher, the tree
/// and the two stream builders, which say how they may be shared.
///
/// Deliberately absent: any knowledge of what an act means (a body is bytes), whether a key was
/// really a post's (the key roster is in the acts), storage, a clock, and any library beyond the
/// JDK.
@NullMarked
package org.entente.ledger;

import org.jspecify.annotations.NullMarked;
