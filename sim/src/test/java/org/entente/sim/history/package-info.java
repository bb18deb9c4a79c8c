@NullMarked
package org.entente.sim.history;

import org.jspecify.annotations.NullMarked;
