/// The node's command line: which word runs what, its options, and what it says when it cannot.
///
/// Invariants: every text exists in French and English; exit status 0 is success, 1 a failure that
/// was named, 2 a command line that was not understood.
///
/// Deliberately absent: the commands themselves, which live with what they run and are listed in
/// `org.entente.node.Main`.
@NullMarked
package org.entente.node.cli;

import org.jspecify.annotations.NullMarked;
