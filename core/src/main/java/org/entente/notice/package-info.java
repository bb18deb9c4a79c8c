/// What is made known rather than asked for: notices under the notification and information
/// regimes, humanitarian ones among them, and immediate actions.
///
/// Invariants: an immediate action is never rejected but for its form; a humanitarian notifier
/// chooses who reads, and only the notifier ends a notice. Deliberately absent: approval of either.
@NullMarked
package org.entente.notice;

import org.jspecify.annotations.NullMarked;
