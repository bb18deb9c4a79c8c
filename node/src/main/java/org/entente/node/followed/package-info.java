/// What an account keeps for itself: the searches it saved and what it follows for its posts.
///
/// Invariants: everything here is its account's alone, no other account is told of it, and it goes
/// with the account. Deliberately absent: what happened to what is followed, which `follow` reads
/// from the record for an audience; so nothing here can tell what is not released.
@NullMarked
package org.entente.node.followed;

import org.jspecify.annotations.NullMarked;
