/// Tests of finding texts by their words.
@NullMarked
package org.entente.node.search;

import org.jspecify.annotations.NullMarked;
