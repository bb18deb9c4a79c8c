/// A node put together and run: the commands `demo`, `serve`, `init` and `token`.
///
/// Invariants: a node that serves for real does not start beside demo accounts; what is opened is
/// closed in the other order, also when a start fails half-way. Deliberately absent: anything that
/// decides.
@NullMarked
package org.entente.node.boot;

import org.jspecify.annotations.NullMarked;
