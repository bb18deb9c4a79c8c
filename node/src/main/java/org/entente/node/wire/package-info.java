/// Reads JSON into the core's records: acts from outside, and entries' parts from the record.
///
/// Purpose: the mirror of `kernel.Canonical`, which only writes. Readers are made once for each
/// type by reflection over record components, so that a new act needs no line here.
///
/// Invariants: what is read is exactly what the record types say (no unknown, double or missing
/// field, no float, no null); whatever the bytes, either a value or a [WireProblem] comes out.
///
/// Deliberately absent: writing (the core's), annotations on core types, lenient reading of any
/// kind, and the record store.
@NullMarked
package org.entente.node.wire;

import org.jspecify.annotations.NullMarked;
