/// Operations: proposed in versions made of clauses, consulted on, decided by the host on one exact
/// version, conducted and closed.
///
/// Invariants: nothing starts without the host's valid approval of that very version; silence never
/// approves; a position binds to a clause's digest; restraint is always possible; from start until
/// disengagement the ground stays occupied. Deliberately absent: any way for time, an administrator
/// or a partner to approve.
@NullMarked
package org.entente.operation;

import org.jspecify.annotations.NullMarked;
