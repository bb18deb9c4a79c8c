/// What people read, in French and in English: one catalogue for each language, and phrases filled
/// with a rejection's evidence.
///
/// Invariants: both catalogues have the same keys, and every rejection, act and shown word of the
/// core has one. Deliberately absent: any third language's half-translated catalogue, and texts in
/// code.
@NullMarked
package org.entente.node.text;

import org.jspecify.annotations.NullMarked;
