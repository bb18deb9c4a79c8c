/// Records of simulated theatres as export files: signed, sealed and logged as a node would.
@NullMarked
package org.entente.sim.export;

import org.jspecify.annotations.NullMarked;
