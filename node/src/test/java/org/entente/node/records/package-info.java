@NullMarked
package org.entente.node.records;

import org.jspecify.annotations.NullMarked;
