/// Ways out of what a version meets, found among what one audience is shown and nothing else
/// (docs/design/ways-out.md).
///
/// Deliberately absent: the desk's own index, which holds what is hidden too; and any way for a
/// draft to come here, since drafts stay on the device, which finds their ways out itself.
@NullMarked
package org.entente.node.ways;

import org.jspecify.annotations.NullMarked;
