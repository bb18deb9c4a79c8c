/// Tests of the formats, the tree, and their resistance to altered bytes.
@NullMarked
package org.entente.ledger;

import org.jspecify.annotations.NullMarked;
