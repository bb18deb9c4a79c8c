/// One class for each promise that the agreement makes and must never break, told as records and
/// acts.
@NullMarked
package org.entente.invariant;

import org.jspecify.annotations.NullMarked;
