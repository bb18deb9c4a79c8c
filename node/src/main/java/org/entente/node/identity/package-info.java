/// Who is calling: accounts, passwords, sessions and tokens.
///
/// Invariants: a password is kept as an Argon2id hash and a session's or token's secret as its
/// SHA-256 only; an administrator is no person of the record and so can sign nothing; guessing is
/// slowed down for each login and each address, in bounded memory; an unknown login costs as much
/// as a wrong password. Deliberately absent: which posts a person holds (the record says), rights
/// over what the record holds (its rules say), and passwords or secrets in anything printed.
@NullMarked
package org.entente.node.identity;

import org.jspecify.annotations.NullMarked;
