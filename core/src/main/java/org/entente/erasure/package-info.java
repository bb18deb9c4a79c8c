/// Erasure of a text's body by two posts; proofs and the fold stand without it.
///
/// Deliberately absent: erasure of anything the state is folded from.
@NullMarked
package org.entente.erasure;

import org.jspecify.annotations.NullMarked;
