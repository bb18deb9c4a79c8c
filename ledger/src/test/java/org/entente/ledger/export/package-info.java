/// Tests of the package of the same name.
@NullMarked
package org.entente.ledger.export;

import org.jspecify.annotations.NullMarked;
