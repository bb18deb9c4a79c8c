package org.entente.audit;

/// Whether what an act is about is known: without it neither rules nor replay have anything to look
/// at.
final class References {
  private References() {}

  static boolean areKnown(World world, Entry entry, Inquiry q) {
    boolean known = true;
    for (String member : entry.content().names()) {
      if (member.equals("notices")) {
        for (Doc item : entry.content().items(member)) {
          boolean found = isKnown(world, entry, "notice", item.text());
          known &= q.require(Rule.UNKNOWN_SUBJECT, found, member, item.text());
        }
      } else if (isReference(entry, member)) {
        String id = entry.content().text(member);
        known &= q.require(Rule.UNKNOWN_SUBJECT, isKnown(world, entry, member, id), member, id);
      }
    }
    return known;
  }

  private static boolean isReference(Entry entry, String member) {
    return switch (member) {
      // Elsewhere a text.
      case "report" -> entry.is("AnswerFact");
      case "object" -> entry.is("AttachFile");
      case "operation",
          "authorisation",
          "subject",
          "meeting",
          "commitment",
          "forum",
          "dispute",
          "suspension",
          "harm",
          "inquiry",
          "comment",
          "notice",
          "action",
          "conflict",
          "arrangement",
          "appointment",
          "ofPost",
          "toPost",
          "to",
          "appointee",
          "person",
          "reset",
          "delegation",
          "attachment",
          "erasure" ->
          true;
      default -> false;
    };
  }

  private static boolean isKnown(World world, Entry entry, String member, String id) {
    return switch (member) {
      case "operation" -> world.operations.containsKey(id);
      case "authorisation" -> world.standing.containsKey(id);
      case "subject" ->
          world.operations.containsKey(id)
              || world.notices.containsKey(id)
              || world.standing.containsKey(id);
      case "meeting" -> world.encounters.containsKey(id);
      case "commitment" -> world.promises.containsKey(id);
      case "forum" -> world.series.containsKey(id);
      case "dispute" -> world.disputes.containsKey(id);
      case "suspension" -> world.suspensions.containsKey(id);
      case "report" -> world.filed.reports.containsKey(id);
      case "harm" -> world.filed.harms.containsKey(id);
      case "inquiry" -> world.filed.inquiries.containsKey(id);
      case "comment" -> world.filed.comments.contains(id);
      case "notice" -> world.findNotice(id).filter(notice -> !notice.immediate).isPresent();
      case "action" -> world.findNotice(id).filter(notice -> notice.immediate).isPresent();
      case "conflict" -> world.live.findConflict(id).isPresent();
      case "arrangement" -> world.arrangements.containsKey(id);
      case "ofPost", "toPost", "to" -> world.roster.posts.containsKey(id);
      case "appointee", "person" -> world.roster.partyOfPerson.containsKey(id);
      case "reset" -> world.roster.resets.containsKey(id);
      case "delegation" -> world.roster.delegations.containsKey(id);
      case "object" -> Attached.isHolder(world, id);
      case "attachment" -> world.attached.containsKey(id);
      case "erasure" -> world.erasures.containsKey(id);
      case "appointment" -> isAppointment(world.roster, entry, id);
      default -> throw new IllegalStateException(member);
    };
  }

  private static boolean isAppointment(Roster roster, Entry entry, String id) {
    return entry
        .content()
        .findText("ofPost")
        .map(post ->
            roster.findPost(post).flatMap(one -> Roster.findAppointment(one, id)).isPresent())
        .orElseGet(() -> roster.findPostOfAppointment(id).isPresent());
  }
}
