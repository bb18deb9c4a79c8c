@NullMarked
package org.entente.sim;

import org.jspecify.annotations.NullMarked;
