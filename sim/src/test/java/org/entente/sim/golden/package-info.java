/// Golden files: records in every format version ever written, kept as they were written and read
/// for ever. docs/howto/add-an-act.md says how one is added; none is ever changed or removed.
@NullMarked
package org.entente.sim.golden;

import org.jspecify.annotations.NullMarked;
