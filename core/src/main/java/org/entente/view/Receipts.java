package org.entente.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.notice.Notice;
import org.entente.notice.Receipt;
import org.entente.party.Post;
import org.entente.release.Grant;
import org.entente.release.Level;

/// How far a notice has come, post by post.
final class Receipts {
  private Receipts() {}

  /// To the notifier every post it is for and every post that reported; to others what posts of
  /// their own party reported.
  static List<NoticeView.ReceiptView> list(Viewing viewing, Notice notice) {
    PartyId party = viewing.audience().party();
    boolean own = notice.owner().equals(party);
    Set<PostId> posts = own ? recipients(viewing, notice) : new TreeSet<>();
    notice.receipts().stream()
        .map(Receipt::by)
        .filter(by -> own || by.party().equals(party))
        .forEach(by -> posts.add(by.post()));
    return posts.stream().map(post -> receipt(viewing, notice, post)).toList();
  }

  private static Set<PostId> recipients(Viewing viewing, Notice notice) {
    Set<PostId> posts = new TreeSet<>();
    for (Grant grant : notice.release().grants()) {
      if (grant.level() != Level.HIDDEN) {
        viewing.state().roster().posts().values().stream()
            .filter(post -> isFor(grant, post))
            .forEach(post -> posts.add(post.id()));
      }
    }
    return posts;
  }

  private static boolean isFor(Grant grant, Post post) {
    return post.party().equals(grant.party())
        && (grant.posts().isEmpty() || grant.posts().contains(post.id()));
  }

  private static NoticeView.ReceiptView receipt(Viewing viewing, Notice notice, PostId id) {
    Post post = viewing.state().roster().getPost(id);
    Optional<Receipt> receipt = notice.findReceipt(id);
    boolean own = notice.owner().equals(viewing.audience().party());
    boolean named =
        own && notice.release().grants().stream().anyMatch(grant -> grant.posts().contains(id));
    return new NoticeView.ReceiptView(
        post.party(),
        id,
        post.title(),
        named,
        receipt.flatMap(Receipt::delivered).map(stamp -> signed(viewing, stamp)),
        receipt.flatMap(Receipt::read).map(stamp -> signed(viewing, stamp)),
        receipt.flatMap(Receipt::acknowledged).map(stamp -> signed(viewing, stamp)));
  }

  private static Signed signed(Viewing viewing, Receipt.Stamp stamp) {
    return viewing.signed(stamp.by(), stamp.seq(), stamp.at());
  }
}
