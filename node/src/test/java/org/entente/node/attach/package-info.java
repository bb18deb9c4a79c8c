/// Tests of the bytes of attachments.
@NullMarked
package org.entente.node.attach;

import org.jspecify.annotations.NullMarked;
