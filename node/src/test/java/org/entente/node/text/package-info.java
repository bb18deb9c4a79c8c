/// Tests of the catalogues.
@NullMarked
package org.entente.node.text;

import org.jspecify.annotations.NullMarked;
