/// Tests of the interface: a real server on a port of its own, a real database, a real client.
@NullMarked
package org.entente.node.http;

import org.jspecify.annotations.NullMarked;
