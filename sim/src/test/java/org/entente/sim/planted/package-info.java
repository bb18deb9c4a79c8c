/// Bugs put into the rules on purpose: whoever watches the rules must find each of them.
@NullMarked
package org.entente.sim.planted;

import org.jspecify.annotations.NullMarked;
