package org.entente.attachment;

import java.util.ArrayList;
import java.util.List;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TrieMap;

/// The folded state of attachments.
///
/// @param of the attachments of each object, the oldest first
public record Attachments(
    TrieMap<SubjectId, Attachment> all, TrieMap<SubjectId, List<SubjectId>> of) {
  public static final Attachments EMPTY = new Attachments(TrieMap.empty(), TrieMap.empty());

  public Attachments with(Attachment one) {
    if (all.containsKey(one.id())) {
      return new Attachments(all.with(one.id(), one), of);
    }
    List<SubjectId> longer = new ArrayList<>(of.find(one.object()).orElse(List.of()));
    longer.add(one.id());
    return new Attachments(all.with(one.id(), one), of.with(one.object(), List.copyOf(longer)));
  }

  /// Those of an object, the oldest first.
  public List<Attachment> listOf(SubjectId object) {
    return of.find(object).orElse(List.of()).stream().map(all::get).toList();
  }
}
