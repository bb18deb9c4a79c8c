/// `verify --rules`: after the ledger has verified a record, the auditor's report on it, in English
/// or French.
///
/// Invariant: a report is only made of a record that verified. Deliberately absent: any way to the
/// record but the ledger's reader.
@NullMarked
package org.entente.audit.command;

import org.jspecify.annotations.NullMarked;
