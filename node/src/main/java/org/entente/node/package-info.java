@NullMarked
package org.entente.node;

import org.jspecify.annotations.NullMarked;
