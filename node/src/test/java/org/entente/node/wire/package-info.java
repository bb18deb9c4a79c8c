@NullMarked
package org.entente.node.wire;

import org.jspecify.annotations.NullMarked;
