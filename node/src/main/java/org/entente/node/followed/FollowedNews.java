package org.entente.node.followed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.kernel.PersonId;
import org.entente.node.follow.News;
import org.entente.node.follow.ObjectRef;
import org.entente.node.identity.Login;
import org.entente.release.Audience;

/// What an account follows for a post, each with what happened to it since.
public final class FollowedNews {
  private final SavedSearches searches;
  private final FollowTable followed;

  public FollowedNews(SavedSearches searches, FollowTable followed) {
    this.searches = searches;
    this.followed = followed;
  }

  /// @param search the saved search, if it is one
  public record Item(
      FollowTable.Followed followed, Optional<SavedSearches.Saved> search, News.Told told) {}

  /// @param after entries up to this number are told no more, whether they were seen or not
  public List<Item> list(Login login, Audience audience, PersonId own, News news, long after) {
    List<FollowTable.Followed> all = followed.list(login, audience.post());
    Map<String, SavedSearches.Saved> saved =
        all.isEmpty()
            ? Map.of()
            : searches.list(login).stream()
                .collect(Collectors.toMap(SavedSearches.Saved::id, Function.identity()));
    return all.stream()
        .map(one -> {
          Optional<SavedSearches.Saved> search =
              one.kind().equals(FollowTable.SEARCH)
                  ? Optional.ofNullable(saved.get(one.id()))
                  : Optional.empty();
          long since = Math.max(one.seen(), after);
          return new Item(one, search, told(news, audience, own, one, search, since));
        })
        .toList();
  }

  private static News.Told told(
      News news,
      Audience audience,
      PersonId own,
      FollowTable.Followed one,
      Optional<SavedSearches.Saved> search,
      long since) {
    return search
        .map(saved -> news.ofQuestion(audience, own, saved.question(), since))
        .orElseGet(() -> news.ofObject(audience, own, new ObjectRef(one.kind(), one.id()), since));
  }
}
