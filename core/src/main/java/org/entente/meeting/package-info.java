/// Meetings (fr. rencontres), what each side said there, minutes both sign, commitments and forums
/// (docs/design/meetings.md).
///
/// Invariants: a side's word is signed by a post of that side, or is marked as attributed by the
/// source of a reported meeting; minutes are agreed when every party signed the same digest, never
/// by silence. Deliberately absent: any stored "late", "overdue" or "kept".
@NullMarked
package org.entente.meeting;

import org.jspecify.annotations.NullMarked;
