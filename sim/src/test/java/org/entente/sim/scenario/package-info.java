/// Short stories in order, each of one thing: read from A01 on, they are a first course in Entente.
@NullMarked
package org.entente.sim.scenario;

import org.jspecify.annotations.NullMarked;
