/// What operations achieved and what they did to people: reports whose facts are claims, files of
/// civilian harm, joint inquiries (docs/design/plan-and-results.md).
///
/// Invariants: a fact stays its author's, and what others say of it stands beside it; silence
/// confirms nothing; harm done to civilians is an object of its own, never a line of a report;
/// common findings are agreed when every party of the inquiry signed the same digest. Deliberately
/// absent: names of victims (there is no member for them), any stored "late" or "confirmed", any
/// score.
@NullMarked
package org.entente.result;

import org.jspecify.annotations.NullMarked;
