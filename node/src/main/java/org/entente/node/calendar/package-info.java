/// Meetings as calendars write them (RFC 5545), and what a calendar answers to an invitation (RFC
/// 5546), docs/decisions/0010.
///
/// Made of views alone, so that a file holds nothing its reader is not shown. Deliberately absent:
/// mail, and anything that signs: an answer read here is an act only when its post signs it.
@NullMarked
package org.entente.node.calendar;

import org.jspecify.annotations.NullMarked;
