@NullMarked
package org.entente.node.map;

import org.jspecify.annotations.NullMarked;
