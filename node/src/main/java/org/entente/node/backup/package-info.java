/// The commands that carry a record from one node to another: `export` and `import`.
///
/// Invariants: exporting changes nothing and holds up no node that runs; importing stores nothing
/// before the whole file was found good, and only where there is no record yet.
///
/// Deliberately absent: accounts, which are a node's own, and keys in an export file.
@NullMarked
package org.entente.node.backup;

import org.jspecify.annotations.NullMarked;
