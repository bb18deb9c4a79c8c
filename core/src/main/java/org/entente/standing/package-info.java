/// Standing authorisations (fr. autorisations permanentes): an envelope the host approves once, and
/// movement notices, each one line, checked against it (docs/design/standing-authorisations.md).
///
/// Invariants: a use is wholly inside the envelope and meets nothing in force of another at a
/// blocking degree; what was approved never changes. Deliberately absent: geometry, and versions.
@NullMarked
package org.entente.standing;

import org.jspecify.annotations.NullMarked;
