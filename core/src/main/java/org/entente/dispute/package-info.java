/// Disputes (fr. différends) between two parties, and the suspension and resumption of their
/// cooperation (docs/design/disputes.md).
///
/// Invariants: a dispute is speech, so raising, answering and replying are rejected for form alone;
/// both versions stand side by side; a settlement binds when both sides signed the same digest;
/// cooperation is suspended by a State alone and resumed by the signatures of both. Deliberately
/// absent: any stored "late", any judgement of who is right, and any stored list of the operations
/// a suspension holds.
@NullMarked
package org.entente.dispute;

import org.jspecify.annotations.NullMarked;
