/// Tests of what a node's configuration file says.
@NullMarked
package org.entente.node.config;

import org.jspecify.annotations.NullMarked;
