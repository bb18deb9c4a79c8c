@NullMarked
package org.entente.node.postgres;

import org.jspecify.annotations.NullMarked;
