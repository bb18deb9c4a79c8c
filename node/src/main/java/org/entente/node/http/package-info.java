/// The interface over HTTP: routes, problems, sessions' cookies, the push of changes, and the
/// server's start and stop. The contract is docs/design/http-api.md.
///
/// Invariants: every route stands in one table, with who may call it, and is closed unless the
/// table opens it; a change asked for with a cookie carries the page's own word too; every body is
/// bounded before it is read; what goes wrong leaves as a problem with a stable code, and of a bug
/// nothing leaves but a reference. Deliberately absent: rules of the record (the core's), state
/// (the desk's), and any read that is not a view made for an audience.
@NullMarked
package org.entente.node.http;

import org.jspecify.annotations.NullMarked;
