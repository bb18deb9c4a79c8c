/// Tests of what follows the desk.
@NullMarked
package org.entente.node.follow;

import org.jspecify.annotations.NullMarked;
