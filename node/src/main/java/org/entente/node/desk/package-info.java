/// The desk: one writer for each theatre sequences acts, asks the core to decide, and appends; and
/// what follows the record from there, the views of each audience and the exports.
///
/// Invariants: an answer leaves only when what it rests on is durable; nothing is appended after a
/// bug, a fence or a damaged entry; readers see the published head, never the working one; whatever
/// leaves for an audience was made by `org.entente.view`.
///
/// Deliberately absent: rules (the core's), SQL of the record (the store's), HTTP, and any way to
/// change the state but by an act. See docs/design/desk.md.
@NullMarked
package org.entente.node.desk;

import org.jspecify.annotations.NullMarked;
