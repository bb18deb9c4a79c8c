/// Who may see what: levels, grants to parties and posts, opening instants.
///
/// Deliberately absent: any list of things to release; each feature says what its levels show.
@NullMarked
package org.entente.release;

import org.jspecify.annotations.NullMarked;
