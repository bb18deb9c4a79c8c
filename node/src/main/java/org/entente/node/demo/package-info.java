/// The demo theatre, loaded over the same public interface its users have, and the clock of an
/// exercise that takes place in another year.
///
/// Invariants: nothing here has a way into the node that a script has not; all operations are
/// exercise; persons are invented. Deliberately absent: any demo account or exercise clock in a
/// node that serves for real.
@NullMarked
package org.entente.node.demo;

import org.jspecify.annotations.NullMarked;
