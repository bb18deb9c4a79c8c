/// Given a record: a theatre with seven parties, built by acts alone, for tests that say "given the
/// record, when this act, then entry or rejection".
///
/// Places are rectangles, so that what meets what is plain to see; deliberately absent: mocks.
@NullMarked
package org.entente.given;

import org.jspecify.annotations.NullMarked;
