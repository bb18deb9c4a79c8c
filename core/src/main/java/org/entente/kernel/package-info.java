/// Ids, digests, units, places and times that everything else is written in.
///
/// Deliberately absent: a clock, random numbers, parsing, and anything that knows a party or an
/// act.
@NullMarked
package org.entente.kernel;

import org.jspecify.annotations.NullMarked;
