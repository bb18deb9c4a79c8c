/// PostgreSQL for the node: the embedded server's life, the roles, the schema, and the check that a
/// server keeps what it acknowledged.
///
/// Invariants: no server is used before it has itself said that it flushes every commit
/// ([Durability]); one data folder is served by one node at a time ([FolderLock]); no password
/// reaches a log, a command line or an exception's text; the data folder is never deleted.
///
/// Deliberately absent: anything that knows what an entry or an act is, and any pool: callers open
/// connections from [Database].
@NullMarked
package org.entente.node.postgres;

import org.jspecify.annotations.NullMarked;
