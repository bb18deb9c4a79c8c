/// Finding texts of the record again by their words, in French and English, accents ignored.
///
/// Invariants: the index is made from the record alone and can be dropped at any time; what was
/// erased is not in it. Deliberately absent: who may read what. What this package finds is handed
/// on to `follow`, which opens entries for an audience; nothing goes from here to a reader.
@NullMarked
package org.entente.node.search;

import org.jspecify.annotations.NullMarked;
