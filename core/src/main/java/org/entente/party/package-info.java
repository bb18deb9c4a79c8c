/// Who there is and who may sign: the charter, its parties and contingents, posts and the persons
/// who hold them, mandates and delegations.
///
/// Invariants: the charter is entry 1; a post signs only through a person who holds it at that
/// instant; a deciding post's appointment takes two posts of its party. Deliberately absent:
/// accounts and passwords (the shell's), and any administrator who can sign.
@NullMarked
package org.entente.party;

import org.jspecify.annotations.NullMarked;
