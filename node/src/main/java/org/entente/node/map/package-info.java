/// Base layers with which the host's administrator replaces those of the map pack, so that no
/// border or name on the map is anybody's but the host's.
///
/// Invariants: what is kept and served was written by this node, from what it understood of a file:
/// shapes, names and ranks, nothing else. Deliberately absent: anything of the record, which knows
/// no map; any address of a tile server.
@NullMarked
package org.entente.node.map;

import org.jspecify.annotations.NullMarked;
