/// Telling by e-mail that something followed has changed (docs/decisions/0015).
///
/// Invariants: a message holds references of what is released to a post its reader holds, and no
/// more; what it says is read when it is sent, by the rule of the record's list; one row an account
/// is all that waits, however long the mail server does not answer. Deliberately absent: titles and
/// content of acts, names of persons, links that sign anybody in, and anything that decides.
@NullMarked
package org.entente.node.mail;

import org.jspecify.annotations.NullMarked;
