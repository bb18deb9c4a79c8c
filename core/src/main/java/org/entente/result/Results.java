package org.entente.result;

import java.util.ArrayList;
import java.util.List;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TrieMap;

/// The folded state of reports, files of harm and inquiries.
///
/// @param about the reports and files of harm about each operation
public record Results(
    TrieMap<SubjectId, Report> reports,
    TrieMap<SubjectId, CivilianHarm> harms,
    TrieMap<SubjectId, Inquiry> inquiries,
    TrieMap<SubjectId, List<SubjectId>> about) {
  public static final Results EMPTY =
      new Results(TrieMap.empty(), TrieMap.empty(), TrieMap.empty(), TrieMap.empty());

  public Results with(Report report) {
    return new Results(
        reports.with(report.id(), report),
        harms,
        inquiries,
        reports.containsKey(report.id()) ? about : linked(report.about(), report.id()));
  }

  public Results with(CivilianHarm harm) {
    return new Results(
        reports,
        harms.with(harm.id(), harm),
        inquiries,
        harms.containsKey(harm.id()) ? about : linked(harm.account().about(), harm.id()));
  }

  public Results with(Inquiry inquiry) {
    return new Results(reports, harms, inquiries.with(inquiry.id(), inquiry), about);
  }

  private TrieMap<SubjectId, List<SubjectId>> linked(About links, SubjectId id) {
    if (links.operation().isEmpty()) {
      return about;
    }
    SubjectId operation = links.operation().get();
    List<SubjectId> longer = new ArrayList<>(about.find(operation).orElse(List.of()));
    longer.add(id);
    return about.with(operation, List.copyOf(longer));
  }
}
