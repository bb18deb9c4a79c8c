@NullMarked
package org.entente.node.desk;

import org.jspecify.annotations.NullMarked;
