/// The border: where the host's soil ends, who speaks for the ground beyond it, and whose consent a
/// crossing has.
///
/// Invariants: a consent is to exactly one place and time, by its digest; a refusal is to a subject
/// and so to all it ever proposes, until consented to anew; nothing but form rejects a refusal.
/// Deliberately absent: geometry, which is the desk's, and any consent by silence.
@NullMarked
package org.entente.border;

import org.jspecify.annotations.NullMarked;
