/// Tests of accounts, sessions and tokens on a real database.
@NullMarked
package org.entente.node.identity;

import org.jspecify.annotations.NullMarked;
