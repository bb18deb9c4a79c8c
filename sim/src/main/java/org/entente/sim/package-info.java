/// A theatre on one thread: the rules, the space-time index and the clock of a node with nothing
/// around them, driven by a seed. The same seed gives the same record on every machine.
///
/// Never shipped. Deliberately absent: keys and signatures (stubs), storage, threads, real time.
@NullMarked
package org.entente.sim;

import org.jspecify.annotations.NullMarked;
