/// The private keys the node keeps: for each post that holds none itself, and for each log.
///
/// Invariants: a key leaves the database only sealed, and this package never; what signs for a post
/// is the key the record names for it. Deliberately absent: any key of a post that keeps its own.
@NullMarked
package org.entente.node.keys;

import org.jspecify.annotations.NullMarked;
