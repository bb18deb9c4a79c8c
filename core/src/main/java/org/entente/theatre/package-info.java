/// One theatre as a whole: the state folded from its record, and the two pure functions that decide
/// an act and fold an entry.
///
/// Invariants: decide changes nothing; evolve never fails on an entry that decide accepted, and
/// never skips one; what an act's author may not know of is answered as if it were not there.
/// Deliberately absent: threads, storage, geometry.
@NullMarked
package org.entente.theatre;

import org.jspecify.annotations.NullMarked;
