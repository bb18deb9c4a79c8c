@NullMarked
package org.entente.node.backup;

import org.jspecify.annotations.NullMarked;
