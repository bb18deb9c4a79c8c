@NullMarked
package org.entente.node.keys;

import org.jspecify.annotations.NullMarked;
