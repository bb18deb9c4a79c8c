/// Whether two places meet, decided the plainest exact way: every edge against every edge, in
/// integers.
///
/// Invariants: no epsilon, and no floating point but in the polygons round circles and corridors,
/// which follow docs/design/space.md to the last unit. Deliberately absent: an index, and any line
/// of the space library. Two programs that share code share its faults.
@NullMarked
package org.entente.audit.geometry;

import org.jspecify.annotations.NullMarked;
