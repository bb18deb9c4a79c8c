/// The host's plan: versions of lines of effort, objectives, effects and measures, with phases and
/// decision points; what parties say of them; what was measured (docs/design/plan-and-results.md).
///
/// Invariants: only the host publishes; a comment is bound to the version it was made on and never
/// rejected but for its form; a measurement is its author's claim. Deliberately absent: any score,
/// any average over measures, any value for what was not measured.
@NullMarked
package org.entente.plan;

import org.jspecify.annotations.NullMarked;
