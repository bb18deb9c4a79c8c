/// The padded root under which a decision signs what it was aware of (docs/design/entry-format.md).
///
/// Deliberately absent: which conflicts those are; the decider says that.
@NullMarked
package org.entente.node.awareness;

import org.jspecify.annotations.NullMarked;
