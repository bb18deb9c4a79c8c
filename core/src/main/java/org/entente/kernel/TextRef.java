package org.entente.kernel;

/// Where a text stands in the record; what the folded state keeps instead of the text.
///
/// @param seq the entry's sequence number, from 1
/// @param part the part's name in the entry, `text:…`
public record TextRef(long seq, String part) {}
