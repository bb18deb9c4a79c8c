@NullMarked
package org.entente.space;

import org.jspecify.annotations.NullMarked;
