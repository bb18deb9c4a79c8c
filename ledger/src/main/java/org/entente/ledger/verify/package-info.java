/// The command that checks a record: a file, a folder or a server, in English or French.
///
/// Invariants: nothing is written but the answer; nothing is asked of anybody but the source named;
/// a token is never sent in clear beyond this machine.
///
/// Deliberately absent: the rules of the acts, which the auditor checks.
@NullMarked
package org.entente.ledger.verify;

import org.jspecify.annotations.NullMarked;
