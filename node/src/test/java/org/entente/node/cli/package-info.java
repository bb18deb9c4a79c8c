@NullMarked
package org.entente.node.cli;

import org.jspecify.annotations.NullMarked;
