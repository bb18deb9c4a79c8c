/// Who meets whom: footprints of what is live, the conflicts between them, and what settles them.
///
/// Invariants: a conflict is of two exact space-time clauses and an arrangement dies with either;
/// what is unknown counts as meeting; nothing overrules a humanitarian notice. Deliberately absent:
/// geometry. That two volumes meet is a fact the desk established.
@NullMarked
package org.entente.coordination;

import org.jspecify.annotations.NullMarked;
