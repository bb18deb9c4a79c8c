/// Random histories: many parties act on one theatre, mostly sensibly, at times not at all, and
/// every promise is checked after every step.
///
/// Invariants: a history is a function of its seed; what it checks does not ask the deciders.
/// Deliberately absent: any knowledge of which rule an act should meet; that is for the tally to
/// show afterwards.
@NullMarked
package org.entente.sim.history;

import org.jspecify.annotations.NullMarked;
