/// The commands, run as a person at a terminal would.
@NullMarked
package org.entente.node.boot;

import org.jspecify.annotations.NullMarked;
