/// The bytes of attachments: on their way here in parts, kept under their digest, given back, and
/// carried beside an export.
///
/// Invariants: nothing is kept whose digest was not computed here; a type is what the bytes are,
/// not what a name says; what an accepted act names is never swept.
///
/// Deliberately absent: who may have them. That is release, asked by whoever serves them.
@NullMarked
package org.entente.node.attach;

import org.jspecify.annotations.NullMarked;
