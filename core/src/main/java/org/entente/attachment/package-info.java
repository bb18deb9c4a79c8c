/// Files that belong to an object: an instrument, a scan, a photograph. The act carries the digest
/// of the bytes; whoever is shown the whole object is shown its attachments.
///
/// Deliberately absent: the bytes. They lie beside the record, under their digest.
@NullMarked
package org.entente.attachment;

import org.jspecify.annotations.NullMarked;
