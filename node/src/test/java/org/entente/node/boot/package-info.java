@NullMarked
package org.entente.node.boot;

import org.jspecify.annotations.NullMarked;
