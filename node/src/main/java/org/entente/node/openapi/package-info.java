/// The description of the interface in OpenAPI 3.1, made from the table of routes and, by
/// reflection, from the very records that are read and written.
///
/// Invariant: a field that is not in a record is not in the description, and the other way round.
/// Deliberately absent: annotations, and any schema written by hand but for the few values that the
/// canonical form writes in a way of its own.
@NullMarked
package org.entente.node.openapi;

import org.jspecify.annotations.NullMarked;
