/// What a node's configuration file says, and where a command finds the node it is for.
///
/// Invariant: a node that others can reach over a network speaks TLS, or says that something before
/// it does. Deliberately absent: any secret on a command line.
@NullMarked
package org.entente.node.config;

import org.jspecify.annotations.NullMarked;
