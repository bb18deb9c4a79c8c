/// What follows the desk on behalf of readers: each audience's views with their deltas, the
/// deadlines that pass, the record as an audience may see it, proofs and exports.
///
/// Invariants: everything handed out is a view made for one audience or a part released to it;
/// first load, delta and push are one function; nothing here can hold up the desk or change the
/// record. A follower may be late, never wrong.
///
/// Deliberately absent: accounts, sessions and HTTP, and any reading of the state around
/// `org.entente.view`.
@NullMarked
package org.entente.node.follow;

import org.jspecify.annotations.NullMarked;
