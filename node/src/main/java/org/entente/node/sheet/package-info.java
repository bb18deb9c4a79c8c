/// Tables as files for a spreadsheet: CSV (RFC 4180), XLSX (ECMA-376) and ODS (OpenDocument 1.2),
/// written by hand: one sheet, texts, numbers and instants (docs/decisions/0011).
///
/// Invariants: what is no number is no formula either; the same table is the same bytes.
/// Deliberately absent: reading such files, formulas, styles beyond a heading and an hour.
@NullMarked
package org.entente.node.sheet;

import org.jspecify.annotations.NullMarked;
