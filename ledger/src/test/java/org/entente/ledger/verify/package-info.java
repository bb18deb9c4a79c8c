/// Tests of the package of the same name.
@NullMarked
package org.entente.ledger.verify;

import org.jspecify.annotations.NullMarked;
