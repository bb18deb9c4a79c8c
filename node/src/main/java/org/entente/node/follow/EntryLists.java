package org.entente.node.follow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.attachment.AttachmentAct;
import org.entente.border.BorderAct;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Act;
import org.entente.kernel.Bug;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.meeting.MeetingAct;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationAct;
import org.entente.party.PartyAct;
import org.entente.party.Post;
import org.entente.plan.PlanAct;
import org.entente.release.Audience;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;
import org.entente.theatre.TheatreState;
import org.entente.view.Texts;

/// The record as an audience may see it. Its length and its instants are everybody's to know.
///
/// Entries are read from the store, page by page: a page of the largest size is read and judged in
/// some 20 ms, so nothing of the record need be held in memory for it.
public final class EntryLists {
  /// What a screen shows, several times over; more is an export.
  public static final int MAX_ITEMS = 500;

  private final Records records;
  private final TheatreId theatre;
  private final Supplier<TheatreState> published;
  private final Texts texts;
  private final InstantSource clock;

  public EntryLists(
      Records records,
      TheatreId theatre,
      Supplier<TheatreState> published,
      Texts texts,
      InstantSource clock) {
    this.records = records;
    this.theatre = theatre;
    this.published = published;
    this.texts = texts;
    this.clock = clock;
  }

  /// Part of the list.
  ///
  /// @param size entries in the record
  public record Page(List<EntryItem> items, long size) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /// The entries from number `from` on, at most `limit` and at most [#MAX_ITEMS].
  public Page list(Audience audience, long from, int limit) {
    TheatreState state = published.get();
    Instant now = clock.instant();
    EntryReleases releases =
        new EntryReleases(state, audience, now.isAfter(state.at()) ? now : state.at());
    long first = Math.max(1, from);
    int count = Math.clamp(limit, 0, MAX_ITEMS);
    long last = Math.min(state.seq(), first - 1 + count);
    List<EntryItem> items = new ArrayList<>();
    if (first <= last) {
      records.read(theatre, first, last, entry -> items.add(item(releases, entry)));
    }
    return new Page(items, state.seq());
  }

  EntryItem item(EntryReleases releases, StoredEntry entry) {
    Optional<EntryReleases.Opened> opened = releases.open(entry);
    if (opened.isEmpty()) {
      return EntryItem.closed(entry.seq(), entry.at());
    }
    Act act = opened.get().act();
    return new EntryItem(
        entry.seq(),
        entry.at(),
        Optional.of(act.content().kind()),
        Optional.of(Subjects.of(releases.state(), act)),
        opened.get().header() ? Optional.of(by(releases, act)) : Optional.empty(),
        Optional.of(entry.leafHash()),
        Optional.of(opened.get().parts().stream().map(StoredPart::name).toList()));
  }

  private EntryItem.By by(EntryReleases releases, Act act) {
    TheatreState state = releases.state();
    Post post = state.roster().getPost(act.post());
    boolean own = post.party().equals(releases.audience().party());
    Optional<Text> person =
        own || isSignedByName(act) ? Optional.of(name(state, act)) : Optional.empty();
    return new EntryItem.By(post.party(), post.id(), post.title(), person);
  }

  private Text name(TheatreState state, Act act) {
    var where = state.roster().persons().get(act.person()).name();
    return state.erased().containsKey(where) ? Text.ERASED : texts.read(where);
  }

  /// Views of what was decided and done say by whom; of the rest another party knows the post.
  private static boolean isSignedByName(Act act) {
    return switch (act.content()) {
      case OperationAct content -> true;
      case NoticeAct content -> true;
      case StandingAct content -> true;
      case MeetingAct content -> true;
      case BorderAct.DrawSoil content -> false;
      case BorderAct content -> true;
      case DisputeAct content -> true;
      case ResultAct content -> true;
      case CoordinationAct.PublishMatrix content -> false;
      case CoordinationAct.EstablishSector content -> false;
      case CoordinationAct content -> true;
      case PartyAct content -> false;
      case PlanAct content -> true;
      case AttachmentAct content -> true;
      case ErasureAct content -> false;
      default -> throw new Bug("no list line for " + act.content().kind());
    };
  }
}
