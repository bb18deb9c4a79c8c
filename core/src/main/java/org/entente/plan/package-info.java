/// The host's plan, as much of it as an operation needs to say which objective it serves.
///
/// Deliberately absent for now: effects, measures and phases; a later capability brings them.
@NullMarked
package org.entente.plan;

import org.jspecify.annotations.NullMarked;
